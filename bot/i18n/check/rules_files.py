"""Rules about a file as a whole: its encoding, its syntax, its keys."""

import re
from collections.abc import Iterator

from fluent.syntax import ast

from bot.i18n.check.files import TextFile, end, entry_id, start
from bot.i18n.check.findings import Fix
from bot.i18n.check.message import Fault

Located = tuple[str, Fault]  # key, fault
BOM = "\ufeff"


def encoding(file: TextFile) -> Iterator[Located]:
    """Files are UTF-8 without a byte order mark."""
    if file.text.startswith(BOM):
        fault = "begins with a byte order mark", "save the file as “UTF-8 without BOM”"
        yield "", Fault(0, *fault, Fix(0, 1, ""))
    if "\ufffd" in file.text:
        yield (
            "",
            Fault(
                file.text.index("\ufffd"), "is not UTF-8", "save the file as “UTF-8 without BOM”"
            ),
        )


def syntax(file: TextFile) -> Iterator[Located]:
    """The parser must be able to read each message."""
    for entry in file.parsed.entries:
        if not isinstance(entry, ast.Junk):
            continue
        spans = [note.span for note in entry.annotations if note.span]
        why = "; ".join(str(note.message) for note in entry.annotations)
        first = (entry.content or "").strip().split("\n")[0][:50]
        at = spans[0].start if spans else start(entry)
        remedy = "compare with the messages around it"
        yield "", Fault(at, f"can't be read from “{first}” on: {why}", remedy)


def duplicate_key(file: TextFile) -> Iterator[Located]:
    """Of two messages with the same key the bot shows only the last."""
    seen: set[str] = set()
    for entry in file.parsed.entries:
        if isinstance(entry, ast.Message | ast.Term):
            key = entry_id(entry)
            if key in seen:
                yield key, Fault(entry, "is written a second time", "leave one of them")
            seen.add(key)


def key_name(file: TextFile) -> Iterator[Located]:
    """A key must begin with the name of its file, because the bot finds it by that."""
    pattern = re.compile(rf"{re.escape(file.stem)}(-[a-z0-9]+)+")
    for entry in file.parsed.entries:
        if isinstance(entry, ast.Message | ast.Term) and not pattern.fullmatch(entry.id.name):
            words = f"keys of this file are small letters and hyphens after “{file.stem}-”"
            yield entry_id(entry), Fault(entry, words, "write it as the reference does")


def attribute(file: TextFile) -> Iterator[Located]:
    """The bot shows messages, never attributes."""
    for entry in file.parsed.entries:
        for one in getattr(entry, "attributes", ()):
            words = f"has an attribute .{one.id.name}, which nobody sees"
            yield entry_id(entry), Fault(one, words, "make it a message of its own, or remove it")


def no_text(file: TextFile) -> Iterator[Located]:
    """A message needs text after the = sign."""
    for entry in file.parsed.entries:
        if isinstance(entry, ast.Message) and entry.value is None:
            yield entry_id(entry), Fault(entry, "has no text", "write it after the = sign")


def trailing_space(file: TextFile) -> Iterator[Located]:
    """Nobody sees spaces at the end of a line."""
    for match in re.finditer(r"[ \t]+(?=\r?\n|\Z)", file.text):
        key = _key_at(file, match.start())
        fix = Fix(match.start(), match.end(), "")
        yield key, Fault(match.start(), "the line ends in spaces", "remove them", fix)


def _key_at(file: TextFile, offset: int) -> str:
    for entry in file.parsed.entries:
        if start(entry) <= offset <= end(entry) and isinstance(entry, ast.Message | ast.Term):
            return entry_id(entry)
    return ""
