"""Clocks that tests set."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class Watch:
    """A Clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The moment shown, in UTC."""
        return self.moment

    def forward(self, **step: float) -> None:
        """Move on by a timedelta's arguments."""
        self.moment += timedelta(**step)


class Hurried:
    """Monotonic seconds in which every wait is over at once: it moves the clock instead."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def now(self) -> float:
        """Real time and all that was waited for."""
        return time.monotonic() + self._skipped

    async def sleep(self, seconds: float) -> None:
        """Others run meanwhile, once."""
        self._skipped += seconds
        await asyncio.sleep(0)


class Stepped:
    """Monotonic seconds that stand still until a test moves them: whoever waits, waits."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._moved = asyncio.Event()

    def now(self) -> float:
        """The moment shown."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Until the test has moved on so far."""
        over = self._now + seconds
        while self._now < over:
            await self._moved.wait()

    def forward(self, seconds: float) -> None:
        """Move on; those whose wait is over go on next."""
        self._now += seconds
        self._moved.set()
        self._moved = asyncio.Event()
