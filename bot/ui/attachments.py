"""Words with a photo or a file: reading them from a message, passing them on by file_id."""

from aiogram import Bot
from aiogram.types import InlineKeyboardMarkup, Message

from bot.services.support.commands import MAX_MESSAGE_UNITS, MessageContent, Unreadable

CAPTION_WORDS = 700  # of 1024 that Telegram allows a caption: the rest is ours


def said(message: Message) -> MessageContent:
    """A reader for `Ask`: text, a photo or a file, with its caption. Raises Unreadable."""
    words = (message.text or message.caption or "").strip()
    if message.photo:
        return MessageContent(words, "photo", message.photo[-1].file_id)
    if message.document:
        return MessageContent(words, "document", message.document.file_id)
    if not message.text:
        raise Unreadable(longest=MAX_MESSAGE_UNITS)
    return MessageContent(words)


async def pass_on(
    bot: Bot,
    chat_id: int,
    file: MessageContent,
    *,
    caption: str | None = None,
    markup: InlineKeyboardMarkup | None = None,
) -> Message:
    """Send the photo or file as a message of its own (`caption`: HTML). Raises as Telegram does."""
    assert file.file_id is not None
    if file.file_kind == "photo":
        return await bot.send_photo(chat_id, file.file_id, caption=caption, reply_markup=markup)
    return await bot.send_document(chat_id, file.file_id, caption=caption, reply_markup=markup)


def shortened(text: str, longest: int = CAPTION_WORDS) -> str:
    """At most so many characters, the last one an ellipsis where something was left out."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
