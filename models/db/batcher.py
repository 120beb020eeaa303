"""Batching: calls that arrive while a statement runs share the next one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

MAX_BATCH = 200  # questions in one batch: a statement has a limited number of parameters


class Batcher(Generic[Question, Answer]):
    """Collects the questions that arrive while a batch is running, and asks them in the next one.

    `ask` answers each question of a list, in its order. If an answer is an Exception, it is raised
    to the caller of that question. An exception that `ask` raises goes to all callers. Each answer
    was found after its question was asked.
    """

    def __init__(
        self, ask: Callable[[list[Question]], Awaitable[Sequence[Answer | Exception]]]
    ) -> None:
        self._ask = ask
        self._waiting: list[tuple[Question, asyncio.Future[Answer]]] = []
        self._running: asyncio.Task[None] | None = None

    async def __call__(self, question: Question) -> Answer:
        """The answer. Cancelling the caller does not cancel the question."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting.append((question, answer))
        if self._running is None:
            self._running = asyncio.create_task(self._go())
        return await answer

    async def _go(self) -> None:
        try:
            while self._waiting:
                asked, self._waiting = self._waiting[:MAX_BATCH], self._waiting[MAX_BATCH:]
                await self._answer(asked)
        finally:
            self._running = None

    async def _answer(self, asked: list[tuple[Question, asyncio.Future[Answer]]]) -> None:
        answers: Sequence[Answer | Exception]
        try:
            answers = await self._ask([question for question, _ in asked])
        except Exception as error:  # noqa: BLE001 - raised to all callers
            answers = [error] * len(asked)
        for (_, future), answer in zip(asked, answers, strict=True):
            if future.done():  # its caller was cancelled
                continue
            if isinstance(answer, Exception):
                future.set_exception(answer)
            else:
                future.set_result(answer)
