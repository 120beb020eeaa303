"""Parses Telegram's HTML into text and entities, or raises Telegram's refusal.

The grammar is not that of browsers. Telegram refuses unknown tags and unclosed ones, accepts "</>"
as the end of any tag, ignores unknown attributes and keeps unknown references unchanged [T].
"""

import re
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from aiogram.types import MessageEntity

from bot.sandbox.text.html_tags import (
    ParseError,
    as_one_block,
    entity_fields,
    without_language_of_code,
)
from bot.sandbox.text.spans import ordered, utf16_length
from bot.telegram_html import CHARACTERS, TAGS

_END = "\0"  # the value that is read after the last character
_SPACES = re.compile(r"[ \t\r\n\v]*")
_AFTER_TOKEN = " \t\r\n\v>" + _END
_TAG_NAME = re.compile(r"[^ \t\r\n\v\0>]*")
_ATTRIBUTE_NAME = re.compile(r"[^ \t\r\n\v\0=>/\"']*")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")
_PLAIN = re.compile(r"[^<&]+")
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_LONGEST_REFERENCE = 9
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)


@dataclass(frozen=True)
class _Tag:
    name: str
    attributes: dict[str, str]
    offset: int
    first_piece: int


def read_html(text: str) -> tuple[str, list[MessageEntity]]:
    """The text without its tags, and the entities of these tags, in Telegram's order.

    Nothing is trimmed or split yet. Raises ParseError.
    """
    return _Reader(text).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.pieces: list[str] = []
        self.length = 0
        self.open: list[_Tag] = []
        self.entities: list[MessageEntity] = []

    def read(self) -> tuple[str, list[MessageEntity]]:
        while self.at < len(self.text):
            if self.text[self.at] == "<":
                self._tag()
            else:
                self._put(self._reference() or self._run(_PLAIN) or self._one())
        if self.open:
            name = self.open[-1].name
            raise ParseError(f'Can\'t find end tag corresponding to start tag "{name}"')
        return self._checked_text(), ordered(without_language_of_code(self.entities))

    def _checked_text(self) -> str:
        text = "".join(self.pieces)
        if re.search(r"[\ud800-\udfff]", text):
            raise ParseError(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return text

    def _tag(self) -> None:
        if self.text.startswith("</", self.at):
            self._end_tag(self.at)
        else:
            self._start_tag(self.at)

    def _start_tag(self, begin: int) -> None:
        self.at += 1
        name = self._run(_TAG_NAME).translate(_LOWER)
        if self._peek() == _END:
            raise self._error("Unclosed start tag", begin)
        if name not in TAGS:
            raise self._error(f'Unsupported start tag "{name}"', begin)
        attributes = self._attributes(name, begin)
        self.at += 1
        if name == "span" and attributes.get("class") != TAGS["span"].needed["class"]:
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Tag(name, attributes, self.length, len(self.pieces)))

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        self.at += 2
        name = self._run(_TAG_NAME).translate(_LOWER)
        self._run(_SPACES)
        if self._peek() != ">":
            raise self._error("Unclosed end tag", begin)
        self.at += 1
        tag = self.open.pop()
        if name not in ("", tag.name):
            error = self._error("Unmatched end tag", begin)
            raise ParseError(f'{error}, expected "</{tag.name}>", found "</{name}>"')
        if self.length > tag.offset:
            self._add(tag)

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._run(_SPACES)
            if self._peek() == ">":
                return found
            name = self._run(_ATTRIBUTE_NAME)
            if not name:
                raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
            found[name] = self._attribute_value(tag, begin)

    def _attribute_value(self, tag: str, begin: int) -> str:
        """The value of an attribute; "" if it has only a name."""
        self._run(_SPACES)
        flag = self._peek() != "="
        if not flag:
            self.at += 1
            self._run(_SPACES)
        if self._peek() == _END:
            raise self._error(f'Unclosed start tag "{tag}"', begin)
        if flag:
            return ""
        value = self._quoted() if self._peek() in "'\"" else self._token()
        if self._peek() == _END:
            raise self._error("Unclosed start tag", begin)
        return value

    def _token(self) -> str:
        begin = self.at
        value = self._run(_TOKEN).translate(_LOWER)
        if self._peek() not in _AFTER_TOKEN:
            raise self._error("Unexpected end of name token", begin)
        return value

    def _quoted(self) -> str:
        quote = self._one()
        pieces = []
        while self._peek() not in (quote, _END):
            pieces.append(self._reference() or self._one())
        if self._peek() == quote:
            self.at += 1
        return "".join(pieces)

    def _add(self, tag: _Tag) -> None:
        fields = entity_fields(tag.name, tag.attributes, "".join(self.pieces[tag.first_piece :]))
        if fields is None:
            return
        entity = MessageEntity(offset=tag.offset, length=self.length - tag.offset, **fields)
        block = as_one_block(self.entities[-1], entity) if self.entities else None
        if block is None:
            self.entities.append(entity)
        else:
            self.entities[-1] = block

    def _reference(self) -> str | None:
        """The character of the reference here, such as "<" for "&lt;"; None if there is none."""
        match = _REFERENCE.match(self.text, self.at)
        character = _referred(match) if match else None
        if match and character:
            self.at = match.end()
        return character

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += utf16_length(piece)

    def _peek(self) -> str:
        return self.text[self.at] if self.at < len(self.text) else _END

    def _one(self) -> str:
        self.at += 1
        return self.text[self.at - 1]

    def _run(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self.at)
        if match is None:
            return ""
        self.at = match.end()
        return match[0]

    def _error(self, words: str, at: int) -> ParseError:
        offset = len(self.text[:at].encode("utf-8", "surrogatepass"))
        return ParseError(f"{words} at byte offset {offset}")


def _referred(match: re.Match[str]) -> str | None:
    hexadecimal, decimal, name = match.groups()
    if name:
        return CHARACTERS.get(name)
    if len(match[0].rstrip(";")) > _LONGEST_REFERENCE:
        return None
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    return chr(code) if 0 < code < 0x10FFFF else None
