"""The running tasks of a job: one for each piece of its work, until no piece is left."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from bot.cancellation import cancel


class TaskSet:
    """Tasks by the number of the row that they work on."""

    def __init__(self) -> None:
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._tasks

    def __len__(self) -> int:
        return len(self._tasks)

    def begin(self, number: int, work: Coroutine[Any, Any, None]) -> None:
        """Start one more piece."""
        self._tasks[number] = asyncio.create_task(work)

    async def until_none(self, take_on: Callable[[], Awaitable[None]], beat: float) -> None:
        """Start new pieces every `beat` seconds and after each piece, until no piece is left.

        If it is cancelled, all its tasks end first: they could hold a connection that must be
        closed.
        """
        try:
            while True:
                await take_on()
                if not self._tasks:
                    return
                done, _ = await asyncio.wait(self._tasks.values(), timeout=beat)
                self._tasks = {n: one for n, one in self._tasks.items() if one not in done}
        finally:
            await cancel(self._tasks.values())
            self._tasks.clear()
