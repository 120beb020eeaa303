"""Pins processes, and the database's backends that serve them, to some of the cores."""

import os
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

import asyncpg


async def backends(url: str) -> list[int]:
    """The processes of PostgreSQL that serve this database; it must be of this machine."""
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch(
            "SELECT pid FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    finally:
        await connection.close()
    return [row["pid"] for row in rows]


def pin(pids: Iterable[int], cores: Collection[int]) -> None:
    """All their threads. Raises PermissionError for another user's."""
    for pid in pids:
        for thread in Path(f"/proc/{pid}/task").iterdir():
            with suppress(ProcessLookupError):
                os.sched_setaffinity(int(thread.name), cores)
