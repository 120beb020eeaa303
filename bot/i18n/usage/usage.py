"""How the code uses a text: where it is shown, in what form, with which values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

Value = str | int | float | Decimal | datetime | date


class Form(StrEnum):
    """Where Telegram shows a text, which decides its grammar and its limit."""

    MESSAGE = "message"
    CAPTION = "caption"
    LABEL = "button"
    TOAST = "toast"
    TITLE = "invoice title"
    DESCRIPTION = "invoice description"
    COMMAND = "command"
    BOT_NAME = "name of the bot"
    BOT_ABOUT = "“about” of the bot"
    BOT_DESCRIPTION = "description of the bot"
    PLAIN = "plain text"

    @property
    def html(self) -> bool:
        """Whether Telegram reads tags here."""
        return self in (Form.MESSAGE, Form.CAPTION)


class Kind(StrEnum):
    """The kind of a variable's value."""

    NUMBER = "number"
    TEXT = "text"
    MOMENT = "moment"
    DAY = "day"
    UNKNOWN = "unknown"

    @property
    def dated(self) -> bool:
        """Whether DATETIME can format it."""
        return self in (Kind.MOMENT, Kind.DAY)


@dataclass(frozen=True)
class Variable:
    """A value that the code gives to a text. `samples`: the values in the code."""

    name: str
    kind: Kind = Kind.UNKNOWN
    samples: tuple[Value, ...] = ()

    def joined(self, other: "Variable") -> "Variable":
        """Both as one, since two places give the same variable."""
        kinds = {self.kind, other.kind} - {Kind.UNKNOWN}
        kind = kinds.pop() if len(kinds) == 1 else Kind.UNKNOWN
        return Variable(self.name, kind, tuple(dict.fromkeys((*self.samples, *other.samples))))


@dataclass(frozen=True)
class Usage:
    """One text in the code.

    `places`: `file:line`, followed by the screen if a window shows it. `row`: the largest number of
    buttons in a row with it. `complete`: whether all of its variables are known.
    """

    key: str
    places: tuple[str, ...] = ()
    forms: frozenset[Form] = frozenset()
    variables: Mapping[str, Variable] = field(default_factory=dict)
    row: int = 1
    complete: bool = False

    def joined(self, other: "Usage") -> "Usage":
        """Both as one, since the text is used in two places."""
        variables = dict(self.variables)
        for name, variable in other.variables.items():
            variables[name] = variables[name].joined(variable) if name in variables else variable
        return Usage(
            self.key,
            tuple(dict.fromkeys((*self.places, *other.places))),
            self.forms | other.forms,
            variables,
            max(self.row, other.row),
            self.complete and other.complete,
        )


@dataclass(frozen=True)
class Usages:
    """All texts that the code uses, by key. `names`: all names that values may have."""

    by_key: Mapping[str, Usage]
    names: frozenset[str] = frozenset()

    def get(self, key: str) -> Usage | None:
        """How the code uses the text; None if it does not."""
        return self.by_key.get(key)
