"""A person's export: everything that we store about them, as JSON."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from bot.services.clock import Clock
from bot.services.ledger.statements import StatementLine, Statements
from bot.services.privacy._data_map import PERSONAL_TABLES, exported_rows, profile


class PersonalDataExport:
    """Writes the export to a file."""

    def __init__(self, statements: Statements, now: Clock) -> None:
        self._statements = statements
        self._now = now

    async def write(self, user_id: int, path: Path) -> None:
        """Write one JSON object: a key for each table, and the wallet's operations last.

        Operations are written while they are read, so memory does not grow with their number.
        """
        tables: dict[str, Any] = {
            "written_at": self._now(),
            "profile": await profile(user_id),
            **{
                table.name: await exported_rows(user_id, table)
                for table in PERSONAL_TABLES
                if table.columns
            },
        }
        with path.open("w", encoding="utf-8") as file:
            file.write(_json(tables).removesuffix("\n}") + ',\n  "operations": [')
            await _write_lines(file, self._statements.rows(user_id))
            file.write("]\n}\n")


async def _write_lines(file: TextIO, lines: AsyncIterator[StatementLine]) -> None:
    between = "\n    "
    async for line in lines:
        file.write(between + json.dumps(vars(line), ensure_ascii=False, default=_plain))
        between = ",\n    "


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: Any) -> str:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else str(value)
