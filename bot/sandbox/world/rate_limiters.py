"""Rate limiters: a token bucket, a sliding window, and the pause that begins with a refusal."""

import math
from collections import deque
from typing import Protocol

ROUNDING = 1e-6
"""Seconds that sums of moments may be off by."""
HAMMERING = 1.0
"""Seconds that each call made during a pause adds to it.

Telegram names no figure; operators saw pauses of minutes after bursts in one chat [I].
"""


class Limiter(Protocol):
    """Counts calls."""

    def wait(self, now: float) -> float:
        """Seconds until the next call is allowed; 0 or less if it is allowed now."""

    def take(self, now: float) -> None:
        """Count a call that is made."""


class TokenBucket:
    """Up to `size` calls at once, then `rate` a second."""

    def __init__(self, rate: float, size: float, now: float) -> None:
        self._rate, self._size = rate, size
        self._tokens, self._at = size, now

    def wait(self, now: float) -> float:
        """Seconds until there is a token."""
        return (1 - self._level(now)) / self._rate

    def take(self, now: float) -> None:
        """Use a token."""
        self._tokens, self._at = self._level(now) - 1, now

    def _level(self, now: float) -> float:
        return min(self._size, self._tokens + (now - self._at) * self._rate)


class SlidingWindow:
    """At most `calls` in any period of `seconds`."""

    def __init__(self, calls: int, seconds: float) -> None:
        self._seconds = seconds
        self._taken: deque[float] = deque(maxlen=calls)

    def wait(self, now: float) -> float:
        """Seconds until the oldest call leaves the window, if the window is full."""
        if len(self._taken) < (self._taken.maxlen or 0):
            return 0.0
        return self._taken[0] + self._seconds - now

    def take(self, now: float) -> None:
        """Count a call; the oldest one makes room for it."""
        self._taken.append(now)


class Pausing:
    """A limiter under its `name`: a refusal begins a pause, and calls during it lengthen it."""

    def __init__(self, name: str, limiter: Limiter) -> None:
        self.name = name
        self._limiter = limiter
        self._until = -math.inf

    def retry_after(self, now: float) -> int:
        """Whole seconds until the next call is allowed, 0 for now. Begins or lengthens a pause."""
        if _passed(self._until - now):
            wait = self._limiter.wait(now)
            if _passed(wait):
                return 0
            self._until = now + math.ceil(wait - ROUNDING)
        else:
            self._until += HAMMERING
        return math.ceil(self._until - now - ROUNDING)

    def take(self, now: float) -> None:
        """Count a call that is made."""
        self._limiter.take(now)


def _passed(seconds: float) -> bool:
    return seconds <= ROUNDING
