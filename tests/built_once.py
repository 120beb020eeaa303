"""Objects that are built once for all tests of a worker, because building them is slow."""

import functools
import ssl
import sysconfig
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from aiogram import Router
from aiogram_dialog.about import about_dialog

from bot.app import build_locales, build_routers
from bot.i18n.catalog import Locales
from bot.services.clock import Clock, utc_now
from bot.settings.settings import Settings
from bot.ui.screens import Registry
from dialogs import DIALOGS

FIRST_TEXTS = ("commands", "menu", "buy")
_compiled = functools.cache(Locales)  # compiling texts takes seconds
_tls = functools.cache(ssl.create_default_context)  # reads every certificate of the machine
_path = functools.cache(sysconfig.get_path)  # loguru asks for forty when a sink is added


class LentRouters:
    """Trees of routers. Each serves one dispatcher at a time, and another one's after the test."""

    def __init__(self) -> None:
        self._idle: dict[Hashable, list[Router]] = defaultdict(list)
        self._lent: list[tuple[Hashable, Router]] = []

    def dialogs(self, registry: Registry) -> Router:
        """A tree with these dialogs that no dispatcher has now."""
        key = tuple(id(screens) for screens in registry.all)
        return self._lend(key, lambda: build_routers(registry))

    def about(self) -> Router:
        """The dialog that aiogram-dialog adds to every dispatcher."""
        return self._lend("about", about_dialog)

    def take_back(self) -> None:
        """All that were lent, from their dispatchers: aiogram has no public way to leave one."""
        for key, tree in self._lent:
            tree._parent_router = None
            self._idle[key].append(tree)
        self._lent.clear()

    def _lend(self, key: Hashable, build: Callable[[], Router]) -> Router:
        idle = self._idle[key]
        tree = idle.pop() if idle else build()
        self._lent.append((key, tree))
        return tree


class SharedClock:
    """The clock of the texts that all tests share: that of the application built last."""

    def __init__(self) -> None:
        self.now: Clock = utc_now

    def __call__(self) -> datetime:
        return self.now()


_routers = LentRouters()
_clock = SharedClock()


def _locales(root: Path, *, now: Clock = utc_now, **options: Any) -> Locales:
    """Texts that are compiled once, and take their today from this clock from now on."""
    _clock.now = now
    return _compiled(root, now=_clock, **options)


def share(patch: pytest.MonkeyPatch) -> None:
    """From now on whoever builds a bot here gets what was built before."""
    patch.setattr("bot.app.Locales", _locales)
    patch.setattr("bot.app.build_routers", _routers.dialogs)
    patch.setattr("aiogram_dialog.setup.about_dialog", _routers.about)
    patch.setattr("ssl.create_default_context", _tls)
    patch.setattr("sysconfig.get_path", _path)


def build_ahead() -> None:
    """For whoever has `share`d: what every bot needs at its start, and for its first screens."""
    _routers.dialogs(Registry(DIALOGS))
    _routers.about()
    _routers.take_back()
    _tls()
    texts = build_locales(Settings.read({"BOT_TOKEN": "42:x"}), utc_now, strict=False)
    for code in texts.languages:
        for file in FIRST_TEXTS if code == texts.default else ("commands",):
            for form in ("html", "plain"):
                texts._languages[code].find(form, f"{file}-")


@pytest.fixture(autouse=True)
def built_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Texts, certificates, folders and routers never change: no test pays for them again."""
    share(monkeypatch)
    yield
    _routers.take_back()
