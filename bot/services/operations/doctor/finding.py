"""Findings: what a check found, and how bad it is."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How bad a finding is. The worst one is the exit code."""

    FINE = 0
    WARNING = 1
    ERROR = 2


@dataclass(frozen=True)
class Finding:
    """One line of the page: `area` is what was checked, `text` what was found."""

    area: str
    level: Level
    text: str


def fine(area: str, text: str) -> Finding:
    """Everything is as it should be."""
    return Finding(area, Level.FINE, text)


def warning(area: str, text: str) -> Finding:
    """The bot runs, but somebody should look."""
    return Finding(area, Level.WARNING, text)


def error(area: str, text: str) -> Finding:
    """The bot cannot run like this, or people cannot pay."""
    return Finding(area, Level.ERROR, text)
