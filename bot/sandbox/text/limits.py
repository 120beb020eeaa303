"""What Telegram refuses in a text or a caption: its length, and entities outside it.

Sources as in api/strict.py: [B] the server, [T] tried.
"""

from collections.abc import Iterable

from aiogram.types import MessageEntity

from bot.sandbox.text.spans import end_of, utf16_length
from bot.sandbox.world.validation import Refused

MOST_RAW_BYTES = 32_768  # [B]
MOST_TEXT = 4_096  # [T] code points
MOST_CAPTION = 1_024  # [T] code points


def check_raw_text(text: str) -> None:
    """Refuse a text that is too long to be parsed, regardless of its markup."""
    if len(text.encode("utf-8", "surrogatepass")) > MOST_RAW_BYTES:
        raise Refused("text is too long")


def check_entities(text: str, entities: Iterable[MessageEntity]) -> None:
    """Refuse entities that do not lie inside the text as it was sent; words [T]."""
    whole = utf16_length(text)
    for entity in entities:
        place = f"at UTF-16 offset {entity.offset}"
        for name in ("offset", "length"):
            if getattr(entity, name) < 0:
                raise Refused(f"receive an entity with incorrect {name} {getattr(entity, name)}")
        if entity.offset > whole:
            raise Refused(f"entity begins after the end of the text {place}")
        if end_of(entity) > whole:
            raise Refused(
                f"entity beginning {place} ends after the end of the text "
                f"at UTF-16 offset {end_of(entity)}"
            )


def check_text(text: str, entities: Iterable[MessageEntity] = (), *, edit: bool = False) -> None:
    """Refuse the text of a message, after parsing: 1-4096 code points, entities inside it."""
    check_raw_text(text)
    if not text:
        raise Refused("message text is empty")
    if not text.strip():
        raise Refused("text must be non-empty")
    check_entities(text, entities)
    if len(text) > MOST_TEXT:
        raise Refused("MESSAGE_TOO_LONG" if edit else "message is too long")


def check_caption(text: str | None, entities: Iterable[MessageEntity] = ()) -> None:
    """Refuse the caption of a file, after parsing: at most 1024 code points; it may be empty."""
    check_raw_text(text or "")
    check_entities(text or "", entities)
    if len(text or "") > MOST_CAPTION:
        raise Refused("message caption is too long")
