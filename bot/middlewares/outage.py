"""If the database or Redis does not answer or cannot write, people are asked to wait."""

from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.middlewares.error import ErrorsMiddleware
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import PreCheckoutQuery, TelegramObject, Update, User
from loguru import logger

from bot.i18n.catalog import Locales
from bot.observability.tracing import ended
from bot.services.errors import Unavailable, Unwritable
from bot.ui.context import AppContext, Handler, UpdateContext
from bot.ui.notices import notify, toast


class OutageMiddleware(BaseMiddleware):
    """Wraps everything that needs the database or Redis. A payment waits in the inbox."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        app: AppContext = data["app"]
        update: UpdateContext = data["update_context"]
        try:
            return await handler(event, data)
        except Unavailable as error:
            ended("failed")
            logger.warning("update {} has to wait: {}", event.update_id, error)
            app.services.disk.record_failure(error)
            key = "errors-unwritable" if isinstance(error, Unwritable) else "errors-one-moment"
        if not update.replayed:
            await _ask_to_wait(event, data.get("event_from_user"), app.locales, data["bot"], key)
        return None


class OutageErrorsMiddleware(ErrorsMiddleware):
    """aiogram's error handling, without screens while the FSM storage does not answer."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        away: Unavailable | None = None
        update: UpdateContext = data["update_context"]

        async def answered(event: TelegramObject, data: dict[str, Any]) -> Any:
            nonlocal away
            try:
                return await handler(event, data)
            except Unavailable as error:
                away = error
            except Exception:
                update.removals.forget()
                raise

        result = await super().__call__(answered, event, data)
        try:
            if away:
                raise away
        finally:
            away = None  # break the reference cycle: it would keep frames and their locks alive
        return result


async def _ask_to_wait(
    update: Update, user: User | None, locales: Locales, bot: Bot, key: str
) -> None:
    """Use the language of their Telegram, because their chosen one is in the database."""
    language = locales.best_for(user.language_code if user else None)
    words = locales.plain(language, key)
    message = update.message
    if update.callback_query:
        await toast(update.callback_query, words, alert=True)
    elif update.pre_checkout_query:
        await _decline(update.pre_checkout_query, words)
    elif message and message.chat.type == "private" and not message.refunded_payment:
        key = "receipts-late" if message.successful_payment else key
        await notify(bot, message.chat.id, locales, language, key)


async def _decline(query: PreCheckoutQuery, words: str) -> None:
    """Decline at once: no Stars have moved, and Telegram would wait for ten seconds."""
    try:
        await query.answer(ok=False, error_message=words)
    except TelegramBadRequest as error:
        logger.warning("the answer to a checkout was refused: {}", error)
