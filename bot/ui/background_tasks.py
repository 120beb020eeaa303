"""Work that runs for minutes after its press was answered. It holds no personal lock."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from loguru import logger

from bot.services.errors import Refusal

STOP_TIMEOUT_S = 5.0  # how long shutdown waits for cancelled work


class StillRunning(Refusal):
    """The same work is still running."""

    text_key = "errors-still-at-work"


class BackgroundTasks:
    """The background tasks of one bot. Each reports its own result and errors to the person."""

    def __init__(self) -> None:
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def start(self, name: str, work: Coroutine[Any, Any, None]) -> None:
        """Start `work`, outside of any transaction. Only one task of a name runs at a time.

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
        """Wait until all tasks started so far have ended."""
        if self._tasks:
            await asyncio.wait(self._tasks.values())

    async def stop(self) -> None:
        """Cancel all tasks, because the bot stops."""
        for task in self._tasks.values():
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks.values(), timeout=STOP_TIMEOUT_S)
