"""The scheduler: runs each chore when its row is due, in one process only."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from loguru import logger

from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.schedule import Chore
from bot.services.clock import Clock
from bot.services.coordination.leases import Lease, Leases
from bot.services.coordination.schedule_rows import ChoreRows

LEASE_S = 60.0  # seconds until another process may take over from one that died
RETRY_DELAY = timedelta(minutes=5)  # until a failed chore is retried


class ChoreJob:
    """One chore, as a job: `look` runs it when it is due."""

    def __init__(self, chore: Chore, rows: ChoreRows, leases: Leases, now: Clock) -> None:
        self._chore = chore
        self._rows = rows
        self._leases = leases
        self._now = now
        self._due: datetime | None = (
            None  # as we last read it; other processes only move it forward
        )

    @property
    def job(self) -> str:
        """Its name among the jobs, and of its lease."""
        return f"chore:{self._chore.name}"

    async def look(self) -> None:
        """Run the chore if it is due and no other process runs it."""
        if self._due is None:
            self._due = await self._planned()
        if self._due <= self._now():
            async with self._leases.leased(self.job, LEASE_S) as lease:
                if lease:
                    self._due = await self._turn(lease)

    async def _planned(self) -> datetime:
        """When it is due, by the row and by the settings, which may have changed since then."""
        name, due, now = self._chore.name, self._chore.due, self._now()
        old = await self._rows.due(name, due.first(now))
        planned = due.planned(old, now)
        if planned != old:
            await self._rows.plan(name, old, planned)
        return planned

    async def _turn(self, lease: Lease) -> datetime:
        """Run it, unless another process was first. Returns when it is due next."""
        now = self._now()
        due = await self._rows.due(self._chore.name, now)
        moment = self._chore.due.late(due, now)
        if due > now:
            return due
        return await (self._put_off(moment, lease) if moment > now else self._do(moment, lease))

    async def _put_off(self, moment: datetime, lease: Lease) -> datetime:
        logger.info("chore {} was missed; next at {}", self._chore.name, moment)
        await self._rows.move(self._chore.name, moment, lease)
        return moment

    async def _do(self, due: datetime, lease: Lease) -> datetime:
        try:
            await self._chore.work()
        except Exception as error:  # noqa: BLE001 - it is retried
            self._tell(error)
            done, again = None, self._now() + RETRY_DELAY
        else:
            done = self._now()
            again = self._chore.due.again(due, done)
        await self._rows.move(self._chore.name, again, lease, done)
        return again

    def _tell(self, error: Exception) -> None:
        if isinstance(error, TelegramAPIError | ClientDecodeError):  # not our fault
            logger.warning("chore {} has to wait for Telegram: {}", self._chore.name, error)
        else:
            logger.opt(exception=error).error("chore {} failed", self._chore.name)


def add_chores(jobs: JobRegistry, chores: Iterable[Chore], leases: Leases, now: Clock) -> None:
    """Register each chore as a separate job, so that none waits for another."""
    for chore in chores:
        one = ChoreJob(chore, ChoreRows(), leases, now)
        jobs.job(one.job, one.look)
