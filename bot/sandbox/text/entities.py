"""Text and entities of a message as Telegram stores them: parsed, cleaned, trimmed, merged."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from aiogram.types import MessageEntity

from bot.sandbox.text.auto_entities import find_automatic
from bot.sandbox.text.html_parser import read_html
from bot.sandbox.text.html_tags import ParseError
from bot.sandbox.text.spans import (
    arranged,
    by_kind,
    crosses_quote,
    end_of,
    overlap,
    span,
    utf16_length,
)

__all__ = ["ParseError", "find_automatic", "merge", "parse_html", "tidy"]

# Telegram drops carriage returns, direction overrides and lines over letters, and makes every
# other control character a space [T].
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_TO_SPACE = {code: " " for code in range(32) if chr(code) not in "\r\n"}
_DIRECTION_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_BLANK = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc"
    "\U000e0000-\U000e007f]*"
)


def parse_html(text: str) -> tuple[str, list[MessageEntity]]:
    """The text and the entities (UTF-16 offsets) of a message with parse_mode HTML.

    The text may be empty. A link tg://user?id=N becomes a text_mention whose user has only the id.
    Raises ParseError with Telegram's words, without "can't parse entities: ".
    """
    return tidy(*read_html(text))


def tidy(text: str, entities: Iterable[MessageEntity] = ()) -> tuple[str, list[MessageEntity]]:
    """The text and the entities as Telegram stores them: cleaned, trimmed, in order.

    For texts without parse mode, with the entities the bot gave (all inside the text). White
    space at the start is kept if an entity begins there [T].
    """
    return _trim(*_clean(text, arranged(entities)))


def merge(
    explicit: Iterable[MessageEntity], automatic: Iterable[MessageEntity]
) -> list[MessageEntity]:
    """Merge both lists. The bot's own links and code override entities that Telegram found."""
    given = list(explicit)
    _, quotes, rest = by_kind(given)
    added = [
        found
        for found in automatic
        if not any(overlap(found, other) for other in rest)
        and not any(crosses_quote(found, quote) for quote in quotes)
    ]
    return arranged([*given, *added])


def _clean(text: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    dropped = [utf16_length(text[: match.start()]) for match in _DROPPED.finditer(text)]
    cleaned = _DROPPED.sub("", text).translate(_TO_SPACE)
    cleaned = _DIRECTION_MARKS.sub(lambda marks: "\u200c" * len(marks[0]), cleaned)
    moved = [
        span(entity, _without(dropped, entity.offset), _without(dropped, end_of(entity)))
        for entity in entities
    ]
    return cleaned, arranged(moved)


def _without(dropped: list[int], offset: int) -> int:
    """An offset after the characters at the offsets `dropped` are removed."""
    return offset - bisect_left(dropped, offset)


def _trim(text: str, entities: list[MessageEntity]) -> tuple[str, list[MessageEntity]]:
    if _BLANK.fullmatch(text):
        return "", []
    text = text.rstrip(" \n")
    end = utf16_length(text)
    start = len(text) - len(text.lstrip(" \n"))
    if entities:
        start = min(start, entities[0].offset)
    return text[start:], arranged(
        span(entity, entity.offset - start, min(end_of(entity), end) - start)
        for entity in entities
        if entity.offset < end
    )
