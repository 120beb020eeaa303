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
        """When it is due again: it was due at the one moment and done at the other."""
        return done + self.period

    def planned(self, due: datetime, now: datetime) -> datetime:
        """When it is due by the current settings, if earlier ones said `due`."""
        return min(due, self.first(now))

    def late(self, due: datetime, _now: datetime) -> datetime:
        """When a turn that was missed is made up for: at once."""
        return due


@dataclass(frozen=True)
class AtStartAndEvery(Every):
    """At every start of the bot, and a period after the last run.

    `began`: when this process did. What another has done since, which began with it, is done.
    """

    began: datetime

    def first(self, now: datetime) -> datetime:
        """At once."""
        return now

    def planned(self, due: datetime, now: datetime) -> datetime:
        """At once, unless it was done since this process began."""
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
        """The hour on the day after it was due, however late it was done."""
        return self._of_day(due.astimezone(self.zone) + timedelta(days=1))

    def planned(self, due: datetime, _now: datetime) -> datetime:
        """The same day, at this hour: a day's turn is neither lost nor doubled by a new hour."""
        return self._of_day(due)

    def late(self, due: datetime, now: datetime) -> datetime:
        """The hour of today: days missed altogether are not made up for, today is in time."""
        return self._of_day(max(due, now))

    def _of_day(self, moment: datetime) -> datetime:
        return datetime.combine(moment.astimezone(self.zone), time(self.hour), self.zone)


@dataclass(frozen=True)
class Chore:
    """A piece of work and when it is due. It may be done twice or late, so it asks the rows."""

    name: str
    due: Every | DailyAt
    work: Callable[[], Awaitable[object]]
