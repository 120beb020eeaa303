"""The FSM session of one update: it is read once, and written once if it has changed.

aiogram-dialog reads and writes its storage key by key, several times an update and often without a
change: 4 round trips and 3 commits a click. Here an update works on a copy in memory. The copy is
stored at the end, still under the person's lock: one read and at most one commit.
"""

from abc import abstractmethod
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import MISSING, fields, replace
from functools import cache
from time import perf_counter
from typing import Any, Protocol

import orjson
from aiogram import BaseMiddleware, Bot
from aiogram.fsm.middleware import FSMContextMiddleware
from aiogram.fsm.storage.base import BaseEventIsolation, BaseStorage, StateType, StorageKey
from aiogram.types import TelegramObject
from aiogram_dialog.api.entities import Context, Stack
from loguru import logger

from bot.observability.tracing import queued
from bot.ui.context import Handler, UpdateContext

EMPTY = "{}"
_SCREEN, _STACK = "aiogd:context:", "aiogd:stack:"  # the keys that aiogram-dialog uses


class TextStorage(Protocol):
    """A storage that reads and writes FSM data as text (JSON objects)."""

    async def read(self, *keys: StorageKey) -> Sequence[str]:
        """The text of each key; EMPTY if it is missing or unreadable."""

    async def write(self, texts: Mapping[StorageKey, str]) -> None:
        """Store all of them or none; EMPTY deletes."""


class PersonLock(BaseEventIsolation):
    """One update of a person at a time."""

    @abstractmethod
    @asynccontextmanager
    async def lock(self, key: StorageKey, ticket: object = None) -> AsyncGenerator[None, None]:
        """Only one block of a person runs at a time. `ticket`: the queue ticket of its update."""
        yield


class FsmSession(BaseStorage):
    """The storage for one update: read once, written once. It has no FSM states."""

    def __init__(self, storage: TextStorage) -> None:
        self._storage = storage
        self._read: dict[StorageKey, str] = {}
        self._now: dict[StorageKey, str] = {}

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """The data that this update has set, or the stored data."""
        if key not in self._now:
            await self._look(key)
        data: dict[str, Any] = orjson.loads(self._now[key])
        return data

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Written at the end of the update."""
        self._now[key] = dump_json(data)

    async def _look(self, key: StorageKey) -> None:
        """Read the key. With a screen also read its stack, because aiogram-dialog needs it next."""
        wanted = [key]
        if key.destiny.startswith(_SCREEN):
            wanted.append(replace(key, destiny=_STACK))
        for one, text in zip(wanted, await self._storage.read(*wanted), strict=True):
            if one not in self._now:
                self._read[one] = text
                self._now[one] = _fitting(one, text)

    async def settle(self) -> None:
        """Write what has changed."""
        moved = {key: text for key, text in self._now.items() if self._read.get(key) != text}
        if moved:
            await self._storage.write(moved)
        self._read.update(moved)

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Screens have no FSM state beside their dialogs."""
        raise NotImplementedError

    async def get_state(self, key: StorageKey) -> str | None:
        """Screens have no FSM state beside their dialogs."""
        raise NotImplementedError

    async def close(self) -> None:
        """Nothing to close: the storage belongs to the application."""


class FsmSessionMiddleware(FSMContextMiddleware, BaseMiddleware):
    """Takes the person's lock, and opens an FSM session under it: `fsm_storage` for handlers."""

    storage: Any
    events_isolation: PersonLock

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        bot: Bot = data["bot"]
        update: UpdateContext = data["update_context"]
        context = self.resolve_event_context(bot, data)
        session = data["fsm_storage"] = FsmSession(self.storage)
        if context is None:
            return await handler(event, data)
        asked = perf_counter()
        async with self.events_isolation.lock(context.key, update.ticket):
            queued(perf_counter() - asked)
            result = await handler(event, data)
            await session.settle()
            await update.removals.make()
            return result


def _fitting(key: StorageKey, text: str) -> str:
    """Drop fields that aiogram-dialog does not know: it would raise.

    Another version of it, before an upgrade or a downgrade, may have stored them.
    """
    if text == EMPTY or not key.destiny.startswith((_SCREEN, _STACK)):
        return text
    needed, known = _fields(Context if key.destiny.startswith(_SCREEN) else Stack)
    data = orjson.loads(text)
    if not needed <= data.keys():
        logger.warning("an FSM record lacks fields and is dropped: {!r}", text[:100])
        return EMPTY
    if data.keys() <= known:
        return text
    return dump_json({name: value for name, value in data.items() if name in known})


@cache
def _fields(shape: type[Context | Stack]) -> tuple[frozenset[str], frozenset[str]]:
    """The names of the fields without a default, and of all fields."""
    found = fields(shape)
    bare = [one for one in found if one.default is one.default_factory is MISSING]
    return frozenset(one.name for one in bare), frozenset(one.name for one in found)


def dump_json(data: Mapping[str, Any]) -> str:
    """The data as text. Equal data give equal text."""
    return orjson.dumps(data).decode()


def valid_or_empty(text: str) -> str:
    """The text, or EMPTY if it is unreadable. An exception would lock the person out of the bot."""
    try:
        if isinstance(orjson.loads(text), dict):
            return text
    except ValueError:
        pass
    logger.warning("an FSM record is unreadable and is dropped: {!r}", text[:100])
    return EMPTY
