"""The clock of outgoing calls: monotonic seconds and sleep."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Timer:
    """A clock and a sleep. Tests pass their own, so that no test waits."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep


REAL = Timer()
