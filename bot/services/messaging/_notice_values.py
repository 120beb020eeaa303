"""The values of a notice's text as JSON that keeps their types."""

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any


def packed(values: Mapping[str, Any]) -> str:
    """The values as JSON. Raises TypeError for a type that no text needs."""
    return json.dumps({name: _pack(value) for name, value in values.items()}, ensure_ascii=False)


def _pack(value: Any) -> Any:
    """Plain values unchanged, others with the name of their type."""
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{value!r} cannot fill a text")


_TYPES: dict[str, Callable[[str], Any]] = {
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "decimal": Decimal,
}


def unpacked(text: str) -> dict[str, Any]:
    """The values that `packed` wrote, with their types."""
    return {name: _unpack(value) for name, value in json.loads(text).items()}


def _unpack(value: Any) -> Any:
    if isinstance(value, dict):
        ((kind, written),) = value.items()
        return _TYPES[kind](written)
    return value
