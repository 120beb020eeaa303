"""How one table holds a person: what their own file shows of it, and what erasing does to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tortoise.models import Model


@dataclass(frozen=True)
class Held:
    """Rows of `model` about a person, whose id stands in `owner`.

    `told`: columns of their file (none: the table is not in it). Erasing gives rows a pseudonym and
    puts `blank` in the place of words, or deletes the rows.
    """

    name: str
    model: type[Model]
    owner: str
    told: tuple[str, ...] = ()
    blank: Mapping[str, Any] = field(default_factory=dict)
    deleted: bool = False
