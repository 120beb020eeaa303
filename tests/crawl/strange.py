"""Reads a language of strange letters: a word in plain ones was never a text of ours."""

import re
from collections.abc import Collection, Iterator, Sequence
from zoneinfo import available_timezones

from babel import Locale

from bot.i18n.tools.pseudo import CODE
from bot.sandbox.world.people import Json
from tests.crawl.reading import Reading
from tests.people import buttons

KEPT = ("code", "pre", "url", "bot_command", "mention")  # entities that no translator touches
WORD = re.compile(r"(?<!\w)[A-Za-z]{2,}(?!\w)")
_ADDRESS = re.compile(r"https?://\S+|[/@]\w+")


class StrangeReading(Reading):
    """`data`: what people wrote and are called, which stays as it is."""

    def __init__(self, keys: Collection[str], data: str) -> None:
        super().__init__(keys)
        self._known = {*WORD.findall(data), *WORD.findall(cities()), *dates()}

    def problems(self, message: Json) -> Iterator[str]:
        """Of a message and its buttons: also words that are no text."""
        yield from super().problems(message)
        text = message.get("text") or message.get("caption") or ""
        entities = message.get("entities") or message.get("caption_entities") or []
        for words in (bare(text, entities), *(one["text"] for one in buttons(message))):
            yield from self._left(words)

    def of_answer(self, words: str) -> Iterator[str]:
        """Of a toast, or of a command's description."""
        yield from super().of_answer(words)
        yield from self._left(_ADDRESS.sub("", words))

    def _left(self, words: str) -> Iterator[str]:
        for word in WORD.findall(words):
            if word not in self._known and not word.isupper():
                yield f"the word {word!r} is no text: {words[:80]!r}"


def bare(text: str, entities: Sequence[Json]) -> str:
    """The text without what is the same in every language."""
    units = text.encode("utf-16-le")
    kept = [one for one in entities if one["type"] in KEPT]
    for one in sorted(kept, key=lambda one: int(one["offset"]), reverse=True):
        begin = one["offset"] * 2
        units = units[:begin] + units[begin + one["length"] * 2 :]
    return _ADDRESS.sub("", units.decode("utf-16-le"))


def cities() -> str:
    """What CLDR calls the cities of time zones; those that it has no word for, by their code."""
    named = (str(zone.get("city", "")) for zone in Locale.parse(CODE).time_zones.values())
    return " ".join([*named, *(zone.replace("_", " ") for zone in available_timezones())])


def dates() -> Iterator[str]:
    """Words of CLDR: months and days."""
    babel = Locale.parse(CODE)
    for names in (babel.months, babel.days):
        for widths in (names["format"], names["stand-alone"]):
            for words in widths.values():
                for word in words.values():
                    yield from WORD.findall(word)
                    yield from WORD.findall(word.capitalize())
