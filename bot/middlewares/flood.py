"""Too much of one person at a time: told once, then not worked on until they have paused.

It stands behind the money and before the person's lock, so what is dropped waits for nothing and
keeps nobody waiting. The rates are settings (docs/decisions/0023).
"""

import math
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.enums import ChatType
from aiogram.types import TelegramObject, Update, User
from loguru import logger

from bot.i18n.catalog import Locales
from bot.middlewares.flood_limiter_local import Buckets, Over
from bot.middlewares.payments import money_kind
from bot.observability.tracing import ended
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.notices import notify, toast

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


class Flood(BaseMiddleware):
    """Presses and messages have their own rates. Admins, payments and all else have none."""

    def __init__(self, buckets: Buckets, settings: Settings) -> None:
        self._buckets = buckets
        self._is_admin = settings.is_admin
        self._rates = {"presses": settings.flood_presses, "messages": settings.flood_messages}

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        over = await self._over(event, data.get("event_from_user"))
        if over is None:
            return await handler(event, data)
        ended("dropped")
        return await _answer(event, over, data)

    async def _over(self, update: Update, user: User | None) -> Over | None:
        kind = _kind(update)
        rate = self._rates.get(kind)
        if rate is None or user is None or self._is_admin(user.id):
            return None
        album = (update.message and update.message.media_group_id) or ""
        return await self._buckets.take(kind, user.id, rate, album)


def _kind(update: Update) -> str:
    if update.callback_query:
        return "presses"
    message = update.message
    if message and message.chat.type == ChatType.PRIVATE and not money_kind(update):
        return "messages"
    return ""


async def _answer(update: Update, over: Over, data: dict[str, Any]) -> None:
    """Words for the first; a press is answered in any case, or its button would spin on."""
    locales: Locales = data["locales"]
    values = {"seconds": math.ceil(over.wait)}
    language = await _language(data) if over.first else locales.default
    if press := update.callback_query:
        words = locales.plain(language, "errors-flood", values) if over.first else None
        await toast(press, words, alert=over.first)
    elif over.first and update.message:
        chat_id = update.message.chat.id
        logger.info("too many messages of {}: dropped for a while", chat_id)
        await notify(data["bot"], chat_id, locales, language, "errors-flood", values)


async def _language(data: dict[str, Any]) -> str:
    services: Services = data["services"]
    locales: Locales = data["locales"]
    user: User = data["event_from_user"]
    person = await services.users.find(user.id)
    return person.language if person else locales.best_for(user.language_code)
