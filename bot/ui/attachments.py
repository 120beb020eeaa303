"""Words with a photo or a file: reading them from a message, passing them on by file_id."""

from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.types import InlineKeyboardMarkup, Message
from loguru import logger

from bot.config import Settings
from bot.services.api import Services
from bot.services.support import LONGEST, Said, Unreadable
from bot.ui.notices import NOT_TAKEN, buttons
from bot.ui.telling import Data, tell_person
from bot.ui.texts import Locales

CAPTION_WORDS = 700  # of 1024 that Telegram allows a caption: the rest is ours


def said(message: Message) -> Said:
    """A reader for `Ask`: text, a photo or a file, with its caption. Raises Unreadable."""
    words = (message.text or message.caption or "").strip()
    if message.photo:
        return Said(words, "photo", message.photo[-1].file_id)
    if message.document:
        return Said(words, "document", message.document.file_id)
    if not message.text:
        raise Unreadable(longest=LONGEST)
    return Said(words)


async def pass_on(
    bot: Bot,
    chat_id: int,
    file: Said,
    *,
    caption: str | None = None,
    markup: InlineKeyboardMarkup | None = None,
) -> None:
    """Send the photo or file as a message of its own (`caption`: HTML). Raises as Telegram does."""
    assert file.file_id is not None
    if file.file_kind == "photo":
        await bot.send_photo(chat_id, file.file_id, caption=caption, reply_markup=markup)
    else:
        await bot.send_document(chat_id, file.file_id, caption=caption, reply_markup=markup)


async def tell_words(
    data: Data, user_id: int, key: str, values: Mapping[str, Any], words: Said, *, opens: str
) -> None:
    """Send somebody a notice of what was said (`$words` in the text `key`), its file with it.

    As with every notice, what can't be delivered is logged, never raised.
    """
    if words.file_id is None:
        await tell_person(data, user_id, key, {**values, "words": words.text}, opens=opens)
        return
    services: Services = data["services"]
    locales: Locales = data["locales"]
    person = await services.users.find(user_id)
    language = person.language if person else locales.default
    caption = locales.html(language, key, {**values, "words": shortened(words.text)})
    markup = buttons(locales, language, opens=opens)
    try:
        chat_id = person.chat_id if person else user_id
        await pass_on(data["bot"], chat_id, words, caption=caption, markup=markup)
    except NOT_TAKEN as error:
        logger.warning("notice {} not delivered to {}: {}", key, user_id, error)


async def tell_admins_words(
    data: Data, key: str, values: Mapping[str, Any], words: Said, *, opens: str
) -> None:
    """The same to every admin."""
    settings: Settings = data["settings"]
    for admin_id in settings.admins:
        await tell_words(data, admin_id, key, values, words, opens=opens)


def shortened(text: str, longest: int = CAPTION_WORDS) -> str:
    """At most so many characters, the last one an ellipsis where something was left out."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
