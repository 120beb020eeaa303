"""The shipped texts as the base of mutants: messages with their source, and edits of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random
from typing import Any

from fluent.syntax import ast

from bot.i18n.check.check import ROOT
from bot.i18n.check.files import TextFile, read_files

Edit = Callable[[Random, str], str | None]
"""Changes the source of one message; None if there is nothing to change in it."""


@dataclass(frozen=True)
class Source:
    """One message: its language, file, key, and the source text of it."""

    language: str
    file: str
    key: str
    text: str


@dataclass(frozen=True)
class Mutant:
    """All files after one change. `keys`: the messages that it touched, in `languages`."""

    kind: str
    files: tuple[TextFile, ...]
    languages: tuple[str, ...]
    keys: tuple[str, ...]


class Corpus:
    """The files of the checkout."""

    def __init__(self) -> None:
        self.files = tuple(read_files(ROOT))

    @property
    def languages(self) -> frozenset[str]:
        """All that are shipped."""
        return frozenset(file.language for file in self.files)

    @cached_property
    def sources(self) -> list[Source]:
        """Every message of every language."""
        return [
            Source(file.language, file.name, str(entry.id.name), _source(file.text, entry))
            for file in self.files
            for entry in file.parsed.entries
            if isinstance(entry, ast.Message)
        ]

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Source]:
        """By language and key."""
        return {(one.language, one.key): one for one in self.sources}

    def replaced(self, kind: str, changes: Mapping[Source, str]) -> Mutant:
        """The files with other sources of some messages."""
        files = []
        for file in self.files:
            text = file.text
            for source, new in changes.items():
                if (source.language, source.file) == (file.language, file.name):
                    text = _with(text, source, new)
            files.append(replace(file, text=text))
        languages = tuple(sorted({source.language for source in changes}))
        keys = tuple(sorted({source.key for source in changes}))
        return Mutant(kind, tuple(files), languages, keys)


def _source(text: str, entry: Any) -> str:
    begin = entry.id.span.start
    return text[begin : entry.span.end]


def _with(text: str, source: Source, new: str) -> str:
    found = re.search(rf"^{re.escape(source.text)}$", text, re.MULTILINE)
    assert found, source.key
    return text[: found.start()] + new + text[found.end() :]
