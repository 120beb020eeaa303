"""Writes one text into its .ftl file. All other bytes stay, and no file is left half written."""

import re
import textwrap
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from bot.i18n.sources import entry_spans
from bot.i18n.tools.writer import write_text

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")
INDENT = "    "


class Refused(Exception):
    """The workshop refuses to do it; the message says why."""


class Changed(Refused):
    """Somebody else has changed the text meanwhile. `value`: what the file contains now."""

    def __init__(self, value: str | None) -> None:
        super().__init__("somebody else has changed this text in its file")
        self.value = value


@dataclass(frozen=True)
class Saved:
    """One text that was written. `before` and `after`: the whole file before and after it."""

    path: Path
    language: str
    key: str
    before: str
    after: str


class TextFiles:
    """Reads and writes the .ftl files of one folder, and undoes what was written."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._saved: list[Saved] = []
        self._first: dict[Path, str] = {}

    def value(self, language: str, key: str) -> str | None:
        """The text as the editor shows it: what follows the = sign. None if the key is missing."""
        text = _read(self.path(language, key))
        span = entry_spans(text).get(key)
        return _value_of(text[slice(*span)]) if span else None

    def save(
        self, language: str, key: str, value: str, before: str | None, after: tuple[str, ...] = ()
    ) -> Saved:
        """Write the text.

        before: the text that the translator began with. after: for a new text, the keys above it.
        Raises Refused, and Changed if the file no longer contains `before`.
        """
        path = self.path(language, key)
        if (now := self.value(language, key)) != before:
            raise Changed(now)
        text = _read(path)
        saved = Saved(path, language, key, text, _with_entry(text, key, value, after))
        self._first.setdefault(path, text)
        write_text(path, saved.after)
        self._saved.append(saved)
        return saved

    def undo(self) -> Saved | None:
        """Undo the last save; None if there is none. Raises Changed if the file differs by now."""
        if not self._saved:
            return None
        last = self._saved[-1]
        if _read(last.path) != last.after:
            raise Changed(self.value(last.language, last.key))
        write_text(last.path, last.before)
        return self._saved.pop()

    def patch(self) -> str:
        """All changes since the start, as a patch for `git apply`."""
        parts: list[str] = []
        for path, first in self._first.items():
            name = f"{self.root.name}/{path.relative_to(self.root).as_posix()}"
            old, new = first.splitlines(keepends=True), _read(path).splitlines(keepends=True)
            parts += unified_diff(old, new, f"a/{name}", f"b/{name}")
        return "".join(parts)

    def path(self, language: str, key: str) -> Path:
        """The file of a text. Raises Refused if the name could lead out of the folder."""
        if not (_LANGUAGE.fullmatch(language) and _KEY.fullmatch(key)):
            raise Refused("no such text")
        path = self.root / language / f"{key.partition('-')[0]}.ftl"
        if not path.resolve().is_relative_to(self.root.resolve()):
            raise Refused("the file is outside the folder of texts")
        return path


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""


def _with_entry(text: str, key: str, value: str, after: tuple[str, ...]) -> str:
    spans = entry_spans(text)
    newline = "\r\n" if "\r\n" in text else "\n"
    if key in spans:
        start, end = spans[key]
        entry = _entry(key, value, text[start:end])
    else:
        above = [spans[one][1] for one in after if one in spans]
        start = end = above[-1] if above else len(text.rstrip("\r\n"))
        entry = ("\n" if text[:start] else "") + _entry(key, value, "")
    tail = text[end:] or newline
    return text[:start] + entry.replace("\r\n", "\n").replace("\n", newline) + tail


def _value_of(entry: str) -> str:
    """The value of an entry. If it begins below the key, without its indent."""
    value = entry.partition("=")[2].replace("\r\n", "\n")
    first, newline, rest = value.partition("\n")
    return value.lstrip(" ") if first.strip() or not newline else textwrap.dedent(rest)


def _entry(key: str, value: str, former: str) -> str:
    """The entry, laid out like the former one: the value on the line of the key, or below it."""
    if former and _value_of(former) == value:
        return former
    lines = value.replace("\r\n", "\n").rstrip().split("\n")
    beside = former.partition("=")[2].split("\n")[0].strip() if former else len(lines) == 1
    if not beside:
        return "\n".join([f"{key} =", *(INDENT + line if line.strip() else "" for line in lines)])
    rest = [line if line[:1] in ("", " ", "}") else INDENT + line for line in lines[1:]]
    return "\n".join([f"{key} = {lines[0]}", *rest])
