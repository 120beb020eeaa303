"""Ends tasks that run until they are cancelled.

One cancellation may not do: in Python 3.11 `asyncio.wait_for`, which Redis's client uses, loses one
that comes when its work has just ended (https://github.com/python/cpython/issues/86296).
"""

import asyncio
from collections.abc import Collection
from typing import Any

CANCEL_AGAIN_S = 2.0  # seconds that a task has to clean up


async def cancel(tasks: Collection["asyncio.Task[Any]"]) -> None:
    """Cancel tasks until they have ended. Their errors are dropped."""
    pending = set(tasks)
    while pending:
        for task in pending:
            task.cancel()
        _, pending = await asyncio.wait(pending, timeout=CANCEL_AGAIN_S)
    await asyncio.gather(*tasks, return_exceptions=True)
