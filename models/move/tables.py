"""What is moved: the tables of the models, each after those that it refers to."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter

from tortoise import fields
from tortoise.context import require_context
from tortoise.models import Model

PAGE_ROWS = 2_000
PAGE_ROWS_WITH_FILES = 20
"""Rows that are in memory at once; a file has some 300 KB."""


@dataclass(frozen=True)
class Table:
    """A table: its columns in a fixed order, its key, and the tables that it refers to.

    `moments`, `flags`: the positions of columns that the engines store differently.
    """

    name: str
    key: str
    columns: tuple[str, ...]
    refers_to: frozenset[str]
    moments: tuple[int, ...]
    flags: tuple[int, ...]
    key_is_text: bool
    numbers_itself: bool
    page_rows: int

    @property
    def key_position(self) -> int:
        """Where the key stands among the columns."""
        return self.columns.index(self.key)


def tables() -> tuple[Table, ...]:
    """The tables of all models. Those that others refer to come first, those alone come last:
    triggers write to the latter while the former are filled. Needs Tortoise's context.
    """
    found = {model._meta.db_table: _table(model) for model in all_models()}
    graph = {name: table.refers_to - {name} for name, table in sorted(found.items())}
    ordered = [found[name] for name in TopologicalSorter(graph).static_order()]
    alone = [table for table in ordered if not linked(table, ordered)]
    return (*(table for table in ordered if table not in alone), *alone)


def linked(table: Table, others: Collection[Table]) -> bool:
    """Whether it refers to a table or one of them refers to it."""
    return bool(table.refers_to) or any(table.name in other.refers_to for other in others)


def referred_by(names: set[str], all_tables: Collection[Table]) -> set[str]:
    """These tables and all that they refer to, directly or not."""
    found = set(names)
    while more := _parents(found, all_tables) - found:
        found |= more
    return found


def _parents(names: set[str], all_tables: Collection[Table]) -> set[str]:
    return {parent for table in all_tables if table.name in names for parent in table.refers_to}


def all_models() -> Iterator[type[Model]]:
    """Every model that has a table of ours. Needs Tortoise's context."""
    apps = require_context().apps
    assert apps is not None
    yield from apps["models"].values()


def _table(model: type[Model]) -> Table:
    meta = model._meta
    columns = {column: meta.fields_map[name] for name, column in meta.fields_db_projection.items()}
    links = [meta.fields_map[name] for name in (*meta.fk_fields, *meta.o2o_fields)]
    kinds = list(columns.values())
    has_files = any(isinstance(field, fields.BinaryField) for field in kinds)
    return Table(
        name=meta.db_table,
        key=meta.db_pk_column,
        columns=tuple(columns),
        refers_to=frozenset(link.related_model._meta.db_table for link in links),  # type: ignore[attr-defined]
        moments=_positions(kinds, fields.DatetimeField),
        flags=_positions(kinds, fields.BooleanField),
        key_is_text=isinstance(meta.pk, fields.CharField),
        numbers_itself=meta.pk.generated,
        page_rows=PAGE_ROWS_WITH_FILES if has_files else PAGE_ROWS,
    )


def _positions(kinds: list[fields.Field], kind: type) -> tuple[int, ...]:  # type: ignore[type-arg]
    return tuple(place for place, field in enumerate(kinds) if isinstance(field, kind))
