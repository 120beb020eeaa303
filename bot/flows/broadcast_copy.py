"""Messages of a broadcast: read from the admin's message and copied with their formatting.

Telegram itself makes the copies, so no text is parsed again and people get what was composed.
A message whose copy would differ is refused when it is composed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from loguru import logger

from bot.services.errors import Refusal
from bot.services.storable_text import storable

MAX_CAPTION_CHARS = 1024  # for bots; people with Premium may write longer ones
MAX_EXCERPT_CHARS = 60  # characters, for lists
# Other kinds cannot be copied, or the copy would differ: a new roll of dice, an empty poll.
KINDS = (
    "text",
    "photo",
    "video",
    "animation",
    "document",
    "audio",
    "voice",
    "video_note",
    "sticker",
    "location",
    "venue",
    "contact",
)


class CannotCopy(Refusal):
    """Telegram can't copy such a message, or the copy would differ."""

    text_key = "errors-cannot-copy"


class CaptionTooLong(Refusal):
    """The caption has `length` characters; a bot may send `longest`."""

    text_key = "errors-long-caption"


class CustomEmojiLost(Refusal):
    """Telegram removes custom emoji from this bot's messages."""

    text_key = "errors-custom-emoji"


@dataclass(frozen=True)
class Part:
    """A message that can be copied; those of one album share `album`."""

    message_id: int
    album: str | None
    kind: str
    excerpt: str


def read_part(message: Message) -> Part:
    """A reader for `UserInput`: a message that can be copied. Raises CannotCopy, CaptionTooLong."""
    kind = ContentType(message.content_type).value
    live = message.location is not None and message.location.live_period is not None
    if kind not in KINDS or live or message.has_protected_content:
        raise CannotCopy
    length = len(message.caption or "")
    if length > MAX_CAPTION_CHARS:
        raise CaptionTooLong(length=length, longest=MAX_CAPTION_CHARS)
    words = " ".join(storable(message.text or message.caption or "").split())
    return Part(message.message_id, message.media_group_id, kind, words[:MAX_EXCERPT_CHARS])


async def check_emoji(bot: Bot, message: Message) -> None:
    """Raise CustomEmojiLost if a copy of the message loses its custom emoji.

    It depends on what the bot's owner bought, so we try it. Only the result of an edit shows what a
    copy contains.
    """
    wanted = _custom(message)
    if not wanted:
        return
    chat_id = message.chat.id
    trial = await copy(bot, chat_id, chat_id, [message.message_id], silent=True)
    try:
        edited = await bot.edit_message_reply_markup(
            chat_id=chat_id,
            message_id=trial[0],
            reply_markup=link_keyboard([("…", "https://t.me/")]),
        )
    finally:
        await bot.delete_messages(chat_id, trial)
    if isinstance(edited, Message) and _custom(edited) != wanted:
        raise CustomEmojiLost


def _custom(message: Message) -> list[str | None]:
    entities: Sequence[MessageEntity] = message.entities or message.caption_entities or ()
    return [one.custom_emoji_id for one in entities if one.type == "custom_emoji"]


async def copy(
    bot: Bot,
    chat_id: int,
    source: int,
    message_ids: Sequence[int],
    buttons: Sequence[tuple[str, str]] = (),
    *,
    paid: bool = False,
    silent: bool = False,
) -> list[int]:
    """Copy a message or an album from the chat `source`. Returns the ids of the copies.

    Raises as Telegram does. An album has no buttons, and can't be a paid broadcast.
    """
    if len(message_ids) > 1:
        copies = await bot.copy_messages(
            chat_id, source, sorted(message_ids), disable_notification=silent or None
        )
        return [one.message_id for one in copies]
    made = await bot.copy_message(
        chat_id,
        source,
        message_ids[0],
        reply_markup=link_keyboard(buttons),
        allow_paid_broadcast=paid or None,
        disable_notification=silent or None,
    )
    return [made.message_id]


def link_keyboard(buttons: Sequence[tuple[str, str]]) -> InlineKeyboardMarkup | None:
    """A keyboard of link buttons, one per row; None if there are no buttons."""
    rows = [[InlineKeyboardButton(text=text, url=url)] for text, url in buttons]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


async def preview_copy(
    bot: Bot,
    chat_id: int,
    source: int,
    message_ids: Sequence[int],
    buttons: Sequence[tuple[str, str]],
) -> list[int]:
    """Like `copy`, as a preview for the author. Raises CannotCopy if a part cannot be copied."""
    try:
        copies = await copy(bot, chat_id, source, message_ids, buttons)
    except TelegramBadRequest as error:
        logger.info("messages {} can't be copied: {}", message_ids, error)
        raise CannotCopy from error
    if len(copies) < len(message_ids):
        await bot.delete_messages(chat_id, copies)
        raise CannotCopy
    return copies
