"""Retries the first call at a start until Telegram answers, unless a retry cannot help."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.exceptions import (
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.utils.backoff import Backoff, BackoffConfig
from loguru import logger

from bot.settings.settings import BadSetting

RETRY_BACKOFF = BackoffConfig(min_delay=0.2, max_delay=5.0, factor=2.0, jitter=0.1)


async def until_answered(call: Callable[[], Awaitable[Any]]) -> None:
    """Retry the call until it succeeds.

    Raises BadSetting if Telegram does not know the token. Other refusals are raised as they are.
    """
    pause = Backoff(RETRY_BACKOFF)
    while True:
        try:
            await call()
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise BadSetting("BOT_TOKEN", "refused by Telegram", "@BotFather's token") from None
        except (TelegramNetworkError, TelegramServerError, TelegramRetryAfter) as error:
            logger.warning("Telegram does not answer yet; retrying soon: {}", error)
            await pause.asleep()
        else:
            return
