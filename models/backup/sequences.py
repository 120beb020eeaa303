"""Row ids after a restore: ids that were used since the backup are not used again.

People, Telegram and Crypto Pay know rows by id: in invoices and in buttons of old messages.
"""

from tortoise.context import require_context

from models.db.sql import fetch

IDS_SKIPPED = 1_000_000
"""More rows than a table gets between backups; 63 bits have room for it."""

_POSTGRES = """
SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, coalesce(last_value, 0) + ?)
FROM pg_sequences WHERE schemaname = current_schema()"""

_SQLITE_BEGUN = """
INSERT INTO sqlite_sequence (name, seq)
SELECT name, 0 FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'
    AND name NOT IN (SELECT name FROM sqlite_sequence)"""
_SQLITE = "UPDATE sqlite_sequence SET seq = seq + ?"


async def skip_ids() -> None:
    """Advance the sequence of every table by IDS_SKIPPED, also of empty ones."""
    if require_context().db().capabilities.dialect == "postgres":
        await fetch(_POSTGRES, IDS_SKIPPED)
    else:
        await fetch(_SQLITE_BEGUN)
        await fetch(_SQLITE, IDS_SKIPPED)
