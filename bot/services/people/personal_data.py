"""Personal data in one table: what the export shows of it, and what erasure does to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model


@dataclass(frozen=True)
class PersonalTable:
    """Rows of `model` about a person, whose id is in the column `owner`.

    `columns`: the ones in the person's export (none: the table is not in it). Erasure deletes the
    rows if `deleted`; otherwise it puts a pseudonym in `owner` and sets the columns of `blank`.
    """

    name: str
    model: type[Model]
    owner: str
    columns: tuple[str, ...] = ()
    blank: Mapping[str, Any] = field(default_factory=dict)
    deleted: bool = False
