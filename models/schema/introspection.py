"""The tables of a database and the tables of the models, in comparable form."""

import re
from dataclasses import dataclass

from tortoise.context import require_context
from tortoise.fields.base import Field
from tortoise.models import Model

from models.db.sql import fetch

_POSTGRES_NAMES = {
    "character varying": "VARCHAR",
    "timestamp with time zone": "TIMESTAMPTZ",
    "integer": "INT",
    "boolean": "BOOL",
}

_POSTGRES_COLUMNS = """
SELECT c.relname AS table_name, a.attname AS name, a.attnotnull AS required,
       format_type(a.atttypid, a.atttypmod) AS type
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
    AND a.attnum > 0 AND NOT a.attisdropped"""

_POSTGRES_UNIQUE = """
SELECT c.relname AS table_name, array_agg(a.attname ORDER BY a.attname) AS names
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
WHERE i.indisunique AND i.indpred IS NULL AND c.relnamespace = current_schema()::regnamespace
GROUP BY c.relname, i.indexrelid"""

_SQLITE_COLUMNS = """
SELECT t.name AS table_name, c.name AS name, c."notnull" AS required, c.type AS type
FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!'"""

_SQLITE_UNIQUE = """
SELECT t.name AS table_name, group_concat(c.name) AS names
FROM sqlite_master t JOIN pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
WHERE t.type = 'table' AND i."unique" AND NOT i.partial
GROUP BY t.name, i.name
UNION ALL
SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c
WHERE t.type = 'table' AND c.pk AND c.type = 'INTEGER'"""


@dataclass(frozen=True)
class Column:
    """A column as its engine describes it."""

    table: str
    name: str
    type: str
    required: bool

    def __str__(self) -> str:
        return f"{self.table}.{self.name} {self.type}{' NOT NULL' if self.required else ''}"


@dataclass(frozen=True)
class Unique:
    """Columns that are unique together."""

    table: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.table} UNIQUE ({', '.join(self.names)})"


Part = Column | Unique


async def present() -> set[Part]:
    """Columns and constraints of the connected database."""
    if require_context().db().capabilities.dialect == "postgres":
        columns, uniques = await fetch(_POSTGRES_COLUMNS), await fetch(_POSTGRES_UNIQUE)
    else:
        columns, uniques = await fetch(_SQLITE_COLUMNS), await fetch(_SQLITE_UNIQUE)
    return {
        *(
            Column(c["table_name"], c["name"], _type_word(c["type"]), bool(c["required"]))
            for c in columns
        ),
        *(Unique(u["table_name"], _names(u["names"])) for u in uniques),
    }


def _type_word(type_: str) -> str:
    name, size = re.fullmatch(r"([^(]+)(.*)", type_).groups()  # type: ignore[union-attr]
    return _POSTGRES_NAMES.get(name, name).upper() + size


def _names(names: str | list[str]) -> tuple[str, ...]:
    return tuple(sorted(names.split(",") if isinstance(names, str) else names))


def wanted(models: list[type[Model]], dialect: str) -> set[Part]:
    """Columns and constraints of the models, in this engine's spelling."""
    parts: set[Part] = set()
    for model in models:
        parts |= {_column(model, name, dialect) for name in model._meta.fields_db_projection}
        parts |= {Unique(model._meta.db_table, names) for names in _uniques(model)}
    return parts


def _column(model: type[Model], name: str, dialect: str) -> Column:
    meta = model._meta
    field = meta.fields_map[name]
    column = meta.fields_db_projection[name]
    return Column(meta.db_table, column, _type(field, dialect), not field.null)


def _type(field: Field[object], dialect: str) -> str:
    if dialect == "sqlite" and field.generated:
        return "INTEGER"  # SQLite numbers rows only in a column that is declared so
    return str(field.get_for_dialect(dialect, "SQL_TYPE"))


def _uniques(model: type[Model]) -> list[tuple[str, ...]]:
    meta = model._meta
    columns = meta.fields_db_projection
    alone = [(columns[name],) for name in columns if meta.fields_map[name].unique]
    together = [
        tuple(
            sorted(meta.fields_map[name].source_field or columns.get(name, name) for name in names)
        )
        for names in meta.unique_together
    ]
    return alone + together
