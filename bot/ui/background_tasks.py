"""Work that goes on after its press was answered: minutes of it hold nobody's lock."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from loguru import logger

from bot.services.errors import Refusal

STOP_TIMEOUT_S = 5.0  # seconds that a stop leaves to work that is being cancelled


class StillRunning(Refusal):
    """The same work was begun before and has not ended."""

    text_key = "errors-still-at-work"


class BackgroundTasks:
    """The tasks of one bot. Work tells people of its own end and its own errors."""

    def __init__(self) -> None:
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Begin `work`, outside of any transaction; one of each name at a time.

        Raises StillRunning.
        """
        if name in self._tasks:
            work.close()
            raise StillRunning
        task = asyncio.create_task(work, name=name)
        self._tasks[name] = task
        task.add_done_callback(self._ended)

    def _ended(self, task: "asyncio.Task[None]") -> None:
        del self._tasks[task.get_name()]
        if not task.cancelled() and (error := task.exception()):
            logger.opt(exception=error).error("{} failed", task.get_name())

    async def finish(self) -> None:
        """Wait until everything begun so far has ended."""
        if self._tasks:
            await asyncio.wait(self._tasks.values())

    async def stop(self) -> None:
        """End everything now, because the bot stops."""
        for task in self._tasks.values():
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks.values(), timeout=STOP_TIMEOUT_S)
