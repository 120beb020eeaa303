"""Replaces numbers and names in a preview's data with extreme ones."""

from collections.abc import Mapping
from typing import Any

NAMES = {
    "long": "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenh",
    "rtl": "שרה בת־אברהם",
}
NAMED = ("name", "author", "actor", "payer", "operator", "topic", "query")
"""Fields that contain what a person typed, such as a name, a subject or a search."""


def with_extremes(data: Mapping[str, Any], number: int | None, name: str | None) -> dict[str, Any]:
    """The preview's data, with every number replaced by `number` and every name by NAMES[name].

    None leaves them unchanged. Ids and choices are texts, so they do not change.
    """
    return {key: _changed(key, value, number, name) for key, value in data.items()}


def _changed(key: str, value: Any, number: int | None, name: str | None) -> Any:
    if isinstance(value, dict) and key != "middleware_data":
        return with_extremes(value, number, name)
    if isinstance(value, list | tuple):
        return [_changed(key, one, number, name) for one in value]
    if isinstance(value, int) and not isinstance(value, bool) and number is not None:
        return number
    is_name = key in NAMED and isinstance(value, str) and value[:1].isupper()
    return NAMES.get(name, value) if is_name and name else value
