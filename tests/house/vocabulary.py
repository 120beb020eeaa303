"""The words that module names may use: those of the glossary and usual words of the field."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

from tests.house.reading import ROOT

# Words of Python, SQL, HTTP, Telegram, payments and products, in the singular, one a line. A new
# word belongs there only if a stranger knows it from elsewhere; ours go into docs/glossary.md.
FIELD = frozenset(Path(__file__).with_name("field_words.txt").read_text("utf-8").split())
RENAME_THESE = frozenset(("moments", "tails"))
"""Coinages that still stand in bot/i18n and bot/botapi. No word may be added."""


def glossary_words() -> frozenset[str]:
    """Every word of a headword in docs/glossary.md, lower case."""
    heads = re.findall(r"\*\*(.+?)\*\*", (ROOT / "docs/glossary.md").read_text("utf-8"))
    return frozenset(word for head in heads for word in re.findall("[a-z]+", head.lower()))


def unknown_words(path: str, known: frozenset[str]) -> Iterator[str]:
    """The words of a module's name and its folders that are neither known nor a plural of such."""
    for part in PurePath(path).with_suffix("").parts:
        for word in re.findall(r"[a-z]+(?:18n)?", part):
            if not known & {word, *_singulars(word)}:
                yield f"{path}: «{word}» is a word of neither the glossary nor the field"


def _singulars(word: str) -> Iterator[str]:
    yield word.removesuffix("s")
    yield word.removesuffix("es")
    yield word.removesuffix("ies") + "y"
