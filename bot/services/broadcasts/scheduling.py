"""Days and times of broadcasts, in the time zone of the operator or of an admin."""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from bot.services.broadcasts.errors import StartsInPast
from bot.services.clock import Clock
from bot.services.errors import Refusal

MAX_AHEAD = timedelta(days=365)
_OFFERED = ("09:00", "12:00", "15:00", "18:00", "20:00", "22:00")
_TIME = re.compile(r"([0-9]{1,2})(?:[:.\s]?([0-9]{2}))?")


class NoTime(Refusal):
    """The text is not a time of day."""

    text_key = "errors-broadcast-time"


class Scheduling:
    """Schedules in the time zone `zone`."""

    def __init__(self, zone: tzinfo, now: Clock) -> None:
        self._zone = zone
        self._now = now

    def in_zone(self, zone: tzinfo | None) -> "Scheduling":
        """The same in the time zone that an admin has chosen; None: the operator's."""
        return Scheduling(zone or self._zone, self._now)

    def days(self) -> tuple[date, date]:
        """Today, and the last day that may be chosen."""
        today = self._now().astimezone(self._zone).date()
        return today, today + MAX_AHEAD

    def read(self, day: date, text: str) -> datetime:
        """The moment in UTC. `text`: 18:30, 18.30, 1830 or 18. Raises NoTime, StartsInPast."""
        match = _TIME.fullmatch(text.strip())
        try:
            at = time(int(match[1]), int(match[2] or 0)) if match else None
        except ValueError:
            at = None
        if at is None:
            raise NoTime
        moment = self._moment(day, at)
        if moment <= self._now():
            raise StartsInPast
        return moment

    def has_come(self, moment: datetime) -> bool:
        """Whether the moment is now or past."""
        return moment <= self._now()

    def noon(self, day: date) -> datetime:
        """A moment of the day, to show its date."""
        return self._moment(day, time(12))

    def offered(self, day: date) -> list[str]:
        """The offered times of the day that are still to come."""
        times = ((text, self._moment(day, time.fromisoformat(text))) for text in _OFFERED)
        return [text for text, moment in times if moment > self._now()]

    def _moment(self, day: date, at: time) -> datetime:
        """A time that is skipped when summer time begins becomes one hour later."""
        return datetime.combine(day, at, self._zone).astimezone(UTC)
