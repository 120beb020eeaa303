"""The translators' files, parsed. Results are cached, so one changed file costs little."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from fluent.syntax import FluentParser, ast

Entry = ast.Message | ast.Term
MAX_PARSED = 2_000  # files


@dataclass(frozen=True)
class TextFile:
    """One .ftl file of a language. `name`: for example `buy.ftl`."""

    language: str
    name: str
    text: str

    @property
    def path(self) -> str:
        """The path from the project's folder."""
        return f"locales/{self.language}/{self.name}"

    @property
    def stem(self) -> str:
        """The beginning of its keys."""
        return self.name.removesuffix(".ftl")

    @property
    def parsed(self) -> "Parsed":
        """Its entries."""
        return parsed(self.text)


class Parsed:
    """The entries of a file, and the line and column of an offset."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.entries: list[Any] = FluentParser().parse(text).body

    @cached_property
    def messages(self) -> Mapping[str, ast.Message]:
        """Messages by key. Of two with the same key the last counts, as in the bot."""
        return {one.id.name: one for one in self.entries if isinstance(one, ast.Message)}

    @cached_property
    def named(self) -> Mapping[str, Entry]:
        """Messages by key and terms by `-key`."""
        return {entry_id(one): one for one in self.entries if isinstance(one, Entry)}

    @cached_property
    def sources(self) -> Mapping[str, str]:
        """The source text of each message and term."""
        return {key: self._text[start(one) : end(one)] for key, one in self.named.items()}

    @cached_property
    def references(self) -> Mapping[str, tuple[str, ...]]:
        """The messages and terms that each entry uses."""
        return {key: tuple(_references(one)) for key, one in self.named.items()}

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(at + 1 for at, letter in enumerate(self._text) if letter == "\n")]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1


@lru_cache(maxsize=MAX_PARSED)
def parsed(text: str) -> Parsed:
    """The parsed text, from a cache."""
    return Parsed(text)


def entry_id(entry: Entry) -> str:
    """`key` of a message, `-key` of a term."""
    return f"-{entry.id.name}" if isinstance(entry, ast.Term) else str(entry.id.name)


def _references(entry: Entry) -> Iterator[str]:
    for node in walk(entry.value):
        if isinstance(node, ast.MessageReference):
            yield str(node.id.name)
        elif isinstance(node, ast.TermReference):
            yield f"-{node.id.name}"


def read_files(root: Path) -> list[TextFile]:
    """All files of `root/locales`. Bytes that are not UTF-8 become U+FFFD, which is reported."""
    return [
        TextFile(path.parent.name, path.name, path.read_bytes().decode("utf-8", errors="replace"))
        for path in sorted(root.glob("locales/*/*.ftl"))
    ]


def walk(node: Any) -> Iterator[Any]:
    """The node and everything inside it but places, in the order of the text."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, ast.BaseNode) and not isinstance(one, ast.Span):
            yield one
            waiting += reversed(vars(one).values())


def start(node: Any) -> int:
    """Where the node begins in its file."""
    return node.span.start if node.span else 0


def end(node: Any) -> int:
    """Where the node ends in its file."""
    return node.span.end if node.span else 0
