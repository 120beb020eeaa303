"""How much one person has sent of late: a bucket that fills again by itself (GCRA).

One that is full is nothing, and not kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Protocol

from bot.botapi.gcra import Answer, Bucket, Pace, take
from bot.settings.parsers import Rate

MOST = 50_000  # buckets that are kept, some 280 bytes each; the oldest debts are forgiven first


@dataclass(frozen=True)
class Over:
    """It is too much; `wait` seconds will do. `first`: since the bucket was full."""

    wait: float
    first: bool


def pace_of(rate: Rate) -> Pace:
    """All of the rate at once, if need be."""
    step = rate.seconds / rate.most
    return Pace(step, tolerance=rate.seconds - step)


def over(answer: Answer, rate: Rate) -> Over | None:
    """Until half of the rate is free, but at least one event of it."""
    if answer.wait <= 0:
        return None
    half = rate.seconds / 2 - rate.seconds / rate.most
    return Over(max(answer.wait, answer.wait + half), answer.first)


class Buckets(Protocol):
    """The buckets of all people."""

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """One more event of a kind; None if it is within the rate.

        `album`: of which it is a part; the parts after the first are free.
        """


class MemoryBuckets:
    """Those of a process that shares its people with no other. `now`: seconds that only grow."""

    def __init__(self, now: Callable[[], float] = monotonic, most: int = MOST) -> None:
        self._now = now
        self._most = most
        self._buckets: dict[tuple[str, int], Bucket] = {}

    def __len__(self) -> int:
        return len(self._buckets)

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """As Buckets has it."""
        now, key = self._now(), (kind, user_id)
        bucket, answer = take(self._buckets.pop(key, Bucket()), pace_of(rate), now, album)
        self._buckets[key] = bucket
        for oldest in list(islice(self._buckets, 2)):  # full again, or one too many
            if self._buckets[oldest].due <= now or len(self._buckets) > self._most:
                del self._buckets[oldest]
        return over(answer, rate)
