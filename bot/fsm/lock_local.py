"""One update of a person at a time, in a process that shares its people with no other."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from aiogram.fsm.storage.base import BaseEventIsolation, StorageKey


class Alone(BaseEventIsolation):
    """A lock for each person who is answered or waits; it goes with the last of their updates.

    aiogram's SimpleEventIsolation keeps one for everybody who ever came, about a kilobyte each.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[StorageKey, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def lock(self, key: StorageKey) -> AsyncGenerator[None, None]:
        """The block is the only one of this person; who waits goes in the order of asking."""
        held = self._locks.setdefault(key, asyncio.Lock())
        async with held:
            yield

    async def close(self) -> None:
        """Nothing: aiogram calls it while updates are still in work."""
