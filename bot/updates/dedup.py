"""Deduplication in one process: Telegram repeats an update whose 200 was lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram.fsm.storage.base import StorageKey

MAX_REMEMBERED = 10_000  # updates: more than arrive until Telegram repeats one


class LocalDedup:
    """The `TicketQueue` of a single process, which needs no queue."""

    def __init__(self) -> None:
        self._had: dict[int, None] = {}

    async def arrive(self, _: StorageKey, update_id: int = 0) -> bool:
        """Whether the id is new; 0 is always new."""
        new = not update_id or update_id not in self._had
        self._had[update_id] = None
        if len(self._had) > MAX_REMEMBERED:
            del self._had[next(iter(self._had))]
        return new

    async def is_new(self, ticket: bool | None) -> bool:
        """The result of `arrive`."""
        return ticket is not False

    @asynccontextmanager
    async def by(self, _: bool | None) -> AsyncIterator[None]:
        """Does nothing: there is no queue to leave."""
        yield
