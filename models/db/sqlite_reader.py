"""A second look into a SQLite file: single rows by key, read without leaving the event loop."""

import sqlite3
from pathlib import Path
from typing import Any

CACHED_STATEMENTS = 256  # kept compiled


class SqliteReader:
    """Reads what is committed. A row of a cached page takes 10 us; handing the same question to
    another thread and waiting for the answer takes 100.

    In WAL mode, which is ours, readers wait for nobody. For statements that find a few rows by an
    index, and for no others: the event loop stands still meanwhile.
    """

    def __init__(self, file: str) -> None:
        self._address = f"{Path(file).absolute().as_uri()}?mode=ro"
        self._connection: sqlite3.Connection | None = None

    async def rows(self, sql: str, values: list[Any]) -> list[dict[str, Any]] | None:
        """The rows; None where the file can't be read at once: ask the other connection then."""
        try:
            return list(map(dict, self._opened().execute(sql, values)))
        except sqlite3.OperationalError:
            return None

    def close(self) -> None:
        """It opens again when it is needed."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = sqlite3.connect(
                self._address,
                uri=True,
                timeout=0,
                isolation_level=None,
                cached_statements=CACHED_STATEMENTS,
            )
            self._connection.row_factory = sqlite3.Row
        return self._connection
