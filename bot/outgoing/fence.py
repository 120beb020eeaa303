"""The last look before a call leaves: who has lost the right to make it makes it no more.

A call may wait for its turn in the pacer, and a process may be frozen anywhere: what was true when
the call was begun need not be true when it leaves.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.exceptions import AiogramError
from aiogram.methods import TelegramMethod

_may: ContextVar[Callable[[], bool] | None] = ContextVar("may", default=None)


class TooLate(AiogramError):
    """The call was not made."""


@contextmanager
def fenced(may: Callable[[], bool]) -> Iterator[None]:
    """The calls of this block are made only while `may()`; else they raise TooLate."""
    token = _may.set(may)
    try:
        yield
    finally:
        _may.reset(token)


class Fence(BaseRequestMiddleware):
    """For `bot.session.middleware`, after the pacer: the last before the wire."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the call, or raise TooLate."""
        may = _may.get()
        if may is not None and not may():
            raise TooLate(f"{method.__api_method__} was not made: it is not ours any more")
        return await make_request(bot, method)
