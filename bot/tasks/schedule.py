"""Chores: work that comes round by itself, every so often or daily at an hour."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo

from loguru import logger

from bot.services.clock import Clock


@dataclass(frozen=True)
class Every:
    """Again and again, that long after the last time."""

    period: timedelta

    def next_after(self, moment: datetime) -> datetime:
        """When the chore is due, if it was done (or the bot started) at `moment`."""
        return moment + self.period


@dataclass(frozen=True)
class DailyAt:
    """Once a day at a full hour of the operator's zone."""

    hour: int
    zone: tzinfo

    def next_after(self, moment: datetime) -> datetime:
        """The next such hour, strictly after `moment`."""
        local = moment.astimezone(self.zone)
        due = datetime.combine(local.date(), time(self.hour), self.zone)
        return due if due > local else due + timedelta(days=1)


@dataclass(frozen=True)
class Chore:
    """A piece of work and when it is due. It may be done twice or late, so it asks the rows."""

    name: str
    due: Every | DailyAt
    work: Callable[[], Awaitable[None]]


async def keep_doing(chores: Iterable[Chore], now: Clock) -> None:
    """Do each chore whenever it is due, until cancelled; one that fails is logged and goes on."""
    async with asyncio.TaskGroup() as group:
        for chore in chores:
            group.create_task(_keep_doing(chore, now))


async def _keep_doing(chore: Chore, now: Clock) -> None:
    while True:
        moment = now()
        await asyncio.sleep((chore.due.next_after(moment) - moment).total_seconds())
        await do(chore)


async def do(chore: Chore) -> None:
    """Do a chore now; what goes wrong is logged."""
    try:
        await chore.work()
    except Exception as error:  # noqa: BLE001 - it comes round again
        logger.opt(exception=error).error("chore {} failed", chore.name)
