"""`texts stats`: how much of each language is translated."""

from collections import Counter
from pathlib import Path

from bot.i18n.check.check import REFERENCE, ROOT, Checker
from bot.i18n.check.files import read_files
from bot.i18n.check.findings import Severity
from bot.i18n.check.language import Language
from bot.i18n.usage.collector import usages

HEADER = ("language", "texts", "translated", "done", "wrong", "words")


def stats(root: Path = ROOT) -> list[tuple[str, ...]]:
    """A row for each language: texts of the reference, translated ones, faults, words."""
    files = read_files(root)
    checker = Checker(usages(root, {file.stem for file in files}), drafts=False)
    findings = checker.check(files)
    codes = sorted({file.language for file in files})
    languages = {code: Language(code, [f for f in files if f.language == code]) for code in codes}
    wanted = {key for key in languages[REFERENCE].entries if not key.startswith("-")}
    rows: list[tuple[str, ...]] = [HEADER]
    for code, language in languages.items():
        of_it = [one for one in findings if one.path.startswith(f"locales/{code}/")]
        undone = {one.key for one in of_it if one.severity is Severity.INCOMPLETE}
        done = len((wanted & set(language.entries)) - undone)
        wrong = Counter(one.severity for one in of_it)[Severity.WRONG]
        words = sum(len(file.text.split()) for file in language.files.values())
        share = f"{100 * done // max(len(wanted), 1)} %"
        name = f"{code} (draft)" if language.draft else code
        rows.append((name, str(len(wanted)), str(done), share, str(wrong), str(words)))
    return rows


def table(rows: list[tuple[str, ...]]) -> str:
    """The rows as text, in columns."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
