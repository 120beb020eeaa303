"""What the check says: one finding a fault, with its place and its remedy."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """`WRONG` would hurt a person who uses the bot. `INCOMPLETE` is work left, as in a draft."""

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
    """One fault. `line` and `column` count from 1; `key` is empty if no message is meant."""

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
        """For JSON."""
        return asdict(self)
