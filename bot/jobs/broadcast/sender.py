"""The sender of one broadcast: for each person it gets a permit, claims the row, then calls.

The number of calls in flight is limited. A person is claimed (committed) when there is a permit,
and the lease is checked again before the call. Waiting claims share a commit, and so do outcomes.
"""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from math import inf
from typing import Protocol

from loguru import logger

from bot.botapi.limiter import Paused, Permit
from bot.botapi.options import SendOptions
from bot.jobs.broadcast.backoff import Backoff
from bot.jobs.broadcast.outcomes import Effect
from bot.services.broadcasts.deliveries import Outcome, Recipient
from bot.services.coordination.leases import Lease
from models import Delivery
from models.db.batcher import Batcher

RETRY_DELAY_S = 1.0  # seconds until storing outcomes is retried
POLL_INTERVAL_S = 1.0  # seconds between checks, during a pause, whether the process stops
MAX_REFUSALS = 20
"""Refusals in a row without a success: the fault is the message's, not the recipients'."""

Acquire = Callable[[], Awaitable[Permit]]
"""Waits for the limiter's permit for one call."""


class Action(Protocol):
    """What is done for each person."""

    def begin(self) -> None:
        """Start again with the first recipient."""

    async def claim(self, most: int) -> Sequence[Recipient]:
        """The next people, at most `most`; an empty list when all are done."""

    async def deliver(self, recipient: Recipient, options: SendOptions) -> tuple[Outcome, Effect]:
        """The call. Never raises."""

    async def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Store outcomes."""

    async def halt(self, effect: Effect, outcome: Outcome) -> None:
        """Pause the broadcast, because all other calls would fail too."""


class Pace:
    """The recent number of outcomes per second."""

    WINDOW = 10.0  # seconds

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._times: deque[float] = deque()

    def tick(self) -> None:
        """Count one more."""
        self._times.append(time.monotonic())

    @property
    def rate(self) -> float:
        """Outcomes per second, over the window or since the beginning."""
        now = time.monotonic()
        while self._times and self._times[0] < now - self.WINDOW:
            self._times.popleft()
        return len(self._times) / max(1.0, min(self.WINDOW, now - self._began))


class Sender:
    """Sends under one lease until no recipient is left, the lease is lost, or the process stops."""

    def __init__(
        self, action: Action, lease: Lease, acquire: Acquire, stopping: asyncio.Event, most: int
    ) -> None:
        self.pace = Pace()
        self._action = action
        self._lease = lease
        self._acquire = acquire
        self._stopping = stopping
        self._most = most
        self._flying = 0
        self._landed = asyncio.Event()
        self._claim = Batcher[None, Recipient | None](self._claim_many)
        self._keep = Batcher[Outcome, None](self._keep_many)
        self._backoff = Backoff()
        self._refused = 0
        self._ended = False
        self._fault: Exception | None = None
        self._rest = inf  # the earliest end of the pauses of chats that were skipped

    async def run(self) -> None:
        """Go through all recipients once; returns when the last outcome is stored.

        Raises what claiming raised.
        """
        self._ended, self._fault, self._rest = False, None, inf
        self._action.begin()
        async with asyncio.TaskGroup() as group:
            while permit := await self._permit():
                self._flying += 1
                group.create_task(self._one(permit))
        if self._fault:
            raise self._fault

    @property
    def rests(self) -> bool:
        """Whether all remaining recipients have a paused chat."""
        return time.monotonic() < self._rest < inf

    async def _permit(self) -> Permit | None:
        """Wait for a free slot and a permit; None if sending has ended."""
        while self._flying >= (1 if self._backoff.on else self._most):
            self._landed.clear()
            await self._landed.wait()
        await self._backoff.over(self._stopping)
        while not self._is_over():
            try:
                permit = await self._acquire()
            except Paused as pause:
                with suppress(TimeoutError):
                    await asyncio.wait_for(
                        self._stopping.wait(), min(POLL_INTERVAL_S, pause.seconds)
                    )
                continue
            if not self._is_over():
                return permit
            await permit.release()
        return None

    def _is_over(self) -> bool:
        return self._ended or self._stopping.is_set() or not self._lease.held()

    async def _one(self, permit: Permit) -> None:
        try:
            recipient = await self._claim(None)
            if recipient is None:
                self._ended = True
            else:
                await self._reach(recipient, permit)
        except Exception as error:  # noqa: BLE001 - the others' outcomes are still to be kept
            self._ended, self._fault = True, error
        finally:
            await permit.release()
            self._flying -= 1
            self._landed.set()

    async def _reach(self, recipient: Recipient, permit: Permit) -> None:
        if not self._lease.held():  # a frozen process continues here
            await self._keep(Outcome(recipient, Delivery.PENDING))
            return
        times = self._backoff.times
        options = SendOptions(bulk=True, permit=permit, guard=self._lease.held)
        outcome, effect = await self._action.deliver(recipient, options)
        await self._keep(outcome)
        if effect is Effect.TROUBLE:
            self._backoff.met(times)
        elif effect is Effect.LATER:
            self._rest = min(self._rest, time.monotonic() + outcome.after)
        else:
            self._backoff.gone()
            await self._learn(outcome, effect)

    async def _learn(self, outcome: Outcome, effect: Effect) -> None:
        """What the outcome means for the remaining recipients."""
        if effect is Effect.NONE:
            self._refused = 0
            self.pace.tick()
            return
        self._refused += 1
        if (effect is Effect.GONE or self._refused >= MAX_REFUSALS) and not self._ended:
            self._ended = True
            await self._action.halt(effect, outcome)

    async def _claim_many(self, asked: Sequence[None]) -> Sequence[Recipient | None]:
        found = await self._action.claim(len(asked))
        return [*found, *[None] * (len(asked) - len(found))]

    async def _keep_many(self, outcomes: Sequence[Outcome]) -> Sequence[None]:
        """Retry while the database does not answer, because sent messages must be recorded."""
        while True:
            try:
                await self._action.keep(outcomes)
                return [None] * len(outcomes)
            except Exception as error:  # noqa: BLE001 - the database may be back soon
                logger.opt(exception=error).error(
                    "{} outcomes could not be stored; retrying", len(outcomes)
                )
            await asyncio.sleep(RETRY_DELAY_S)
