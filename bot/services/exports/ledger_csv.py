"""transactions.csv: every entry of the ledger as of one moment."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from bot.services.admin.audit import Audit
from bot.services.analytics.periods import ExportPeriod, read_period, recent_months
from bot.services.clock import Clock
from bot.services.exports.csv import MAX_PART_BYTES, Cell, CsvParts
from models.db.snapshot import Fetch, snapshot
from models.db.sql import moment
from models.db.transactions import transactional

COLUMNS = (
    "entry_id",
    "transfer_id",
    "time_utc",
    "time_local",
    "account",
    "user_id",
    "user_name",
    "kind",
    "amount",
    "entry_amount",
    "balance_after",
    "reason",
    "actor_id",
    "ref",
    "key",
    "service_id",
    "service",
)
"""The header, which programs may rely on. `time_local`: in the operator's zone. `service`: the one
that moved the tokens by the API."""

TRANSFERS_PER_READ = 1000
FILE_NAME = "transactions.csv"
_TOTAL = "total"  # the last line: the number of rows and the sum of their amounts

_COUNT = "SELECT count(*) AS transfers FROM transfers WHERE created_at >= ? AND created_at < ?"
_PAGE = """
SELECT t.created_at, e.id, t.id AS transfer_id, a.purpose, a.user_id, u.first_name, u.last_name,
    t.kind, t.amount, e.amount AS entry_amount, e.balance_after, t.reason, t.actor_id, t.ref, t.key,
    k.id AS service_id, k.name AS service
FROM (SELECT * FROM transfers
        WHERE created_at >= ? AND created_at < ? AND (created_at > ? OR id > ?)
        ORDER BY created_at, id LIMIT ?) t
    JOIN entries e ON e.transfer_id = t.id
    JOIN accounts a ON a.id = e.account_id
    LEFT JOIN users u ON u.id = a.user_id
    LEFT JOIN api_operations o ON o.job = t.ref
    LEFT JOIN api_keys k ON k.id = o.key_id
ORDER BY t.created_at, t.id, e.id"""


@dataclass
class ExportProgress:
    """Transfers written so far and in all. It changes during the export."""

    done: int = 0
    total: int = 0

    @property
    def share(self) -> float:
        """Between 0 and 1."""
        return min(1.0, self.done / self.total) if self.total else 0.0


@dataclass
class Exported:
    """The result: `total` is the sum of the signed amounts, 0 in a correct ledger."""

    files: list[Path]
    rows: int = 0
    total: int = 0


class LedgerExport:
    """Writes the ledger or a period of it. `zone`: for days and local times."""

    def __init__(self, audit: Audit, zone: tzinfo, now: Clock) -> None:
        self._audit = audit
        self._zone = zone
        self._now = now

    def months(self, number: int) -> list[str]:
        """The names of the last months, newest first, as `period` reads them."""
        return recent_months(self._now(), self._zone, number)

    def period(self, text: str) -> ExportPeriod:
        """The period of a text (see analytics.periods). Raises NoPeriod, PeriodEndsBeforeStart."""
        return read_period(text, self._zone)

    async def write(
        self,
        folder: Path,
        period: ExportPeriod,
        *,
        actor: int,
        progress: ExportProgress,
        header: Sequence[str] = COLUMNS,
        largest: int = MAX_PART_BYTES,
    ) -> Exported:
        """Write transactions.csv (or its parts) into `folder` and record it in the audit log.

        The last line has the number of rows and their sum. Call it outside of transactions: it
        reads a snapshot, which blocks no one.
        """
        with closing(CsvParts(folder / FILE_NAME, header, largest)) as parts:
            exported = await self._entries(parts, period, progress)
            parts.write([_last_line(exported)])
            exported.files = parts.files()
        await self._record(actor, period, exported)
        return exported

    @transactional
    async def _record(self, actor: int, period: ExportPeriod, exported: Exported) -> None:
        after = {"period": period.name, "rows": exported.rows, "files": len(exported.files)}
        await self._audit.record(actor, "export", "ledger", after=after)

    async def _entries(
        self, parts: CsvParts, period: ExportPeriod, progress: ExportProgress
    ) -> Exported:
        """Format in a thread, so that updates are answered meanwhile."""
        exported = Exported([])
        async with snapshot() as fetch:
            counted = await fetch(_COUNT, period.start, period.end)
            progress.total = counted[0]["transfers"]
            async for page in _pages(fetch, period):
                await asyncio.to_thread(_write, parts, page, self._zone)
                exported.rows += len(page)
                exported.total += sum(row["entry_amount"] for row in page)
                progress.done += len(page) // 2
        return exported


async def _pages(fetch: Fetch, period: ExportPeriod) -> AsyncIterator[list[dict[str, Any]]]:
    """Yield pages of whole transfers, oldest first."""
    at: Any = period.start
    last = 0
    while page := await fetch(_PAGE, at, period.end, at, last, TRANSFERS_PER_READ):
        yield page
        at, last = page[-1]["created_at"], page[-1]["transfer_id"]


def _write(parts: CsvParts, page: list[dict[str, Any]], zone: tzinfo) -> None:
    parts.write(list(_rows(page, zone)))


def _rows(page: list[dict[str, Any]], zone: tzinfo) -> Iterator[Sequence[Cell]]:
    """The rows of COLUMNS; both entries of a transfer have its moment."""
    read: Any = None
    utc = local = ""
    for row in page:
        at, entry, transfer, account, user, first, last, *rest = row.values()
        if at != read:
            read, (utc, local) = at, _times(at, zone)
        name = f"{first} {last}" if last else first
        yield entry, transfer, utc, local, account, user, name, *rest


def _times(at: datetime | str, zone: tzinfo) -> tuple[str, str]:
    """The moment to the second, in UTC and in `zone`, in a form that spreadsheets read."""
    when = moment(at)
    utc, local = when.isoformat(" "), when.astimezone(zone).isoformat(" ")
    return utc[:19], local[:19]


def _last_line(exported: Exported) -> list[Cell]:
    line: list[Cell] = [None] * len(COLUMNS)
    line[0], line[1] = _TOTAL, exported.rows
    line[COLUMNS.index("entry_amount")] = exported.total
    return line
