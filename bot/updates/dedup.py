"""Updates that one process has had lately: Telegram repeats an update whose 200 was lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram.fsm.storage.base import StorageKey

MOST = 10_000  # updates: more than come while Telegram repeats one


class Lately:
    """The `Arrivals` of a process that shares its people with no other: it needs no line."""

    def __init__(self) -> None:
        self._had: dict[int, None] = {}

    async def arrive(self, _: StorageKey, update_id: int = 0) -> bool:
        """Whether it comes for the first time; 0 always does."""
        new = not update_id or update_id not in self._had
        self._had[update_id] = None
        if len(self._had) > MOST:
            del self._had[next(iter(self._had))]
        return new

    async def is_new(self, ticket: bool | None) -> bool:
        """What `arrive` said."""
        return ticket is not False

    @asynccontextmanager
    async def by(self, _: bool | None) -> AsyncIterator[None]:
        """Work needs no place."""
        yield
