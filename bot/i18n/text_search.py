"""Finds texts by their key, or by words that a person reads on a screen."""

import re
from collections.abc import Mapping
from functools import lru_cache
from unicodedata import combining, normalize

from fluent.syntax import ast

from bot.i18n.check.files import parsed, walk
from bot.i18n.sources import Sources

MAX_FOUND = 80  # texts
_MARKUP = re.compile(r"<[^>]*>|&[a-z]+;")
_WORD = re.compile(r"[^\W\d_]{2,}")  # numbers and names differ from screen to screen


def found_texts(sources: Sources, language: str, query: str) -> list[str]:
    """Keys of the texts that match the query, best first; at most MAX_FOUND.

    A text matches if the query is a part of its key, or if it has all words of the query, in
    this language or in another one.
    """
    languages = sorted(sources, key=lambda code: code != language)
    wanted, by_words = query.casefold().strip(), set(_WORD.findall(folded(query)))
    hits: dict[str, None] = {}
    for code in languages:
        words = _words_of_language(sources[code])
        hits |= dict.fromkeys(sorted((key for key in words if wanted in key), key=len))
    for code in languages:
        for key, words_of_text in _words_of_language(sources[code]).items():
            if by_words and all(word in words_of_text for word in by_words):
                hits[key] = None
    return list(hits)[:MAX_FOUND]


def texts_of(sources: Sources, language: str, file: str) -> list[str]:
    """The keys of one file, in its order."""
    return list(_words(sources.get(language, {}).get(file, "")))


def first_words(sources: Sources, language: str, key: str) -> str:
    """The words of a text, without markup and values, for a list."""
    file = sources.get(language, {}).get(key.partition("-")[0], "")
    return _words(file).get(key, ("", ""))[0]


def _words_of_language(files: Mapping[str, str]) -> dict[str, str]:
    return {key: folded for text in files.values() for key, (_, folded) in _words(text).items()}


@lru_cache(maxsize=500)
def _words(text: str) -> dict[str, tuple[str, str]]:
    """The words of each message of a file, as written and folded."""
    found = {}
    for key, message in parsed(text).messages.items():
        pieces = [str(one.value) for one in walk(message.value) if isinstance(one, ast.TextElement)]
        words = " ".join(_MARKUP.sub("", " ".join(pieces)).split())
        found[key] = words, folded(words)
    return found


def folded(text: str) -> str:
    """The text in lower case without accents, which people often leave out."""
    letters = normalize("NFD", text.casefold())
    return "".join(one for one in letters if not combining(one))
