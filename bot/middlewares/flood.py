"""Flood control: a person above the rate is warned once, then ignored until they pause.

It runs after payments and before the person's lock, so dropped updates neither wait nor make
others wait. The rates are settings (docs/decisions/0023).
"""

import math
from dataclasses import dataclass
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ChatType
from aiogram.types import TelegramObject, Update, User
from loguru import logger

from bot.botapi.gcra import Buckets, Pace
from bot.middlewares.payments import money_kind
from bot.observability.tracing import ended
from bot.services.errors import Unavailable
from bot.settings.parsers import Rate
from bot.settings.settings import Settings
from bot.ui.context import AppContext, Handler
from bot.ui.notices import notify, toast


@dataclass(frozen=True)
class RateExceeded:
    """The rate is exceeded; retry after `wait` seconds. `first`: since the bucket was full."""

    wait: float
    first: bool


async def exceeded(
    buckets: Buckets, kind: str, user_id: int, rate: Rate, album: str = ""
) -> RateExceeded | None:
    """Count one more event of a kind; None if it is within the rate. All may come at once.

    `album`: the album of a message; parts after the first are not counted. A person who exceeds the
    rate waits until half of it is free. While Redis does not answer nothing is limited: the outage
    middleware asks people to wait.
    """
    step = rate.seconds / rate.most
    pace = Pace(step, tolerance=rate.seconds - step)
    try:
        answer = await buckets.take(f"flood:{kind}:{user_id}", pace, album)
    except Unavailable:
        return None
    if answer.wait <= 0:
        return None
    return RateExceeded(answer.wait + max(0.0, rate.seconds / 2 - step), answer.first)


class FloodControl(BaseMiddleware):
    """Limits presses and messages, each by its own rate. Admins and payments are not limited."""

    def __init__(self, buckets: Buckets, settings: Settings) -> None:
        self._buckets = buckets
        self._is_admin = settings.is_admin
        self._rates = {"presses": settings.flood_presses, "messages": settings.flood_messages}

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        user: User | None = data.get("event_from_user")
        over = await self._over(event, user)
        if user is None or over is None:
            return await handler(event, data)
        ended("dropped")
        return await _answer(event, over, user, data["app"], data["bot"])

    async def _over(self, update: Update, user: User | None) -> RateExceeded | None:
        kind = _kind(update)
        rate = self._rates.get(kind)
        if rate is None or user is None or self._is_admin(user.id):
            return None
        album = (update.message and update.message.media_group_id) or ""
        return await exceeded(self._buckets, kind, user.id, rate, album)


def _kind(update: Update) -> str:
    if update.callback_query:
        return "presses"
    message = update.message
    if message and message.chat.type == ChatType.PRIVATE and not money_kind(update):
        return "messages"
    return ""


async def _answer(
    update: Update, over: RateExceeded, user: User, app: AppContext, bot: Bot
) -> None:
    """Warn once. A press is always answered, or its button would keep spinning."""
    locales = app.locales
    values = {"seconds": math.ceil(over.wait)}
    language = await _language(user, app) if over.first else locales.default
    if press := update.callback_query:
        words = locales.plain(language, "errors-flood", values) if over.first else None
        await toast(press, words, alert=over.first)
    elif over.first and update.message:
        chat_id = update.message.chat.id
        logger.info("too many messages of {}: dropped for a while", chat_id)
        await notify(bot, chat_id, locales, language, "errors-flood", values)


async def _language(user: User, app: AppContext) -> str:
    person = await app.services.users.find(user.id)
    return person.language if person else app.locales.best_for(user.language_code)
