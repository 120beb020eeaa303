"""Tells the readiness check whether updates reach this process."""

from time import monotonic
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.methods import GetUpdates, TelegramMethod

SILENCE_S = 60.0  # seconds without an answer to getUpdates, which takes ten if there are no updates


class PollingLiveness(BaseRequestMiddleware):
    """Session middleware: remembers when Telegram last answered getUpdates."""

    def __init__(self) -> None:
        self._answered_at: float | None = None

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """The result of the call."""
        result = await make_request(bot, method)
        if isinstance(method, GetUpdates):
            self._answered_at = monotonic()
        return result

    @property
    def open(self) -> bool:
        """Whether polling works: Telegram has answered within SILENCE_S seconds."""
        return self._answered_at is not None and monotonic() - self._answered_at < SILENCE_S
