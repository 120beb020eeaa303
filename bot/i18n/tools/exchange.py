"""`texts export` and `texts import`: a language as CSV or XLIFF, for other tools.

A row is a message: file, key, comment, the reference's text, the translation. Texts are Fluent.
An import checks each row before it writes it. A row with a fault changes nothing.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.i18n.check.check import REFERENCE, ROOT, Checker
from bot.i18n.check.files import TextFile, read_files
from bot.i18n.check.findings import Severity
from bot.i18n.tools.rows import Row
from bot.i18n.tools.writer import write_text
from bot.i18n.tools.xliff import rows_from, xliff
from bot.i18n.usage.collector import usages

COLUMNS = Row._fields


@dataclass(frozen=True)
class Imported:
    """The result of an import: the keys that were written, and the faults of the others."""

    written: tuple[str, ...]
    refused: tuple[str, ...]


def exported(code: str, root: Path = ROOT, reference: str = REFERENCE) -> str:
    """The CSV of a language, with the reference's texts beside the translations."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(exported_rows(code, root, reference))
    return out.getvalue()


def exported_xliff(code: str, root: Path = ROOT, reference: str = REFERENCE) -> str:
    """The same as XLIFF 1.2."""
    return xliff(exported_rows(code, root, reference), reference, code)


def exported_rows(code: str, root: Path = ROOT, reference: str = REFERENCE) -> Iterator[Row]:
    """Every message of the reference, with the language's translation."""
    files = read_files(root)
    own = {file.name: file for file in files if file.language == code}
    for file in files:
        if file.language != reference:
            continue
        for key, entry in file.parsed.messages.items():
            comment = entry.comment.content if entry.comment else ""
            there = own.get(file.name)
            translation = _text(there, key) if there else ""
            yield Row(file.name, key, comment or "", _text(file, key), translation)


def read_rows(text: str) -> list[Row]:
    """The rows of a CSV or an XLIFF. Raises KeyError for a column that is missing, NotXliff."""
    if text.lstrip().startswith("<"):
        return list(rows_from(text))
    table = csv.DictReader(io.StringIO(text))
    return [Row("", "", "", "", "")._replace(**_needed(row)) for row in table]


def _needed(row: Mapping[str, str]) -> dict[str, str]:
    return {name: row[name] for name in ("file", "key", "translation")}


def imported(code: str, rows: Iterable[Row], root: Path = ROOT) -> Imported:
    """Write the translations into the language's files."""
    files = {(file.language, file.name): file for file in read_files(root)}
    checker = Checker(usages(root, {file.stem for file in files.values()}))
    written, refused = [], []
    for row in rows:
        name, key = row.file, row.key
        text = row.translation.replace("\r\n", "\n").rstrip("\n")
        old = files.get((code, name)) or TextFile(code, name, "")
        if not text or text == _text(old, key):
            continue
        new = _with(old, key, text)
        faults = list(_faults(new, key, checker, [*files.values(), new]))
        if faults:
            refused += faults
            continue
        files[code, name] = new
        written.append(key)
    for language, name in sorted(files):
        if language == code:
            write_text(root / "locales" / code / name, files[language, name].text)
    return Imported(tuple(written), tuple(refused))


def _faults(file: TextFile, key: str, checker: Checker, files: Sequence[TextFile]) -> Iterator[str]:
    if key not in file.parsed.messages:
        yield f"{key}: the text can't be read as Fluent"
        return
    those = {one.path: one for one in files}
    for finding in checker.check_message(list(those.values()), file.language, key):
        if finding.severity is Severity.WRONG:
            yield str(finding)


def _text(file: TextFile, key: str) -> str:
    """The text after the = sign."""
    entry = file.parsed.messages.get(key)
    if entry is None or entry.span is None or entry.id.span is None:
        return ""
    return file.text[entry.id.span.end : entry.span.end].lstrip(" ").removeprefix("=").strip(" ")


def _with(file: TextFile, key: str, text: str) -> TextFile:
    """The file with this text for the message. A new message is added at the end."""
    source = f"{key} ={'' if text.startswith(chr(10)) else ' '}{text}"
    if len(FluentParser().parse(source).body) != 1 or isinstance(
        FluentParser().parse(source).body[0], ast.Junk
    ):
        return replace(file, text="")
    entry = file.parsed.messages.get(key)
    if entry is None or entry.span is None or entry.id.span is None:
        return replace(file, text=f"{file.text.rstrip()}\n{source}\n".lstrip("\n"))
    begin, end = entry.id.span.start, entry.span.end
    return replace(file, text=file.text[:begin] + source + file.text[end:])
