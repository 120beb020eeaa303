"""The virtual clock (real time plus an offset that a test can change) and waits that use it."""

import asyncio
import time
from typing import TypeVar

T = TypeVar("T")


class Pulse:
    """Wakes all current waiters when it fires; it has no memory."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()

    def fire(self) -> None:
        """Wake all waiters."""
        for future in self._waiting:
            if not future.done():
                future.set_result(None)
        self._waiting.clear()

    async def wait(self, seconds: float | None = None) -> bool:
        """Wait for the next `fire`, at most so many real seconds. True if it fired."""
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            await asyncio.wait({future}, timeout=seconds)
            return future.done()
        finally:
            self._waiting.discard(future)


class Clock:
    """Unix seconds of the sandbox."""

    def __init__(self) -> None:
        self._offset = 0.0
        self._stopped_at: float | None = None
        self._moved = Pulse()

    def now(self) -> float:
        """The current moment, in unix seconds."""
        real = time.time() if self._stopped_at is None else self._stopped_at
        return real + self._offset

    def stop(self) -> None:
        """Stop the clock: from now on only `advance` moves it, even on a slow machine."""
        self._stopped_at = self.now() - self._offset
        self._moved.fire()

    def advance(self, seconds: float) -> None:
        """Jump forward. Everything that is due until then happens now."""
        self._offset += seconds
        self._moved.fire()

    def set(self, moment: float) -> None:
        """Set the clock to `moment`, which may be earlier: the demo creates its past this way."""
        self.advance(moment - self.now())

    async def sleep_until(self, moment: float) -> None:
        """Wait until the clock shows `moment`."""
        while (left := moment - self.now()) > 0:
            await self._moved.wait(left if self._stopped_at is None else None)

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds of this clock."""
        await self.sleep_until(self.now() + seconds)

    async def outcome(self, future: "asyncio.Future[T]", deadline: float) -> T | None:
        """The result of `future`, or None if the clock reached `deadline` first."""
        timer = asyncio.ensure_future(self.sleep_until(deadline))
        try:
            await asyncio.wait((future, timer), return_when=asyncio.FIRST_COMPLETED)
        finally:
            timer.cancel()
        return future.result() if future.done() else None
