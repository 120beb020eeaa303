"""A text with a photo or a file: read from a message, and sent again by its file_id."""

from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.types import InlineKeyboardMarkup, Message
from aiogram_dialog.api.entities import MediaAttachment, MediaId

from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.support.commands import MAX_MESSAGE_UNITS, MessageContent, Unreadable

MAX_CAPTION_CHARS = 700  # of the 1024 that Telegram allows; our own text needs the rest


def read_attachment(message: Message) -> MessageContent:
    """A reader for `UserInput`: text, a photo or a file, with its caption. Raises Unreadable."""
    words = (message.text or message.caption or "").strip()
    if message.photo:
        return MessageContent(words, "photo", message.photo[-1].file_id)
    if message.document:
        return MessageContent(words, "document", message.document.file_id)
    if not message.text:
        raise Unreadable(longest=MAX_MESSAGE_UNITS)
    return MessageContent(words)


async def send_attachment(
    bot: Bot,
    chat_id: int,
    file: MessageContent,
    *,
    caption: str | None = None,
    markup: InlineKeyboardMarkup | None = None,
) -> Message:
    """Send the photo or file as a new message (`caption`: HTML). Raises as the call does."""
    assert file.file_id is not None
    if file.file_kind == "photo":
        return await bot.send_photo(chat_id, file.file_id, caption=caption, reply_markup=markup)
    return await bot.send_document(chat_id, file.file_id, caption=caption, reply_markup=markup)


def file_media(receipt: Receipt | None) -> MediaAttachment | None:
    """The receipt's photo or file as a screen shows it; None if there is none."""
    if receipt is None or receipt.file_id is None:
        return None
    kind = ContentType.PHOTO if receipt.kind == "photo" else ContentType.DOCUMENT
    return MediaAttachment(kind, file_id=MediaId(receipt.file_id))


def truncated(text: str, longest: int = MAX_CAPTION_CHARS) -> str:
    """The text, cut to `longest` characters. A cut text ends in an ellipsis."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
