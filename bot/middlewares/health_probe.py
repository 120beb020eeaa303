"""The pulse: notes each update in memory, and answers /health while the database is away.

Every other answer needs the database: who asks, in which language, on which screen. This one runs
before all of that.
"""

from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import Message, TelegramObject, Update

from bot.i18n.catalog import Locales
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.notices import notify

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Pulse(BaseMiddleware):
    """The first middleware of all. What the inbox replays is no sign of life from Telegram."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        services: Services = data["services"]
        if not data.get("replayed"):
            services.health.seen(event.message.date if event.message else None)
        message = event.message
        asked = message is not None and _asks_for_health(message, data["settings"])
        if message and asked and not await services.health.answers():
            return await _say_so(message, data)
        return await handler(event, data)


def _asks_for_health(message: Message, settings: Settings) -> bool:
    """An admin's /health, in their own chat."""
    sender = message.from_user
    private = message.chat.type == ChatType.PRIVATE
    return message.text == "/health" and private and bool(sender and settings.is_admin(sender.id))


async def _say_so(message: Message, data: dict[str, Any]) -> None:
    services: Services = data["services"]
    locales: Locales = data["locales"]
    language = locales.best_for(message.from_user.language_code if message.from_user else None)
    values = asdict(services.health.remembered())
    await notify(data["bot"], message.chat.id, locales, language, "health-away", values)
