"""What a job has in hand: a task for each piece of its work, until no piece is left."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any


class TaskSet:
    """Tasks by the number of the row that they work on."""

    def __init__(self) -> None:
        self._tasks: dict[int, asyncio.Task[None]] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._tasks

    def __len__(self) -> int:
        return len(self._tasks)

    def begin(self, number: int, work: Coroutine[Any, Any, None]) -> None:
        """One more piece."""
        self._tasks[number] = asyncio.create_task(work)

    async def until_none(self, take_on: Callable[[], Awaitable[None]], beat: float) -> None:
        """Take on what there is, each `beat` seconds and whenever a piece is done, to the end.

        Who is cancelled leaves nothing at work: it could hold a connection that is to close.
        """
        try:
            while True:
                await take_on()
                if not self._tasks:
                    return
                done, _ = await asyncio.wait(self._tasks.values(), timeout=beat)
                self._tasks = {n: one for n, one in self._tasks.items() if one not in done}
        finally:
            for task in self._tasks.values():
                task.cancel()
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)
            self._tasks.clear()
