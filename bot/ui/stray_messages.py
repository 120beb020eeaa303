"""Messages that no screen expects: one notice answers them and offers to draw their text."""

from aiogram import Bot
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.services.errors import Gone, Refusal
from bot.services.generation.requests import read_prompt
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.navigation import dialog_for
from bot.ui.notices import CALL_FAILED, Action, delete_quietly, notify, toast

DRAW = Action("stray:draw", "generate-stray-draw")
PICTURES = "generate"  # the dialog
SUPPORT = Action("notice:menu", "support-entry")  # the home of a banned person
_SERVICE = {
    "successful_payment",
    "refunded_payment",
    "pinned_message",
    "message_auto_delete_timer_changed",
    "write_access_allowed",
    "chat_background_set",
}


async def answer_stray_message(
    message: Message, person: Person, app: AppContext, language: str
) -> None:
    """Send the notice, and remove the one that answered the last such message.

    The person's message is not deleted, because it is the only copy of their text. Telegram's
    service messages (a payment, a pinned message) need no answer.
    """
    if message.bot is None or (message.text is None and message.content_type in _SERVICE):
        return
    where = (message.bot, message.chat.id, app.locales, language)
    if person.banned:
        sent = await notify(*where, "errors-banned", action=SUPPORT)
    elif prompt := await _prompt_in(message, person, app):
        sent = await notify(*where, "generate-stray", {"prompt": prompt}, menu=True, action=DRAW)
    else:
        is_command = (message.text or "").startswith("/")
        key = "errors-unknown-command" if is_command else "errors-stray-message"
        sent = await notify(*where, key, menu=True)
    before = app.stray_notices.replace(message.chat.id, sent)
    if before is not None and app.recent_messages.holds(message.chat.id, before):
        await _remove(message.bot, message.chat.id, before)


async def _prompt_in(message: Message, person: Person, app: AppContext) -> str | None:
    """The message's text, if this person may order a picture of it."""
    if not message.text or message.text.startswith("/"):
        return None
    if not await dialog_for(person, app, PICTURES):
        return None
    try:
        return read_prompt(message.text)
    except Refusal:
        return None


async def _remove(bot: Bot, chat_id: int, message_id: int) -> None:
    """Delete the previous notice. A failure is only logged."""
    try:
        await bot.delete_message(chat_id, message_id)
    except CALL_FAILED as error:
        logger.info("could not delete the notice {}: {}", message_id, error)


async def draw_pressed(
    callback: CallbackQuery, dialog_manager: DialogManager, person: Person, app: AppContext
) -> None:
    """Show the price of a picture of the text that the notice quotes. Raises Gone."""
    pictures = await dialog_for(person, app, PICTURES)
    prompt = _quoted(callback.message)
    if pictures is None or pictures.card is None or prompt is None:
        raise Gone
    assert isinstance(callback.message, Message)
    await delete_quietly(callback.message)
    await dialog_manager.start(
        pictures.card,
        data={"prompt": read_prompt(prompt)},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.DELETE_AND_SEND,
    )
    await toast(callback)


def _quoted(message: object) -> str | None:
    """The text that our own notice quotes."""
    if not isinstance(message, Message) or not message.text:
        return None
    quotes = [one for one in message.entities or () if one.type == "blockquote"]
    return quotes[0].extract_from(message.text) if quotes else None
