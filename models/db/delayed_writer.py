"""A second connection to a SQLite file that commits without waiting for the disk."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

IN_A_ROW = 200  # commits without a sync; the next one waits for the disk


class DelayedWriter:
    """Delayed durability: a commit survives a crash or kill of the process, but not a power cut.

    A power cut loses what was committed here since the last commit that waited for the disk. All
    connections share one log, so such a commit also syncs everything that was written before it.

    A commit of a few rows takes 50 us and runs in the event loop. The other thread and the wait for
    the disk would take milliseconds.
    """

    def __init__(self, file: str) -> None:
        self._address = f"{Path(file).absolute().as_uri()}?mode=rw"
        self._connection: sqlite3.Connection | None = None
        self._commits = 0

    def write(self, statements: Sequence[tuple[str, Sequence[Any]]]) -> bool:
        """Run all of them in one transaction. False if none ran; then use the other connection.

        That happens while another connection writes, after a failed statement, and after every 200
        commits: the other connection moves the log into the file, which is too slow for the loop.
        """
        if self._commits >= IN_A_ROW:
            self._commits = 0
            return False
        self._commits += 1
        try:
            self._carry_out(statements)
        except sqlite3.Error:
            return False
        return True

    def _carry_out(self, statements: Sequence[tuple[str, Sequence[Any]]]) -> None:
        connection = self._opened()
        connection.execute("BEGIN IMMEDIATE")
        try:
            for sql, values in statements:
                connection.execute(sql, values)
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()  # no effect if SQLite has already rolled back
            raise

    def close(self) -> None:
        """Close the connection. The next write opens it again."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(
                self._address, uri=True, timeout=0, isolation_level=None
            )
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("PRAGMA wal_autocheckpoint = 0")
        return self._connection
