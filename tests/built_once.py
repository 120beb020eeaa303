"""What is built once for all tests of a worker: it takes most of an application's building."""

import functools
import ssl
from collections import defaultdict
from collections.abc import Iterator

import pytest
from aiogram import Router

from bot.app import build_routers
from bot.i18n.catalog import Locales
from bot.ui.screens import Registry

_locales = functools.cache(Locales)  # compiling texts takes seconds
_tls = functools.cache(ssl.create_default_context)  # reads every certificate of the machine


class LentRouters:
    """Trees of routers. Each serves one dispatcher at a time, and another one's after the test."""

    def __init__(self) -> None:
        self._idle: dict[tuple[int, ...], list[Router]] = defaultdict(list)
        self._lent: list[tuple[tuple[int, ...], Router]] = []

    def lend(self, registry: Registry) -> Router:
        """A tree with these dialogs that no dispatcher has now."""
        key = tuple(id(screens) for screens in registry.all)
        idle = self._idle[key]
        tree = idle.pop() if idle else build_routers(registry)
        self._lent.append((key, tree))
        return tree

    def take_back(self) -> None:
        """All that were lent, from their dispatchers: aiogram has no public way to leave one."""
        for key, tree in self._lent:
            tree._parent_router = None
            self._idle[key].append(tree)
        self._lent.clear()


_routers = LentRouters()


@pytest.fixture(autouse=True)
def built_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Texts, certificates and routers never change: no test pays for them again."""
    monkeypatch.setattr("bot.app.Locales", _locales)
    monkeypatch.setattr("bot.app.build_routers", _routers.lend)
    monkeypatch.setattr("ssl.create_default_context", _tls)
    yield
    _routers.take_back()
