"""Applies the safe repairs of findings to the files."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.i18n.check.files import TextFile
from bot.i18n.check.findings import Finding, Fix


def fixed(files: Sequence[TextFile], findings: Iterable[Finding]) -> list[TextFile]:
    """The files that a repair changes, with their new text."""
    fixes: dict[str, list[Fix]] = defaultdict(list)
    for finding in findings:
        if finding.fix:
            fixes[finding.path].append(finding.fix)
    return [
        replace(file, text=applied(file.text, fixes[file.path]))
        for file in files
        if fixes.get(file.path)
    ]


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the repairs. Of two overlapping repairs only one is applied."""
    until = len(text) + 1
    for fix in sorted(fixes, key=lambda one: (one.start, one.end), reverse=True):
        if fix.end <= until and (fix.end < until or fix.end > fix.start):
            text = text[: fix.start] + fix.text + text[fix.end :]
            until = fix.start
    return text
