"""The variables of a text, from the values that the code gives to it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from bot.i18n.usage.scope import UNREAD, Some, alternatives
from bot.i18n.usage.usage import Kind, Value, Variable

_KINDS: tuple[tuple[type | tuple[type, ...], Kind], ...] = (
    (bool, Kind.UNKNOWN),
    ((int, float, Decimal), Kind.NUMBER),
    (str, Kind.TEXT),
    (datetime, Kind.MOMENT),
    (date, Kind.DAY),
)
_CONTAINERS = (list, tuple, dict)


def variables(values: Mapping[Any, Any]) -> dict[str, Variable]:
    """Each value's name, kind, and the samples in the code. A list is none: no text can show it."""
    return {
        name: _variable(name, alternatives(value))
        for name, value in values.items()
        if isinstance(name, str) and name != UNREAD and not isinstance(value, _CONTAINERS)
    }


def _variable(name: str, values: tuple[Any, ...]) -> Variable:
    kinds = {_kind(value) for value in values} - {Kind.UNKNOWN}
    samples: tuple[Value, ...] = tuple(
        dict.fromkeys(value for value in values if isinstance(value, str | int | Decimal | date))
    )
    kind = kinds.pop() if len(kinds) == 1 else Kind.UNKNOWN
    return Variable(name, kind, samples if kind is not Kind.UNKNOWN else ())


def _kind(value: Any) -> Kind:
    if isinstance(value, Some):
        return value.kind
    return next((kind for types, kind in _KINDS if isinstance(value, types)), Kind.UNKNOWN)
