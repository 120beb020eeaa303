"""Builds records for screens from database rows."""

from dataclasses import fields
from enum import Enum
from typing import Any, TypeVar

from tortoise.models import Model

Record = TypeVar("Record")


def record_of(record: type[Record], row: Model, **other: Any) -> Record:
    """Fill a dataclass from the row's columns of the same names.


    `other`: fields that the row lacks, or that shall differ from it. An Enum becomes its value;
    NULL becomes "" if the field is a text.
    """
    read: Any = record
    own = {
        one.name: _plain(getattr(row, one.name), one.type)
        for one in fields(read)
        if one.name not in other
    }
    return record(**own, **other)


def _plain(value: Any, kind: Any) -> Any:
    if value is None and kind is str:
        return ""
    return value.value if isinstance(value, Enum) else value
