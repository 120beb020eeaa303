"""Where a person is in the dialogs, during one update: read once, written once, and only if moved.

aiogram-dialog reads and writes its storage key by key, several times an update, mostly what is
there already: 4 trips and 3 commits a click. Here an update works on a copy in memory, which goes
to the storage at its end, still under the person's lock: one read and one commit, or none.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from functools import cache
from time import perf_counter
from typing import Any, Protocol

import orjson
from aiogram import BaseMiddleware, Bot
from aiogram.fsm.middleware import FSMContextMiddleware
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey
from aiogram.types import TelegramObject
from aiogram_dialog.api.entities import Context, Stack
from loguru import logger

from bot.observability.tracing import queued
from bot.ui.message_cleanup import postponed

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
EMPTY = "{}"
_SCREEN, _STACK = "aiogd:context:", "aiogd:stack:"  # aiogram-dialog's names of what it keeps


class Shelf(Protocol):
    """A storage that reads and writes places as the text they are kept as (JSON objects)."""

    async def read(self, *keys: StorageKey) -> Sequence[str]:
        """The text of each key; EMPTY if there is none, or none that can be read."""

    async def write(self, texts: Mapping[StorageKey, str]) -> None:
        """Keep all of them or none; EMPTY forgets."""


class Place(BaseStorage):
    """The storage that one update works with. The states of aiogram's own FSM are not in it."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._read: dict[StorageKey, str] = {}
        self._now: dict[StorageKey, str] = {}

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """As the storage has it, or as this update has set it."""
        if key not in self._now:
            await self._look(key)
        data: dict[str, Any] = orjson.loads(self._now[key])
        return data

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Kept at the end of the update."""
        self._now[key] = dumped(data)

    async def _look(self, key: StorageKey) -> None:
        """Who asks for the screen that was pressed asks for the stack below it next."""
        wanted = [key]
        if key.destiny.startswith(_SCREEN):
            wanted.append(replace(key, destiny=_STACK))
        for one, text in zip(wanted, await self._shelf.read(*wanted), strict=True):
            if one not in self._now:
                self._read[one] = text
                self._now[one] = _fitting(one, text)

    async def settle(self) -> None:
        """Write what is not as it was read."""
        moved = {key: text for key, text in self._now.items() if self._read.get(key) != text}
        if moved:
            await self._shelf.write(moved)
        self._read.update(moved)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Screens have no other state than their dialogs'."""
        raise NotImplementedError

    async def get_state(self, key: StorageKey) -> str | None:
        """Screens have no other state than their dialogs'."""
        raise NotImplementedError

    async def close(self) -> None:
        """Nothing to close: the storage belongs to the application."""


class Places(FSMContextMiddleware, BaseMiddleware):
    """aiogram's lock of a person, and under it their place. Handlers find it as `fsm_storage`."""

    storage: Any

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        bot: Bot = data["bot"]
        context = self.resolve_event_context(bot, data)
        place = data["fsm_storage"] = Place(self.storage)
        if context is None:
            return await handler(event, data)
        asked = perf_counter()
        async with self.events_isolation.lock(context.key), postponed():
            queued(perf_counter() - asked)
            result = await handler(event, data)
            await place.settle()
            return result


def _fitting(key: StorageKey, text: str) -> str:
    """What aiogram-dialog can make a screen or a stack of; it raises at fields it does not know.

    Another version of it, before an upgrade or before the way back, may have kept others.
    """
    if text == EMPTY or not key.destiny.startswith((_SCREEN, _STACK)):
        return text
    needed, known = _fields(Context if key.destiny.startswith(_SCREEN) else Stack)
    data = orjson.loads(text)
    if not needed <= data.keys():
        logger.warning("a place that lacks something is forgotten: {!r}", text[:100])
        return EMPTY
    if data.keys() <= known:
        return text
    return dumped({name: value for name, value in data.items() if name in known})


@cache
def _fields(shape: type[Context | Stack]) -> tuple[frozenset[str], frozenset[str]]:
    """Those without a default, and all."""
    found = fields(shape)
    bare = [one for one in found if one.default is one.default_factory is MISSING]
    return frozenset(one.name for one in bare), frozenset(one.name for one in found)


def dumped(data: Mapping[str, Any]) -> str:
    """The data as text: the same data give the same text."""
    return orjson.dumps(data).decode()


def sound(text: str) -> str:
    """A place that can't be read is a place that is lost: raising would shut its person out."""
    try:
        if isinstance(orjson.loads(text), dict):
            return text
    except ValueError:
        pass
    logger.warning("unreadable data where places are kept: {!r}", text[:100])
    return EMPTY
