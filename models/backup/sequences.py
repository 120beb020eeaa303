"""Numbers of rows after a restore: those given out since the backup are not given out again.

People, Telegram and Crypto Pay know rows by their numbers: in invoices, in buttons of old messages.
"""

from tortoise.context import require_context

from models.db.sql import fetch

IDS_SKIPPED = 1_000_000
"""More rows than a table is likely to have got since a backup; 63 bits have room for it."""

_POSTGRES = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 0) + ?)
FROM pg_sequences WHERE schemaname = current_schema()"""

_SQLITE_BEGUN = """
INSERT INTO sqlite_sequence (name, seq)
SELECT name, 0 FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
    AND name NOT IN (SELECT name FROM sqlite_sequence)"""
_SQLITE = "UPDATE sqlite_sequence SET seq = seq + ?"


async def skip_numbers() -> None:
    """Let every table that numbers its rows go on AHEAD of where it is, an empty one too."""
    if require_context().db().capabilities.dialect == "postgres":
        await fetch(_POSTGRES, IDS_SKIPPED)
    else:
        await fetch(_SQLITE_BEGUN)
        await fetch(_SQLITE, IDS_SKIPPED)
