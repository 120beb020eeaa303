"""Reads what a person reads: nothing of it may be a key, a code, or a piece of the machinery."""

import re
from collections.abc import Collection, Iterable, Iterator

from bot.i18n.check.layout import LABEL_WIDTH, width
from bot.sandbox.world.people import Json
from tests.people import buttons, text_of

CODE = re.compile(r"\$[a-z]|[{}]|</?[a-z]+>|&[a-z]+;|\bTrue\b|\bFalse\b|\?\?\?|�")
KEY = re.compile(r"(?<![\w/@.-])[a-z]+(?:-[a-z0-9]+)+(?![\w-])")


class Reading:
    """Knows the keys of all texts."""

    def __init__(self, keys: Collection[str]) -> None:
        self._keys = frozenset(keys)

    def problems(self, message: Json) -> Iterator[str]:
        """Of a message and its buttons."""
        yield from self.of_words(text_of(message))
        for button in buttons(message):
            if not button["text"].strip():
                yield "a button without a word"
            yield from self.of_words(button["text"])
        yield from cut_labels(message.get("reply_markup", {}).get("inline_keyboard", []))

    def of_answer(self, words: str) -> Iterator[str]:
        """Of a toast, or of a command's description."""
        yield from self.of_words(words)

    def of_words(self, words: str) -> Iterator[str]:
        """Of a text, as it is shown."""
        for found in CODE.findall(words):
            yield f"{found!r} is shown: {words[:80]!r}"
        for found in KEY.findall(words):
            if found in self._keys:
                yield f"the key {found} is shown: {words[:80]!r}"


def cut_labels(keyboard: Iterable[list[Json]]) -> Iterator[str]:
    """What a phone would cut, with the values that are in it."""
    for row in keyboard:
        room = LABEL_WIDTH[min(len(row), max(LABEL_WIDTH))]
        for button in row:
            if width(button["text"]) > room:
                yield f"{width(button['text']):.0f} of {room}, a phone cuts {button['text']!r}"
