"""One update of a person at a time, in a single process."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from aiogram.fsm.storage.base import StorageKey

from bot.fsm.session import PersonLock


class LocalLock(PersonLock):
    """A lock per person, deleted after the last of their updates.

    aiogram's SimpleEventIsolation keeps a lock of a kilobyte for every person ever seen.
    """

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[StorageKey, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def lock(
        self,
        key: StorageKey,
        ticket: object = None,  # noqa: ARG002 - the lock is fair, so no ticket is needed
    ) -> AsyncGenerator[None, None]:
        """Only one block of a person runs at a time. Waiting ones run in order."""
        held = self._locks.setdefault(key, asyncio.Lock())
        async with held:
            yield

    async def close(self) -> None:
        """Do nothing, because aiogram calls it while updates are still in progress."""
