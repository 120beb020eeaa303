"""Locks of more than one row, for PostgreSQL. SQLite has one writer at a time."""

from tortoise.context import require_context

from models.db.sql import fetch


async def lock_person(user_id: int) -> None:
    """Block new rows that refer to the person, and all transfers, until the transaction ends.

    It waits for running ones. Call it after the transaction's first write to the person's row.
    """
    if require_context().db().capabilities.dialect == "postgres":
        await fetch("SELECT id FROM users WHERE id = ? FOR UPDATE", user_id)
        await fetch("LOCK TABLE transfers IN SHARE ROW EXCLUSIVE MODE")
