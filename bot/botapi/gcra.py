"""GCRA: the rate limit of bulk calls and of flood control.

A bucket stores the moment at which its next event is due. Each event moves this moment forward by
an interval. An event may come up to `tolerance` seconds early, so a few events may come at once. If
events come late, up to `late` seconds of the delay are made up for, so a late timer does not lower
the rate. Idle time gives no credit.

If the events are calls, at most `most` of them count at once. A call counts until one second after
its answer. So Telegram never gets more than `most` in a second, however slow the network is.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from math import inf
from time import monotonic
from typing import NamedTuple, Protocol

COUNTED_S = 1.001  # seconds that a call counts after its answer
LOST_CALL_S = 10.0  # seconds that a call counts if no answer comes
MAX_POLL_S = 0.05  # seconds; the longest wait while calls are unanswered
MAX_BUCKETS = 50_000  # some 300 bytes each; the oldest are dropped first


class Pace(NamedTuple):
    """A rate. interval, tolerance, late: seconds. most: calls that may count at once; 0 if the
    events are not calls.
    """

    interval: float
    tolerance: float = 0.0
    late: float = 0.0
    most: int = 0


class Answer(NamedTuple):
    """The answer to one event.

    wait: seconds until it may come; 0 if it was counted. first: whether it is the first refused one
    since the bucket was full. ahead: seconds until the bucket is full again.
    """

    wait: float
    first: bool = False
    ahead: float = 0.0


@dataclass(slots=True)
class Bucket:
    """The state of one bucket.

    due: when the next event is due. tag: that of the last event. refused: whether an event was
    refused since the bucket was full. calls: those that count, each with the time until which it
    does.
    """

    due: float = -inf
    tag: str = ""
    refused: bool = False
    calls: dict[str, float] = field(default_factory=dict)


def take(bucket: Bucket, pace: Pace, now: float, tag: str = "", pause: float = 0.0) -> Answer:
    """Count one more event if it may come now. One with the last event's tag is not counted again.

    tag: for a call, its id. pause: seconds during which no event may come.
    """
    if bucket.due <= now - pace.late:
        bucket.due, bucket.tag, bucket.refused = now, "", False
    if pause:
        bucket.due = max(bucket.due, now + pause)
    if tag and tag == bucket.tag:
        return Answer(0.0)
    wait = bucket.due - pace.tolerance - now
    if wait <= 0 and pace.most:
        wait = _room(bucket, pace.most, now)
    if wait > 0:
        first, bucket.refused = not bucket.refused, True
        return Answer(wait, first, bucket.due - now)
    bucket.due, bucket.tag = bucket.due + pace.interval, tag
    if pace.most:
        bucket.calls[tag] = now + LOST_CALL_S
    return Answer(0.0, ahead=bucket.due - now)


def _room(bucket: Bucket, most: int, now: float) -> float:
    """Seconds until one more call may count, as far as is known now."""
    bucket.calls = {call: until for call, until in bucket.calls.items() if until > now}
    if len(bucket.calls) < most:
        return 0.0
    return min(MAX_POLL_S, min(bucket.calls.values()) - now)


class Buckets(Protocol):
    """Buckets by key: those of this process, or shared by all processes."""

    async def take(self, key: str, pace: Pace, tag: str = "", pause: float = 0.0) -> Answer:
        """Like the function `take`. Raises Unavailable while Redis does not answer."""

    async def answered(self, key: str, call: str) -> None:
        """Note that the call was answered or will not be made. Raises Unavailable."""


class MemoryBuckets:
    """The buckets of one process. `now`: monotonic seconds. Full buckets are dropped."""

    def __init__(self, now: Callable[[], float] = monotonic, most: int = MAX_BUCKETS) -> None:
        self._now = now
        self._most = most
        self._buckets: dict[str, Bucket] = {}

    def __len__(self) -> int:
        return len(self._buckets)

    async def take(self, key: str, pace: Pace, tag: str = "", pause: float = 0.0) -> Answer:
        """See Buckets. Never raises Unavailable."""
        now = self._now()
        bucket = self._buckets[key] = self._buckets.pop(key, Bucket())
        answer = take(bucket, pace, now, tag, pause)
        for oldest in list(islice(self._buckets, 2)):
            old = self._buckets[oldest]
            if (old.due <= now and not old.calls) or len(self._buckets) > self._most:
                del self._buckets[oldest]
        return answer

    async def answered(self, key: str, call: str) -> None:
        """See Buckets. Never raises Unavailable."""
        bucket = self._buckets.get(key)
        if bucket and call in bucket.calls:
            bucket.calls[call] = self._now() + COUNTED_S
