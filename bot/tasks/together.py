"""Calls made together: those that come while one is under way share the next.

A commit takes the same time for one row as for fifty, so waiting senders share one. Nobody waits
for company: the first call goes out at once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Asked = TypeVar("Asked")
Given = TypeVar("Given")

MOST = 200  # calls that share one: a statement has a limited number of parameters


class Together(Generic[Asked, Given]):
    """`do` takes what was asked, in order, and returns what each gets; what it raises all get."""

    def __init__(self, do: Callable[[Sequence[Asked]], Awaitable[Sequence[Given]]]) -> None:
        self._do = do
        self._waiting: list[tuple[Asked, asyncio.Future[Given]]] = []
        self._working: asyncio.Task[None] | None = None

    async def __call__(self, asked: Asked) -> Given:
        """What `do` gives for this, sooner or later."""
        future: asyncio.Future[Given] = asyncio.get_running_loop().create_future()
        self._waiting.append((asked, future))
        if self._working is None:
            self._working = asyncio.create_task(self._work())
        return await future

    async def _work(self) -> None:
        try:
            while self._waiting:
                calls, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
                await self._once(calls)
        finally:
            self._working = None

    async def _once(self, calls: "list[tuple[Asked, asyncio.Future[Given]]]") -> None:
        try:
            given = await self._do([asked for asked, _ in calls])
        except Exception as error:  # noqa: BLE001 - it is everybody's who waits
            for _, future in calls:
                if not future.done():
                    future.set_exception(error)
            return
        for (_, future), one in zip(calls, given, strict=True):
            if not future.done():
                future.set_result(one)
