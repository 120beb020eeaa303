"""Waits while Telegram fails or cannot be reached: longer each time, one call at a time."""

import asyncio
import time
from contextlib import suppress

FIRST, LONGEST = 1.0, 60.0  # seconds


class Backoff:
    """Whether Telegram works, as the sender of one broadcast has seen it."""

    def __init__(self) -> None:
        self._times = 0
        self._until = 0.0

    @property
    def on(self) -> bool:
        """Whether the last call failed."""
        return self._times > 0

    @property
    def times(self) -> int:
        """The number of failures in a row; a call remembers it from its beginning."""
        return self._times

    def met(self, times: int) -> None:
        """A call that began at `times` failed. Calls that failed together count once."""
        if times == self._times:
            self._until = time.monotonic() + min(LONGEST, FIRST * 2 ** min(times, 16))
            self._times += 1

    def gone(self) -> None:
        """Telegram answered: end the backoff."""
        self._times = 0

    async def over(self, stopping: asyncio.Event) -> None:
        """Wait until the next call may be tried, or until the process is about to stop."""
        left = self._until - time.monotonic()
        if self.on and left > 0:
            with suppress(TimeoutError):
                await asyncio.wait_for(stopping.wait(), left)
