"""Scopes of expressions in the source code, and results of reading them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.i18n.usage.code import Code, Function, Module
from bot.i18n.usage.usage import Kind

MAX_DEPTH = 12  # of names that refer to names


@dataclass(frozen=True)
class Some:
    """An unknown value of this kind."""

    kind: Kind = Kind.UNKNOWN


@dataclass(frozen=True)
class OneOf:
    """One of these values."""

    values: tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class Scope:
    """The scope of an expression: its module and the functions around it, outermost first."""

    code: Code
    module: Module
    functions: tuple[Function, ...] = ()
    depth: int = 0
    bound: Mapping[str, Any] = field(default_factory=dict)

    def deeper(self, module: Module, *functions: Function) -> "Scope":
        """The scope of a definition that an expression refers to."""
        return Scope(self.code, module, functions, self.depth + 1)


UNKNOWN = Some()


def alternatives(value: Any) -> tuple[Any, ...]:
    """The values that a result may be."""
    if not isinstance(value, OneOf):
        return (value,)
    return tuple(inner for one in value.values for inner in alternatives(one))


UNREAD = "**"  # a key that marks a dict with entries that could not be read
