"""How much one person has sent of late: a bucket that fills again by itself (GCRA).

A bucket is one moment: when it will be full again. One that is full is nothing, and not kept.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from time import monotonic
from typing import Protocol

from bot.values import Rate

MOST = 50_000  # buckets that are kept, some 280 bytes each; the oldest debts are forgiven first


@dataclass(frozen=True)
class Over:
    """It is too much; `wait` seconds will do. `first`: since the bucket was full."""

    wait: float
    first: bool


def pause(left: float, rate: Rate) -> float:
    """Seconds until half of the rate is free, but at least one event of it. `left`: until all."""
    return max(left - rate.seconds / 2, left + rate.seconds / rate.most - rate.seconds)


class Buckets(Protocol):
    """The buckets of all people."""

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """One more event of a kind; None if it is within the rate.

        `album`: of which it is a part; the parts after the first are free.
        """


@dataclass(frozen=True, slots=True)
class _Bucket:
    full_at: float  # seconds
    told: bool
    album: str


class MemoryBuckets:
    """Those of a process that shares its people with no other. `now`: seconds that only grow."""

    def __init__(self, now: Callable[[], float] = monotonic, most: int = MOST) -> None:
        self._now = now
        self._most = most
        self._buckets: dict[tuple[str, int], _Bucket] = {}

    def __len__(self) -> int:
        return len(self._buckets)

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """As Buckets has it."""
        now, key = self._now(), (kind, user_id)
        bucket = self._buckets.pop(key, None)
        if bucket is None or bucket.full_at <= now:
            bucket = _Bucket(now, told=False, album="")
        if album and album == bucket.album:
            return self._keep(key, bucket, None)
        step = rate.seconds / rate.most
        left = bucket.full_at - now
        if left + step > rate.seconds:
            over = Over(pause(left, rate), first=not bucket.told)
            return self._keep(key, _Bucket(bucket.full_at, told=True, album=bucket.album), over)
        return self._keep(key, _Bucket(bucket.full_at + step, bucket.told, album), None)

    def _keep(self, key: tuple[str, int], bucket: _Bucket, over: Over | None) -> Over | None:
        """As the youngest; two of the oldest go, if they are full again or one too many."""
        self._buckets[key] = bucket
        for oldest in list(islice(self._buckets, 2)):
            if self._buckets[oldest].full_at <= self._now() or len(self._buckets) > self._most:
                del self._buckets[oldest]
        return over
