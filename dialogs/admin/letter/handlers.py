"""What an admin did on the screens of writing to a person.

The preview is a copy of the message, made in the same way as the person's copy, so both are equal.
The message that is sent is a copy of the preview.
"""

from collections.abc import Mapping
from typing import Any

from aiogram.enums import ContentType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, StartMode
from loguru import logger

from bot.botapi.options import with_options
from bot.botapi.refusals import Failure, failure_of
from bot.flows.broadcast_copy import CannotCopy
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.services.storable_text import storable
from bot.ui.context import app, chosen, client, kept, person, services
from bot.ui.notices import CALL_FAILED, buttons
from dialogs.admin.letter.states import Letter
from dialogs.admin.users.states import Users

SENT = "sent"
_MAX_EXCERPT_CHARS = 200  # characters, for the audit log


def any_message(message: Message) -> Message:
    """A reader for `UserInput`: any message."""
    return message


async def composed(_: Message, manager: DialogManager, message: Message) -> None:
    """Replace the old preview by a new one, and show the menu below it."""
    markup = buttons(*localization(manager))
    bot = client(manager)
    chat_id = person(manager).chat_id
    try:
        copy = await bot.copy_message(chat_id, chat_id, message.message_id, reply_markup=markup)
    except TelegramBadRequest as error:
        logger.info("message {} can't be copied: {}", message.message_id, error)
        raise CannotCopy from error
    await _drop_preview(manager)
    words = message.text or message.caption or ""
    manager.dialog_data.update(
        preview=copy.message_id, excerpt=storable(words)[:_MAX_EXCERPT_CHARS]
    )
    manager.dialog_data["content"] = ContentType(message.content_type).value
    await manager.switch_to(Letter.preview)


async def send_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Write the audit row, send the message, show the result.

    Nothing is sent without an audit row.
    """
    data = manager.dialog_data
    preview = data.pop("preview", None)
    if preview is None:
        raise Gone
    to = await _addressee(manager)
    await _record(manager, {"text": data["excerpt"], "content": data["content"]})
    outcome = await _send(manager, to, preview)
    if outcome != SENT:
        await _record(manager, {"outcome": outcome})
    data["outcome"] = outcome
    await _drop(manager, preview)
    await manager.switch_to(Letter.done)


async def _addressee(manager: DialogManager) -> Person:
    to = await services(manager).users.find(chosen(manager))
    if to is None:
        raise Gone
    return to


async def _record(manager: DialogManager, about: Mapping[str, Any]) -> None:
    subject = f"user:{chosen(manager)}"
    await services(manager).audit.record(person(manager).id, "message", subject, after=about)


async def _send(manager: DialogManager, to: Person, preview: int) -> str:
    """SENT, "blocked" if the person has blocked the bot, or "failed"."""
    bot = with_options(client(manager), bulk=True)  # the message is unsolicited
    markup = buttons(app(manager).locales, to.language)
    try:
        await bot.copy_message(to.chat_id, person(manager).chat_id, preview, reply_markup=markup)
    except CALL_FAILED as error:
        if failure_of(error) is Failure.UNREACHABLE:
            return "blocked"
        logger.warning("could not send a message to {}: {}", to.id, error)
        return "failed"
    return SENT


async def discarded(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Write another one."""
    await _drop_preview(manager)
    await manager.switch_to(Letter.compose)


async def card_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go back to the person's card, with the search that found them."""
    await _drop_preview(manager)
    found = {name: kept(manager, name) for name in ("sort", "query")}
    data = {"id": chosen(manager), **found}
    await manager.start(Users.card, data=data, mode=StartMode.RESET_STACK)


async def _drop_preview(manager: DialogManager) -> None:
    preview = manager.dialog_data.pop("preview", None)
    if preview is not None:
        await _drop(manager, preview)


async def _drop(manager: DialogManager, message_id: int) -> None:
    """Delete the preview, which may be gone already."""
    bot = client(manager)
    try:
        await bot.delete_message(person(manager).chat_id, message_id)
    except CALL_FAILED as error:
        logger.info("could not delete preview {}: {}", message_id, error)
