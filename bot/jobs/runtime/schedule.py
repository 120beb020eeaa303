"""When chores are due: after a period, or daily at an hour."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo


@dataclass(frozen=True)
class Every:
    """A period after the last run."""

    period: timedelta

    def first(self, now: datetime) -> datetime:
        """When a chore that was never done is due."""
        return now + self.period

    def again(self, _due: datetime, done: datetime) -> datetime:
        """When it is due again, if it was due at `due` and done at `done`."""
        return done + self.period

    def planned(self, due: datetime, now: datetime) -> datetime:
        """When it is due by the current settings, if it was planned for `due`."""
        return min(due, self.first(now))

    def late(self, due: datetime, _now: datetime) -> datetime:
        """When a missed run is done: at once."""
        return due


@dataclass(frozen=True)
class AtStartAndEvery(Every):
    """At every start of the bot, and a period after the last run.

    `began`: when this process started. If another process has run it since then, that counts.
    """

    began: datetime

    def first(self, now: datetime) -> datetime:
        """At once."""
        return now

    def planned(self, due: datetime, now: datetime) -> datetime:
        """At once, unless it was done since this process started."""
        return due if due - self.period > self.began else min(due, now)


@dataclass(frozen=True)
class DailyAt:
    """Once a day at a full hour of the operator's zone."""

    hour: int
    zone: tzinfo

    def first(self, now: datetime) -> datetime:
        """The next such hour, strictly after this moment."""
        today = self._of_day(now)
        return today if today > now else self.again(now, now)

    def again(self, due: datetime, _done: datetime) -> datetime:
        """The hour on the day after it was due, even if it was done late."""
        return self._of_day(due.astimezone(self.zone) + timedelta(days=1))

    def planned(self, due: datetime, _now: datetime) -> datetime:
        """The same day at this hour, so a changed hour neither skips nor repeats a day."""
        return self._of_day(due)

    def late(self, due: datetime, now: datetime) -> datetime:
        """The hour of today: days that were missed entirely are skipped."""
        return self._of_day(max(due, now))

    def _of_day(self, moment: datetime) -> datetime:
        return datetime.combine(moment.astimezone(self.zone), time(self.hour), self.zone)


@dataclass(frozen=True)
class Chore:
    """A piece of work and when it is due. It may run twice or late, so it checks its rows."""

    name: str
    due: Every | DailyAt
    work: Callable[[], Awaitable[object]]
