"""A second connection to a SQLite file: it reads single rows by key in the event loop."""

import sqlite3
from pathlib import Path
from typing import Any

CACHED_STATEMENTS = 256  # kept compiled


class SqliteReader:
    """Reads committed rows.

    A row of a cached page takes 10 us; through the other thread it takes 100.

    We use WAL mode, so readers do not wait for writers. Use it only for statements that find a few
    rows by an index, because the event loop is blocked until they end.
    """

    def __init__(self, file: str) -> None:
        self._address = f"{Path(file).absolute().as_uri()}?mode=ro"
        self._connection: sqlite3.Connection | None = None

    async def rows(self, sql: str, values: list[Any]) -> list[dict[str, Any]] | None:
        """The rows; None if the file cannot be read at once: then use the other connection."""
        try:
            return list(map(dict, self._opened().execute(sql, values)))
        except sqlite3.OperationalError:
            return None

    def close(self) -> None:
        """Close the connection. The next read opens it again."""
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
