"""A database of version 0.1 for tests: made by its own migrations, read without the bot's code."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import asyncpg

from models.db.connection import close, connect, sqlite_file
from models.db.sql import fetch

DATA = Path(__file__).parent / "upgrade_0_1"
NEW_TABLES = {"database_id", "star_walks", "unread_updates"}
CHANGED = {"failures", "shown", "username_since", "held_until", "press", "ordered", "bot_id"}
"""Columns that 0.1 did not have, or had with another meaning."""

_SEQUENCES = """
SELECT setval(pg_get_serial_sequence(quote_ident(table_name), 'id'),
    (xpath('/row/m/text()', query_to_xml(format('SELECT coalesce(max(id), 1) AS m FROM %I',
        table_name), false, true, '')))[1]::text::bigint)
FROM information_schema.columns
WHERE table_schema = 'public' AND column_name = 'id' AND column_default LIKE 'nextval%'"""


async def run_script(url: str, script: str) -> None:
    """Run statements without any code of the bot."""
    file = sqlite_file(url)
    if file:
        with closing(sqlite3.connect(file)) as connection:
            connection.executescript(f"PRAGMA synchronous = OFF; {script}")
        return
    connection = await asyncpg.connect(url)
    await connection.execute(script.replace("X'", "'\\x"))  # bytes, as PostgreSQL writes them
    await connection.execute(_SEQUENCES)
    await connection.close()


async def rows(url: str) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, but for what the upgrade adds and changes."""
    await connect(url)
    dialect = "sqlite" if sqlite_file(url) else "postgres"
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
        "postgres": "SELECT relname AS name FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = 'public'::regnamespace",
    }[dialect]
    tables = {row["name"] for row in await fetch(names)} - NEW_TABLES - {"aerich"}
    found = {table: await fetch(f'SELECT * FROM "{table}" ORDER BY 1') for table in sorted(tables)}
    await close()
    return {
        table: [{key: row[key] for key in row if key not in CHANGED} for row in kept]
        for table, kept in found.items()
    }


async def schema(url: str) -> set[str]:
    """What the tables are made of, one line each, without white space."""
    file = sqlite_file(url)
    if file:
        with closing(sqlite3.connect(file)) as connection:
            lines = [str(line) for line in connection.execute(_SQLITE_SCHEMA)]
    else:
        server = await asyncpg.connect(url)
        lines = [row["line"] for row in await server.fetch(_POSTGRES_SCHEMA)]
        await server.close()
    return {re.sub(r"\s|\\n", "", line) for line in lines}


_SQLITE_SCHEMA = """
SELECT t.name, c.cid, c.name, c.type, c."notnull", c.dflt_value, c.pk
FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
UNION ALL SELECT t.name, k."table", k."from", k."to", k.on_delete, 0, 0
FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table'
UNION ALL SELECT tbl_name, name, type, sql, 0, 0, 0 FROM sqlite_master WHERE type <> 'table'"""

_POSTGRES_SCHEMA = """
SELECT concat_ws(' ', c.relkind, c.relname, a.attnum, a.attname, a.atttypid::regtype, a.attnotnull,
    a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid)) AS line
FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
WHERE c.relnamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT concat_ws(' ', pg_get_triggerdef(oid), tgenabled) FROM pg_trigger
WHERE NOT tgisinternal
UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc
WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"""
