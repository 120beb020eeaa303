"""Leases: the right to do something alone for a while, among all processes of one database.

A lease is for long work that one process should do. It makes nothing safe by itself: a holder
may be frozen and wake up late. So every statement of the work has the condition FENCE, with the
values of `Lease.fence`, and before each deed that no database can undo (a message to a person)
`held()` is asked.
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
"""A condition of SQL with the values of `Lease.fence`: nobody has taken the lease since."""

SAFETY_MARGIN = 0.2
"""The last part of its time in which a holder no longer acts: clocks differ, a call takes time."""

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
    """A name of this process that no other has, ever; at most 64 characters."""
    return f"{gethostname()[:24]}:{getpid()}:{uuid4().hex[:12]}"


@dataclass
class Lease:
    """A lease that was taken. `token` is greater than that of every holder before."""

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

        By the monotonic clock, from before the last statement that was granted was sent: a process
        that was frozen learns here that its time is over. Renewing may bring it back.
        """
        return self._leases.monotonic() < self._over

    async def renew(self) -> bool:
        """Have it for its `seconds` from now. False: it was released, or another took it since."""
        sent = self._leases.monotonic()
        renewed = await self._leases.moved(self, self.owner, self._leases.end(self.seconds))
        self._over = _over(sent, self.seconds) if renewed else sent
        return renewed

    async def release(self) -> None:
        """Let others take it at once. Nothing happens when it was lost before."""
        self._over = self._leases.monotonic()
        await self._leases.moved(self, "", _NEVER)


class Leases:
    """Those of one process. `now` decides what has expired, `monotonic` (seconds) what is held."""

    def __init__(self, now: Clock, monotonic: Callable[[], float] = time.monotonic) -> None:
        self.monotonic = monotonic
        self.owner = process_name()
        self._now = now

    async def take(self, name: str, seconds: float) -> Lease | None:
        """The lease, if nobody else has it; its holder before, us or another, has lost it then.

        `name`: at most 64 characters. Not for use inside a transaction: it must be committed when
        this returns.
        """
        sent, now = self.monotonic(), self._now()
        rows = await fetch(_TAKE, name, self.owner, now + timedelta(seconds=seconds), now)
        if not rows:
            return None
        return Lease(name, self.owner, rows[0]["token"], seconds, self, _over(sent, seconds))

    @asynccontextmanager
    async def kept(self, name: str, seconds: float) -> AsyncIterator[Lease | None]:
        """The lease for as long as the block takes, renewed meanwhile; None: somebody else has it.

        It may be lost all the same, while this process is frozen or the database away.
        """
        lease = await self.take(name, seconds)
        if lease is None:
            yield None
            return
        async with _renewed(lease):
            yield lease

    @asynccontextmanager
    async def turn(self, name: str, seconds: float) -> AsyncIterator[Lease]:
        """As `kept`, as soon as nobody else has it."""
        while (lease := await self.take(name, seconds)) is None:  # noqa: ASYNC110 - by a process
            await asyncio.sleep(seconds / 10)
        async with _renewed(lease):
            yield lease

    def end(self, seconds: float) -> datetime:
        """When a lease of so many seconds would expire."""
        return self._now() + timedelta(seconds=seconds)

    async def moved(self, lease: Lease, owner: str, until: datetime) -> bool:
        """Give a lease another owner and end; whether it was still this lease's to give."""
        values = (owner, until, lease.name, lease.token, lease.owner)
        return bool(await fetch(_MOVE, *values))


@asynccontextmanager
async def _renewed(lease: Lease) -> AsyncIterator[None]:
    """Keep it while the block runs, and give it back."""
    renewing = asyncio.create_task(_renew(lease))
    try:
        yield
    finally:
        renewing.cancel()
        await lease.release()


async def _renew(lease: Lease) -> None:
    """Until it is lost: nobody takes it from one who asks three times within its time."""
    lost = False
    while not lost:
        await asyncio.sleep(lease.seconds / 3)
        try:
            lost = not await lease.renew()
        except Exception as error:  # noqa: BLE001 - the database may answer before it is over
            logger.warning("lease {} could not be renewed: {!r}", lease.name, error)


def _over(sent: float, seconds: float) -> float:
    return sent + seconds * (1 - SAFETY_MARGIN)
