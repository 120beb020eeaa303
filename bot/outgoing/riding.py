"""The answer to a press rides back in the webhook's own response: a call less for every click.

Telegram carries out a method that stands in the body of our 200, and says nothing of its result:
https://core.telegram.org/bots/api#making-requests-when-getting-updates. That is enough for
answerCallbackQuery: a click is one call, where it was two.
"""

import asyncio
from contextvars import ContextVar
from typing import Any

import orjson
from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.methods import AnswerCallbackQuery, TelegramMethod

WAITS = 1.0  # seconds that Telegram waits with us; an answer that comes later goes by itself


class Seat:
    """A response that waits for its one passenger."""

    def __init__(self) -> None:
        self._taken: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()

    async def leave(self) -> bytes:
        """The body of the response: the answer, or nothing if none has come in time.

        A timer of its own is a third of what `asyncio.wait` costs.
        """
        departure = asyncio.get_running_loop().call_later(WAITS, self.take)
        try:
            return await self._taken  # cancelled with us: whoever comes then is told it has left
        finally:
            departure.cancel()

    def take(self, body: bytes = b"") -> bool:
        """Whether the response was still there; without a body it leaves empty."""
        if self._taken.done():
            return False
        self._taken.set_result(body)
        return True


seat: ContextVar[Seat | None] = ContextVar("seat", default=None)
"""Of the webhook's request that the running work answers."""


class Riding(BaseRequestMiddleware):
    """For `bot.session.middleware`, the last before the wire."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the call, if it can't ride."""
        free = seat.get()
        if free and isinstance(method, AnswerCallbackQuery) and free.take(_body(method)):
            return True
        return await make_request(bot, method)


def _body(method: AnswerCallbackQuery) -> bytes:
    fields = {name: value for name, value in method.__dict__.items() if value is not None}
    return orjson.dumps({"method": "answerCallbackQuery", **fields})
