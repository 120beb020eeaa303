"""The words of the browser pages: every shipped language has them all."""

import json
import re
from pathlib import Path

import pytest

from bot.demo.rhymes.service import REASON
from bot.demo.tour import STEPS, TOUR
from tests.house.reading import ROOT, languages

PAGES = ("bot/sandbox/page", "bot/workshop/page", "bot/demo/rhymes/page")
TABLES = ("strings.js", "words.js")  # the module that imports the languages
LINE = re.compile(r'  (\w+): ("(?:[^"\\]|\\.)*"),')
SAME = {"GIF", "Bot API", "OK", "bot", "admin", "Audio", "Video", "File", "Album", "Menu"}
SAME |= {"{word}: {rhymes}", "Markup: <b>, <i>, <a>…"}
"""Words that some language has in common with English."""


def words(page: str, language: str) -> dict[str, str]:
    """The table of a language; each line of it must be a key and its words."""
    text = (ROOT / page / f"words-{language}.js").read_text(encoding="utf-8")
    _, _, body = text.partition("export default {\n")
    found = [LINE.fullmatch(line) for line in body.removesuffix("};\n").splitlines()]
    read = [(one[1], json.loads(one[2])) for one in found if one]
    assert len(read) == len(found) == len(dict(read)), (page, language)
    return dict(read)


@pytest.mark.parametrize("page", PAGES)
def test_every_language_has_every_word_of_a_page(page: str) -> None:
    """The same keys with the same placeholders, and none is empty or still English."""
    english = words(page, "en")
    for language in set(languages()) - {"en"}:
        own = words(page, language)
        assert list(own) == list(english), language
        for key, text in own.items():
            assert placeholders(text) == placeholders(english[key]), (language, key)
            assert text.strip(), (language, key)
            assert text != english[key] or text in SAME, (language, key)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_offers_the_shipped_languages(page: str) -> None:
    """Its table imports each file of words."""
    table = next(path for name in TABLES if (path := ROOT / page / name).exists())
    imported = re.findall(r'import (\w+) from "\./words-\1\.js"', table.read_text("utf-8"))
    named = re.search(r"const WORDS = \{ (.*) \};", table.read_text("utf-8"))

    assert set(imported) == set(languages()) == {code_of(one) for one in files(page)}
    assert named
    assert set(named[1].split(", ")) == set(languages())


def test_the_tour_speaks_every_shipped_language() -> None:
    """Each step, whom a visitor plays, and why the service asks for tokens."""
    shipped = set(languages())

    assert set(TOUR["parts"]) == set(TOUR["names"]) == set(REASON) == shipped
    for step in STEPS:
        assert set(step["title"]) == set(step["hint"]) == shipped, step["id"]


def files(page: str) -> list[Path]:
    """The page's files of words."""
    return sorted((ROOT / page).glob("words-*.js"))


def code_of(file: Path) -> str:
    """The language of a file of words."""
    return file.stem.removeprefix("words-")


def placeholders(text: str) -> set[str]:
    """The values that a text shows."""
    return set(re.findall(r"\{\w+\}", text))
