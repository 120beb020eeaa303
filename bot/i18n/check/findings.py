"""Findings of the check: each has one fault, its place and its remedy."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """`WRONG`: people who use the bot would notice. `INCOMPLETE`: not translated yet."""

    WRONG = "wrong"
    INCOMPLETE = "incomplete"


@dataclass(frozen=True)
class Fix:
    """A safe repair: replace `start:end` (characters of the file's text) by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Finding:
    """One fault. `line` and `column` count from 1. `key`: empty if it is not about a message."""

    path: str
    line: int
    column: int
    key: str
    rule: str
    problem: str
    mend: str
    severity: Severity
    fix: Fix | None = None

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}:{self.column}"
        key = f" {self.key}:" if self.key else ""
        return f"{where}: {self.rule}:{key} {self.problem}; {self.mend}"

    def as_dict(self) -> dict[str, Any]:
        """The finding as a dict, for JSON."""
        return asdict(self)
