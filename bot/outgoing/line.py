"""The arithmetic of an even pace: GCRA, a schedule of theoretical moments.

A line knows the moment at which the next call is due. Each call moves it on by one interval, so
the pace is exact over any time, however late a timer rings. Seconds of any clock that only grows.
"""

from dataclasses import dataclass
from math import inf

LATE = 0.15
"""Seconds of the schedule that are caught up after a delay of our own; more is forgotten."""


@dataclass(slots=True)
class Line:
    """`interval` seconds between calls; `late`: seconds that may be caught up; `due`: the next."""

    interval: float
    late: float = LATE
    due: float = -inf

    def grant(self, now: float, most: int, ahead: float = 0.0, waited: float = 0.0) -> int:
        """How many calls may be made now, at most `most`; they are taken.

        ahead: seconds that these calls may be early. waited: for how long they have been wanted,
        so that a schedule which nobody kept is told from one that nobody needed.
        """
        due = self._due(now, waited)
        slots = min(most, int((now + ahead - due) / self.interval) + 1 if now + ahead >= due else 0)
        if slots:
            self.due = due + slots * self.interval
        return slots

    def reserve(self, now: float, ahead: float = 0.0) -> float:
        """Take the next call whenever it is due; the seconds until then."""
        due = self._due(now, self.late)
        self.due = due + self.interval
        return max(0.0, due - ahead - now)

    def wait(self, now: float, ahead: float = 0.0) -> float:
        """Seconds until `grant` gives something."""
        return max(0.0, self.due - ahead - now)

    def _due(self, now: float, waited: float) -> float:
        return self.due if self.due >= now - self.late else now - min(waited, self.late)
