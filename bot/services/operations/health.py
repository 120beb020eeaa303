"""Health of the bot: what the database says, and what this process knows about itself."""

import asyncio
import platform
import sqlite3
import time
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from typing import Any

import asyncpg
from tortoise.context import require_context
from tortoise.exceptions import BaseORMException
from tortoise.queryset import QuerySet

from bot.services.analytics.stats import circulation
from bot.services.clock import Clock
from bot.services.integrity.verify import Report, verify
from bot.services.operations.version import own_version
from models import (
    Charge,
    ChargeState,
    Generation,
    InboxUpdate,
    Thread,
    ThreadState,
    Topup,
    TopupState,
    User,
)
from models.db.sql import fetch
from models.generations import OPEN_STATES
from models.schema.migrate import current

CHECK_TIMEOUT_S = 3.0  # a database that needs longer counts as unavailable
UNAVAILABLE_ERRORS = (
    OSError,  # TimeoutError too
    asyncpg.PostgresError,
    asyncpg.InterfaceError,
    sqlite3.Error,
    BaseORMException,
)


@dataclass(frozen=True)
class Waiting:
    """How many items wait for an admin, and since when the oldest does (UTC, None for none)."""

    requests: int
    requests_since: datetime | None
    threads: int
    threads_since: datetime | None
    refunds: int


@dataclass(frozen=True)
class Stored:
    """What the database says: its engine, answer time in ms, unfinished money updates, sizes.

    `circulation`: tokens that people have; `pictures`: jobs that are queued or being drawn.
    """

    engine: str
    latency: int
    inbox: int
    inbox_since: datetime | None
    people: int
    circulation: int
    waiting: Waiting
    pictures: int
    pictures_since: datetime | None


@dataclass(frozen=True)
class ProcessHealth:
    """What this process knows without the database. Moments are UTC, None: not yet.

    `lag`: seconds between the date of the last message and its arrival, 0 before the first.
    `books`: the result of `verify` at `verified_at`: checked (now), never, right or wrong.
    """

    started_at: datetime
    updated_at: datetime | None
    lag: int
    books: str
    verified_at: datetime | None
    faults: int
    bot: str
    aiogram: str
    python: str


class Health:
    """Collects the health of the bot. One per process."""

    def __init__(self, now: Clock) -> None:
        self._now = now
        self._started_at = now()
        self._updated_at: datetime | None = None
        self._lag = 0
        self._report: Report | None = None
        self._verified_at: datetime | None = None
        self._verifying = False

    def seen(self, sent_at: datetime | None) -> None:
        """Record an update. `sent_at`: its date; None if it has none."""
        self._updated_at = self._now()
        if sent_at is not None:
            self._lag = max(0, int((self._updated_at - sent_at).total_seconds()))

    async def verify(self) -> Report:
        """Verify the ledger and store the result here."""
        self._verifying = True
        try:
            report = await verify()
        finally:
            self._verifying = False
        self._report, self._verified_at = report, self._now()
        return report

    def remembered(self) -> ProcessHealth:
        """What this process knows without the database."""
        faults = len(self._report.faults) if self._report else 0
        return ProcessHealth(
            started_at=self._started_at,
            updated_at=self._updated_at,
            lag=self._lag,
            books=self._books(),
            verified_at=self._verified_at,
            faults=faults,
            bot=own_version(),
            aiogram=version("aiogram"),
            python=platform.python_version(),
        )

    def _books(self) -> str:
        if self._verifying:
            return "checked"
        if self._report is None:
            return "never"
        return "right" if self._report.ok else "wrong"

    async def answers(self) -> bool:
        """Whether the database answers within CHECK_TIMEOUT_S."""
        try:
            await _latency()
        except UNAVAILABLE_ERRORS:
            return False
        return True

    async def current(self) -> bool:
        """Whether the database has all migrations. Also True while it does not answer."""
        try:
            async with asyncio.timeout(CHECK_TIMEOUT_S):
                return await current()
        except UNAVAILABLE_ERRORS:
            return True

    async def stored(self) -> Stored | None:
        """What the database says; None if it does not answer."""
        try:
            latency = await _latency()
            inbox, inbox_since = await _queue(InboxUpdate.filter(done_at=None), "received_at")
            open_jobs = Generation.filter(state__in=OPEN_STATES)
            pictures, pictures_since = await _queue(open_jobs, "created_at")
            return Stored(
                engine=require_context().db().capabilities.dialect,
                latency=latency,
                inbox=inbox,
                inbox_since=inbox_since,
                people=await User.all().count(),
                circulation=await circulation(),
                waiting=await self.waiting(),
                pictures=pictures,
                pictures_since=pictures_since,
            )
        except UNAVAILABLE_ERRORS:
            return None

    async def waiting(self) -> Waiting:
        """What waits for an admin."""
        requests = Topup.filter(state=TopupState.PENDING)
        threads = Thread.filter(state=ThreadState.WAITING)
        return Waiting(
            *await _queue(requests, "created_at"),
            *await _queue(threads, "updated_at"),
            await Charge.filter(state=ChargeState.REFUND_DUE).count(),
        )


async def _latency() -> int:
    """How long the simplest query takes, in ms. Raises one of UNAVAILABLE_ERRORS."""
    begun = time.perf_counter()
    async with asyncio.timeout(CHECK_TIMEOUT_S):
        await fetch("SELECT 1")
    return round((time.perf_counter() - begun) * 1000)


async def _queue(rows: QuerySet[Any], moment: str) -> tuple[int, datetime | None]:
    """How many rows, and the earliest moment among them."""
    oldest = await rows.order_by(moment).first()
    return await rows.count(), getattr(oldest, moment) if oldest else None
