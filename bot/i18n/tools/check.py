"""`texts check`: prints mistakes in the files of texts, and repairs those that are safe."""

import json
from collections.abc import Sequence
from pathlib import Path

from bot.i18n.check.check import ROOT, Checker
from bot.i18n.check.edits import fixed
from bot.i18n.check.files import read_files
from bot.i18n.check.findings import Finding
from bot.i18n.tools.missing import with_missing
from bot.i18n.tools.writer import write_text
from bot.i18n.usage.collector import usages

FINE = "every text is in order"


def checked(root: Path = ROOT, *, fix: bool = False) -> list[Finding]:
    """The findings of `root/locales`; with `fix` those that remain after the safe repairs.

    Missing texts are still findings: `fix` adds them as comments only.
    """
    files = read_files(root)
    checker = Checker(usages(root, {file.stem for file in files}))
    findings = checker.check(files)
    if fix:
        repaired = {file.path: file for file in fixed(files, findings)}
        current = [repaired.get(file.path, file) for file in files]
        repaired |= {file.path: file for file in with_missing(current)}
        for path, file in repaired.items():
            write_text(root / path, file.text)
        findings = checker.check([repaired.get(file.path, file) for file in files])
    return findings


def report(findings: Sequence[Finding], *, as_json: bool = False) -> str:
    """One line for each finding, or a JSON list of them."""
    if as_json:
        return json.dumps([one.as_dict() for one in findings], ensure_ascii=False, indent=2)
    return "\n".join(map(str, findings)) or FINE
