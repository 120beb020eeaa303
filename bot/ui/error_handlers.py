"""Error handlers for lost screens, refusals and faults, and for messages that no screen expects."""

from collections.abc import Mapping
from datetime import timedelta, tzinfo

from aiogram import Dispatcher, Router
from aiogram.enums import ChatType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message, Update
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.exceptions import UnknownState
from loguru import logger

from bot.i18n.catalog import Locales
from bot.i18n.durations import wait_values
from bot.services.errors import Gone, Refusal, Value
from bot.services.messaging.outbox import Notice
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.navigation import open_home
from bot.ui.notices import Pressed, delete_quietly, notify, toast, waiting_words
from bot.ui.stale_presses import REPLACED, show_current_screen
from bot.ui.stray_messages import DRAW, answer_stray_message, draw_pressed

TELEGRAM_FAULTS = (TelegramServerError, TelegramNetworkError, ClientDecodeError)
# The screen that the storage or a button names does not exist, or no longer exists.
SCREEN_LOST = ExceptionTypeFilter(*REPLACED, UnknownState, Gone)


def add_error_handlers(dispatcher: Dispatcher) -> None:
    """Register the handlers of exceptions and late taps. Call it after `setup_dialogs`."""
    dispatcher.errors.register(_screen_gone, SCREEN_LOST)
    dispatcher.errors.register(_refused, ExceptionTypeFilter(Refusal))
    dispatcher.errors.register(_blocked, ExceptionTypeFilter(TelegramForbiddenError))
    dispatcher.errors.register(_busy, ExceptionTypeFilter(TelegramRetryAfter))
    dispatcher.errors.register(_not_taken, ExceptionTypeFilter(*TELEGRAM_FAULTS))
    dispatcher.errors.register(_broken)


async def _screen_gone(
    event: ErrorEvent,
    dialog_manager: DialogManager,
    person: Person,
    app: AppContext,
    language: str,
) -> None:
    """The item that the screen showed is gone: say so and show the main menu.

    If only the pressed button is outdated, the current screen stays.
    """
    callback = event.update.callback_query
    if callback is None:
        await open_home(dialog_manager, ShowMode.DELETE_AND_SEND)
        return
    if await _is_told_to_wait(callback, dialog_manager):
        return
    replaced = isinstance(event.exception, REPLACED)
    if not (replaced and await show_current_screen(callback, dialog_manager)):
        await _stray_press(callback, dialog_manager, person, app, language)


async def _is_told_to_wait(callback: CallbackQuery, manager: DialogManager) -> bool:
    """In a paused chat only the press is answered. The screen is shown after the pause."""
    if callback.message is None:
        return False
    words = waiting_words(manager, "errors-busy", callback.message.chat.id)
    if words:
        await toast(callback, words, alert=True)
    return bool(words)


async def _drop_old_menu(callback: CallbackQuery, manager: DialogManager) -> None:
    menu_id = manager.current_stack().last_message_id
    if isinstance(callback.message, Message) and callback.message.message_id != menu_id:
        await delete_quietly(callback.message)


async def _refused(
    event: ErrorEvent, app: AppContext, language: str, zone: tzinfo | None = None
) -> None:
    """A service refused: the person reads why, and the screen stays as it was."""
    refusal, locales = event.exception, app.locales.in_zone(zone)
    assert isinstance(refusal, Refusal)
    await _say(event.update, locales, language, refusal.text_key, refusal.values)


async def _blocked(event: ErrorEvent) -> None:
    """The person has blocked the bot.

    The bot may not send messages, but may still answer presses.
    """
    logger.info("the person has blocked the bot: {}", event.exception)
    if event.update.callback_query:
        await toast(event.update.callback_query)


async def _busy(event: ErrorEvent, app: AppContext, language: str | None = None) -> None:
    """The chat is paused for longer than a person waits for a screen.

    A press is answered with the remaining time. A message can only be answered by a message, so one
    notice is queued. It is sent after the pause and answers all messages of that time.
    """
    assert isinstance(event.exception, TelegramRetryAfter)
    wait = event.exception.retry_after
    logger.warning("a chat is paused for {} s", wait)
    if event.update.callback_query:
        locales = app.locales
        words = locales.plain(language or locales.default, "errors-busy", wait_values(wait))
        await toast(event.update.callback_query, words, alert=True)
    elif (message := event.update.message) and message.chat.type == ChatType.PRIVATE:
        over = message.date + timedelta(seconds=wait)
        key = f"busy:{message.chat.id}:{over:%Y%m%d%H%M}"
        notice = Notice(key, message.chat.id, "errors-busy-over", {})
        await app.services.outbox.put(notice, after=timedelta(seconds=wait))


async def _not_taken(event: ErrorEvent, app: AppContext, language: str | None = None) -> None:
    """Telegram failed after all retries; the bot itself works."""
    logger.warning("update {}: Telegram: {}", event.update.update_id, event.exception)
    await _say(event.update, app.locales, language or app.locales.default, "errors-telegram", {})


async def _broken(event: ErrorEvent, app: AppContext, language: str | None = None) -> None:
    """An unexpected error: log the traceback, apologise and offer a way to the menu."""
    logger.opt(exception=event.exception).error(
        "update {} failed: {}", event.update.update_id, type(event.exception).__name__
    )
    await _say(event.update, app.locales, language or app.locales.default, "errors-broken", {})


async def _say(
    update: Update, locales: Locales, language: str, key: str, values: Mapping[str, Value]
) -> None:
    if update.callback_query:
        words = locales.plain(language, key, values)
        await toast(update.callback_query, words, alert=True)
    elif update.message and update.message.bot:
        bot, chat_id = update.message.bot, update.message.chat.id
        await notify(bot, chat_id, locales, language, key, values, menu=True)


def last_router() -> Router:
    """The last router: it answers presses and messages that no other router took."""
    router = Router(name="last")
    router.callback_query.register(draw_pressed, Pressed(DRAW.data))
    router.callback_query.register(_stray_press)
    router.message.register(answer_stray_message)
    return router


async def _stray_press(
    callback: CallbackQuery,
    dialog_manager: DialogManager,
    person: Person,
    app: AppContext,
    language: str,
) -> None:
    """A button of an old screen: delete its message and show the main menu."""
    if await _is_told_to_wait(callback, dialog_manager):
        return
    key = "errors-banned" if person.banned else "errors-gone"
    await toast(callback, app.locales.plain(language, key))
    await _drop_old_menu(callback, dialog_manager)
    await open_home(dialog_manager, ShowMode.DELETE_AND_SEND)
