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

    def wait(self, now: float, ahead: float = 0.0, waited: float = 0.0) -> float:
        """Seconds until the next call, which may be `ahead` seconds early.

        waited: for how long it has been wanted, so that a schedule which nobody kept is told from
        one that nobody needed.
        """
        return max(0.0, self._due(now, waited) - ahead - now)

    def take(self, now: float, waited: float = 0.0) -> None:
        """The next call is somebody's."""
        self.due = self._due(now, waited) + self.interval

    def _due(self, now: float, waited: float) -> float:
        return self.due if self.due >= now - self.late else now - min(waited, self.late)
