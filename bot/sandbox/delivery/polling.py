"""getUpdates: long polling with all the rules of the real server [B]."""

import asyncio
from itertools import islice

from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import ApiError, conflict
from bot.sandbox.world.journal import Journal
from bot.sandbox.world.people import Json
from bot.sandbox.world.updates import Update, UpdateQueue

MAX_TIMEOUT = 50
MAX_LIMIT = 100
SLOWDOWN_SECONDS = 3.0
HASTE_SECONDS = 0.5
BY_POLL = "terminated by other getUpdates request; make sure that only one bot instance is running"
BY_WEBHOOK = "terminated by setWebhook request"


class Poller:
    """The one long poll a bot may have open."""

    def __init__(self, clock: Clock, queue: UpdateQueue, journal: Journal) -> None:
        self._clock = clock
        self._queue = queue
        self._journal = journal
        self._open: asyncio.Future[None] | None = None
        self._ended = False
        self._last_offset: int | None = None
        self._last_start = 0.0
        self._next_conflict = 0.0
        queue.listeners.append(self._wake)

    async def poll(self, offset: int, limit: int, wait: float) -> list[Json]:
        """The next updates, waiting for some at most `wait` seconds.

        Raises ApiError 409 if another poll or a webhook takes over.
        """
        self.interrupt(BY_POLL)
        wait, limit = self._slow_down(offset, min(wait, MAX_TIMEOUT), limit or MAX_LIMIT)
        self._confirm(offset)
        deadline = self._clock.now() + wait
        while True:
            updates = list(islice(self._queue.waiting(), min(limit, MAX_LIMIT)))
            if updates or self._ended or self._clock.now() >= deadline:
                return _serve(updates)
            await self._wait(deadline)

    def interrupt(self, why: str) -> None:
        """End the open poll with a conflict."""
        if self._open and not self._open.done():
            self._open.set_exception(conflict(why))

    def end(self) -> None:
        """End the open poll with an empty answer, because this queue is discarded."""
        self._ended = True
        self._wake()

    def _slow_down(self, offset: int, timeout: float, limit: int) -> tuple[float, int]:
        """Slow down a bot that repeats the same request, as the real server does."""
        now = self._clock.now()
        repeated = offset == self._last_offset
        if repeated and timeout < SLOWDOWN_SECONDS and now < self._last_start + SLOWDOWN_SECONDS:
            timeout = SLOWDOWN_SECONDS
        if repeated and now < self._last_start + HASTE_SECONDS:
            limit = 1
        self._last_offset, self._last_start = offset, now
        return timeout, limit

    def _confirm(self, offset: int) -> None:
        pending = self._queue.pending
        if offset > 0:
            served = [one for one in self._queue.returned.values() if one.served]
            for update in served + _head_before(pending, offset):
                self._forget(update)
        elif offset < 0:
            surplus = len(pending) + offset
            for update in list(islice(pending.values(), max(0, surplus))):
                self._forget(update)

    def _forget(self, update: Update) -> None:
        self._queue.confirm(update)
        self._journal.touch()

    async def _wait(self, deadline: float) -> None:
        self._open = ticket = asyncio.get_running_loop().create_future()
        try:
            await self._clock.outcome(ticket, deadline)
        except ApiError:
            await self._pause_conflict()
            raise
        finally:
            if self._open is ticket:
                self._open = None

    async def _pause_conflict(self) -> None:
        """A conflict within 3 s of the last one is answered 3 s later."""
        now = self._clock.now()
        if now >= self._next_conflict:
            self._next_conflict = now + SLOWDOWN_SECONDS
        else:
            await self._clock.sleep(SLOWDOWN_SECONDS)

    def _wake(self, _: Update | None = None) -> None:
        if self._open and not self._open.done():
            self._open.set_result(None)


def _head_before(pending: dict[int, Update], offset: int) -> list[Update]:
    head = []
    for update in pending.values():
        if update.id >= offset:
            break
        head.append(update)
    return head


def _serve(updates: list[Update]) -> list[Json]:
    """The updates as JSON. A duplicated one is in one answer twice."""
    answer = []
    for update in updates:
        answer += [update.json()] * update.copies
        update.copies = 1
        update.served = True
    return answer
