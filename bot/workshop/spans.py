"""Finds our texts in a message: which text is at which place."""

import html
import re
from collections.abc import Iterable
from typing import NamedTuple

_TAG = re.compile(r"<[^>]*>")


class Said(NamedTuple):
    """A text that the catalog returned: form (html or plain), language, key and words."""

    form: str
    language: str
    key: str
    words: str

    @property
    def visible(self) -> str:
        """The words as a person reads them, without tags and surrounding space."""
        shown = html.unescape(_TAG.sub("", self.words)) if self.form == "html" else self.words
        return shown.strip()


class Span(NamedTuple):
    """The place of a text in a message: `offset` and `length` in UTF-16 units, as in Telegram."""

    offset: int
    length: int
    said: Said


def spans_in_order(text: str, said: Iterable[Said]) -> list[Span]:
    """The place of each text. `said` has the texts in the order of the message."""
    found, at = [], 0
    for one in said:
        start = text.find(one.visible, at) if one.visible else -1
        if start >= 0:
            at = start + len(one.visible)
            found.append(_span(text, start, at, one))
    return found


def spans_at(text: str, offset: int, said: Iterable[Said]) -> list[Span]:
    """All texts that cover this offset (in UTF-16 units), the shortest first."""
    found = []
    for one in said:
        start = text.find(one.visible) if one.visible else -1
        while start >= 0:
            span = _span(text, start, start + len(one.visible), one)
            if span.offset <= offset < span.offset + span.length:
                found.append(span)
            start = text.find(one.visible, start + 1)
    return sorted(found, key=lambda span: span.length)


def texts_at(text: str, offset: int, said: Iterable[Said]) -> list[Said]:
    """The texts at this offset of a message. A plain text (label, toast) must fill the message."""
    said = list(said)
    whole = [one for one in said if one.form == "plain" and one.visible == text.strip()]
    inside = spans_at(text, offset, (one for one in said if one.form == "html"))
    return [*whole, *(span.said for span in inside)]


def _span(text: str, start: int, end: int, said: Said) -> Span:
    return Span(_units(text[:start]), _units(text[start:end]), said)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
