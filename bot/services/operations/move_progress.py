"""Progress lines of a move: rows, rows a second, and the time that is left."""

import time
from collections.abc import Callable, Mapping

from models.move.progress import Phase, Step

LINE_EVERY_S = 5.0
_WORDS = {
    Phase.PREPARE: "preparing the new database",
    Phase.VERIFY: "verifying the ledger of the new database",
    Phase.FINISH: "finishing",
}


class MoveProgress:
    """Prints a line when a table or phase begins, and every LINE_EVERY_S seconds.

    `rows`: those of each table. `compares`: the rows of both databases are read once more.
    """

    def __init__(
        self,
        rows: Mapping[str, int],
        say: Callable[[str], object],
        *,
        compares: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._all = sum(rows.values())
        self._expected = self._all * (3 if compares else 1)
        self._say = say
        self._clock = clock
        self._done = 0
        self._began = self._said_at = clock()
        self._said = ""

    def __call__(self, step: Step) -> None:
        """Count a step, and print a line if it is time."""
        self._done += step.rows
        if step.phase is Phase.COMPARE:  # a second pass copies less than all rows
            self._done = max(self._done, self._all)
        what = _WORDS.get(step.phase) or f"{step.phase.value} {step.table}"
        if what != self._said or self._clock() - self._said_at >= LINE_EVERY_S:
            self._said, self._said_at = what, self._clock()
            self._say(what + (self._pace() if step.rows else ""))

    def _pace(self) -> str:
        rate = self._done / max(self._clock() - self._began, 0.001)
        left = max(self._expected - self._done, 0) / max(rate, 1)
        share = min(100 * self._done // max(self._expected, 1), 100)
        return f": {share}%, {rate:.0f} rows/s, {_time(left)} left"


def _time(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"
