"""Records each update in memory, and answers /health while the database does not answer.

Every other answer needs the database for the person, language and screen. This middleware runs
before that.
"""

from dataclasses import asdict
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ChatType
from aiogram.types import Message, TelegramObject, Update

from bot.settings.settings import Settings
from bot.ui.context import AppContext, Handler, UpdateContext
from bot.ui.notices import notify


class HealthProbe(BaseMiddleware):
    """The first middleware. Replayed updates do not count as a sign of life from Telegram."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        app: AppContext = data["app"]
        update: UpdateContext = data["update_context"]
        message = event.message
        if not update.replayed:
            app.services.health.seen(message.date if message else None)
        asked = message is not None and _asks_for_health(message, app.settings)
        if message and asked and not await app.services.health.answers():
            return await _say_so(message, app, data["bot"])
        return await handler(event, data)


def _asks_for_health(message: Message, settings: Settings) -> bool:
    """An admin's /health, in their own chat."""
    sender = message.from_user
    private = message.chat.type == ChatType.PRIVATE
    return message.text == "/health" and private and bool(sender and settings.is_admin(sender.id))


async def _say_so(message: Message, app: AppContext, bot: Bot) -> None:
    language = app.locales.best_for(message.from_user.language_code if message.from_user else None)
    values = asdict(app.services.health.remembered())
    await notify(bot, message.chat.id, app.locales, language, "health-away", values)
