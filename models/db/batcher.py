"""Batching: calls that arrive while a statement runs share the next one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

Question = TypeVar("Question")
Answer = TypeVar("Answer")

MAX_BATCH = 200  # questions in one statement, which has a limited number of parameters
TURNS_BEFORE_ASKING = 2
"""Turns of the event loop before a batch is sent, so that tasks which just got an answer can join.

A turn takes microseconds when nothing else runs. Without them two processes on two cores asked
Redis 0.41 times a press instead of 0.30 and did 4 to 6 % less (docs/decisions/0028)."""


class Batcher(Generic[Question, Answer]):
    """Collects the questions that arrive while a batch is running, and asks them as the next one.

    `ask` gets a list of questions and returns the answers in the same order. An Exception in the
    place of an answer is raised to the caller of that question. An exception that `ask` raises is
    raised to all callers. Each answer is read after its question arrived.
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
                for _ in range(TURNS_BEFORE_ASKING):
                    await asyncio.sleep(0)
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
