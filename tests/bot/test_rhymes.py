"""The demo's pretend service finds what ends alike, in each of its languages."""

import pytest

from bot.demo.rhymes.words import NoRhyme, rhymes


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("token", ["spoken", "broken"]),
        ("Moon", ["spoon", "noon", "balloon"]),
        ("ночь", ["дочь", "прочь"]),
        ("ніч", ["річ", "піч", "навіч"]),
        ("malam", ["salam", "dalam", "alam", "kelam"]),
    ],
)
def test_words_that_end_alike_rhyme(word: str, found: list[str]) -> None:
    """But not the word itself. All but the second are what the page proposes."""
    assert rhymes(word) == found


def test_nothing_rhymes_with_some_words() -> None:
    """Then nobody pays."""
    with pytest.raises(NoRhyme):
        rhymes("xyz")
