"""Leases: the right to do something alone for a while, among all processes of one database.

A lease is for long work that one process should do. It makes nothing safe by itself, since a
holder may freeze and continue late. So every statement of the work has the condition FENCE with
the values of `Lease.fence`. Before each step that the database cannot undo, such as a message to
a person, the work checks `held()`.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from os import getpid
from socket import gethostname
from uuid import uuid4

from loguru import logger

from bot.services.clock import Clock
from models.db.sql import fetch

FENCE = "EXISTS (SELECT 1 FROM leases WHERE name = ? AND token = ?)"
"""An SQL condition for the values of `Lease.fence`: no other process took the lease since."""

SAFETY_MARGIN = 0.2
"""The last part of a lease's time, in which its holder no longer acts: clocks differ."""

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)

_TAKE = """
INSERT INTO leases (name, owner, token, until) VALUES (?, ?, 1, ?)
ON CONFLICT (name) DO UPDATE
SET owner = excluded.owner, token = leases.token + 1, until = excluded.until
WHERE leases.until <= ? OR leases.owner = excluded.owner
RETURNING token"""

_MOVE = """
UPDATE leases SET owner = ?, until = ? WHERE name = ? AND token = ? AND owner = ?
RETURNING token"""


def process_name() -> str:
    """A unique name of this process, at most 64 characters."""
    return f"{gethostname()[:24]}:{getpid()}:{uuid4().hex[:12]}"


@dataclass
class Lease:
    """A lease that was taken. `token` is greater than the token of every earlier holder."""

    name: str
    owner: str
    token: int
    seconds: float
    _leases: "Leases" = field(repr=False)
    _over: float = field(repr=False)

    @property
    def fence(self) -> tuple[str, int]:
        """The values of FENCE."""
        return self.name, self.token

    def held(self) -> bool:
        """Whether it is certainly still ours, without asking the database.

        The monotonic clock counts from before the last successful statement was sent, so a process
        that was frozen sees here that its time is over. A renewal may bring the lease back.
        """
        return self._leases.monotonic() < self._over

    async def renew(self) -> bool:
        """Extend it to `seconds` from now. False if it was released or taken by another process."""
        sent = self._leases.monotonic()
        renewed = await self._leases.moved(self, self.owner, self._leases.end(self.seconds))
        self._over = _over(sent, self.seconds) if renewed else sent
        return renewed

    async def release(self) -> None:
        """Let other processes take it at once. Does nothing if it was lost."""
        self._over = self._leases.monotonic()
        await self._leases.moved(self, "", _NEVER)


class Leases:
    """The leases of one process. `now` decides on expiry, `monotonic` (seconds) on `held`."""

    def __init__(self, now: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.owner = process_name()
        self._now = now

    async def take(self, name: str, seconds: float) -> Lease | None:
        """Take the lease unless another process has it. Its earlier holder then loses it.

        `name`: at most 64 characters. Do not call it inside a transaction, since the lease must be
        committed when this returns.
        """
        sent, now = self.monotonic(), self._now()
        rows = await fetch(_TAKE, name, self.owner, now + timedelta(seconds=seconds), now)
        if not rows:
            return None
        return Lease(name, self.owner, rows[0]["token"], seconds, self, _over(sent, seconds))

    @asynccontextmanager
    async def leased(self, name: str, seconds: float) -> AsyncIterator[Lease | None]:
        """Hold the lease and renew it during the block; None if another process has it.

        It may still be lost while this process is frozen or the database does not answer.
        """
        lease = await self.take(name, seconds)
        if lease is None:
            yield None
            return
        async with _renewed(lease):
            yield lease

    @asynccontextmanager
    async def leased_when_free(self, name: str, seconds: float) -> AsyncIterator[Lease]:
        """`leased`, but wait until the lease is free."""
        while (lease := await self.take(name, seconds)) is None:  # noqa: ASYNC110 - a process ends it
            await asyncio.sleep(seconds / 10)
        async with _renewed(lease):
            yield lease

    def end(self, seconds: float) -> datetime:
        """When a lease of so many seconds would expire."""
        return self._now() + timedelta(seconds=seconds)

    async def moved(self, lease: Lease, owner: str, until: datetime) -> bool:
        """Give a lease another owner and end. False if it is no longer this lease's."""
        values = (owner, until, lease.name, lease.token, lease.owner)
        return bool(await fetch(_MOVE, *values))


@asynccontextmanager
async def _renewed(lease: Lease) -> AsyncIterator[None]:
    """Renew it during the block and release it afterwards."""
    renewing = asyncio.create_task(_renew(lease))
    try:
        yield
    finally:
        renewing.cancel()
        await lease.release()


async def _renew(lease: Lease) -> None:
    """Renew it three times within its time until it is lost."""
    lost = False
    while not lost:
        await asyncio.sleep(lease.seconds / 3)
        try:
            lost = not await lease.renew()
        except Exception as error:  # noqa: BLE001 - the next try may succeed
            logger.warning("lease {} could not be renewed: {!r}", lease.name, error)


def _over(sent: float, seconds: float) -> float:
    return sent + seconds * (1 - SAFETY_MARGIN)
