"""Locks that PostgreSQL needs where one row is not enough; SQLite has one writer at a time."""

from tortoise.context import require_context

from models.db.sql import fetch


async def lock_person(user_id: int) -> None:
    """Until the transaction ends no row may begin to name the person, and no transfer is made.

    Waits for those in flight. Call it after the transaction's first write, on the person's row.
    """
    if require_context().db().capabilities.dialect == "postgres":
        await fetch("SELECT id FROM users WHERE id = ? FOR UPDATE", user_id)
        await fetch("LOCK TABLE transfers IN SHARE ROW EXCLUSIVE MODE")
