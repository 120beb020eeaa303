"""A second connection to a SQLite file that commits without waiting for the disk."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

IN_A_ROW = 200  # commits without the disk; the next is one that waits for it


class DelayedWriter:
    """Delayed durability: a commit survives the process, whatever ends it, but not a power cut.

    A power cut takes what was committed here since the last commit that waits for the disk. That
    one syncs the log, which is one for all: it takes along whatever was committed before it.

    A commit of a few rows takes 50 us, so it is made in the event loop: handing it to another
    thread and waiting for its disk takes milliseconds.
    """

    def __init__(self, file: str) -> None:
        self._address = f"{Path(file).absolute().as_uri()}?mode=rw"
        self._connection: sqlite3.Connection | None = None
        self._commits = 0

    def write(self, statements: Sequence[tuple[str, Sequence[Any]]]) -> bool:
        """Carry all of them out, or none; False: none, the other connection is to do it.

        So it is where somebody else writes, where a statement fails, and once in a while: the other
        one brings the log into the file, which takes longer than a loop should stand still.
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
            connection.rollback()  # nothing where SQLite has done it itself
            raise

    def close(self) -> None:
        """It opens again when it is needed."""
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
