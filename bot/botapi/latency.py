"""Latency of the Bot API: the total of an update or job, and that of each attempt."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.methods import TelegramMethod

from bot.observability.tracing import current


class LatencyMiddleware(BaseRequestMiddleware):
    """The outermost session middleware, so the time includes waiting for the rate limiter."""

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the call and add its duration to the current scope."""
        scope = current()
        if scope is None:
            return await make_request(bot, method)
        begun = perf_counter()
        try:
            return await make_request(bot, method)
        finally:
            scope.telegram += perf_counter() - begun


CallObserver = Callable[[str, BaseException | None, float], None]


class AttemptMiddleware(BaseRequestMiddleware):
    """The innermost session middleware. `on_call_done` gets method, error and seconds."""

    def __init__(self, on_call_done: CallObserver) -> None:
        self._on_call_done = on_call_done

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the call."""
        begun = perf_counter()
        try:
            result = await make_request(bot, method)
        except BaseException as error:
            self._on_call_done(method.__api_method__, error, perf_counter() - begun)
            raise
        self._on_call_done(method.__api_method__, None, perf_counter() - begun)
        return result
