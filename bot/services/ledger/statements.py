"""A person's view of the ledger: the entries of their wallet."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.accounts import Purpose
from models.db.sql import fetch, moment, read_committed

ROWS_PER_READ = 1000
FEW = 100  # a wallet with at most so many entries is read by `read_committed`
_WALLET = f"""
SELECT id, version FROM accounts WHERE user_id = ? AND purpose = '{Purpose.WALLET}'
"""  # noqa: S608 - our own constants
_LINES = """
SELECT e.version AS number, t.created_at AS at, t.kind, e.amount, e.balance_after, t.ref, t.reason
FROM entries e JOIN transfers t ON t.id = e.transfer_id WHERE e.account_id = ?"""
_NUMBERED = f"{_LINES} AND e.version > ? AND e.version <= ? ORDER BY e.version DESC"
_OF_KIND = f"{_LINES} AND t.kind = ? ORDER BY e.version DESC LIMIT ? OFFSET ?"
_AFTER = f"{_LINES} AND e.version > ? ORDER BY e.version LIMIT ?"
_KINDS = """
SELECT DISTINCT t.kind FROM entries e JOIN transfers t ON t.id = e.transfer_id
WHERE e.account_id = ? ORDER BY t.kind"""
_COUNT = """
SELECT count(*) AS total FROM entries e JOIN transfers t ON t.id = e.transfer_id
WHERE e.account_id = ? AND t.kind = ?"""


@dataclass(frozen=True)
class StatementLine:
    """Entry `number` of a wallet: `amount` tokens (signed), when (UTC), the balance after it."""

    number: int
    at: datetime
    kind: str
    amount: int
    balance_after: int
    ref: str
    reason: str


@dataclass(frozen=True)
class StatementPage:
    """Page `page` (from 0) of `pages` (at least 1); `total` lines in all."""

    lines: list[StatementLine]
    page: int
    pages: int
    total: int


class Statements:
    """Reads wallets: pages for a screen, everything for a file."""

    async def page(
        self, user_id: int, *, page: int = 0, kind: str | None = None, size: int = 8
    ) -> StatementPage:
        """One page, newest first. A number that is too high gives the last page.

        `kind`: only lines of this kind.
        """
        account, entries = await _wallet(user_id)
        # Entries are numbered without gaps: unfiltered, the last number is their count.
        total = entries if kind is None else await _count(account, kind)
        pages = max(1, -(-total // size))
        page = min(max(page, 0), pages - 1)
        if not total:
            rows = []
        elif kind is None:
            newest = total - page * size
            rows = await read_committed(_NUMBERED, account, newest - size, newest)
        else:
            rows = await fetch(_OF_KIND, account, kind, size, page * size)
        return StatementPage(_lines(rows), page, pages, total)

    async def kinds(self, user_id: int) -> list[str]:
        """The kinds of lines that the person has, sorted."""
        account, entries = await _wallet(user_id)
        if not entries:
            return []
        look = read_committed if entries <= FEW else fetch
        return [row["kind"] for row in await look(_KINDS, account)]

    async def rows(self, user_id: int) -> AsyncIterator[StatementLine]:
        """Every line, oldest first; memory does not grow with their number."""
        account, last = (await _wallet(user_id))[0], 0
        while rows := await fetch(_AFTER, account, last, ROWS_PER_READ):
            for line in _lines(rows):
                yield line
            last = rows[-1]["number"]


async def _wallet(user_id: int) -> tuple[int, int]:
    """The wallet's id and its number of entries; two zeros if there is none."""
    rows = await read_committed(_WALLET, user_id)
    return (rows[0]["id"], rows[0]["version"]) if rows else (0, 0)


async def _count(account: int, kind: str) -> int:
    [row] = await fetch(_COUNT, account, kind)
    return int(row["total"])


def _lines(rows: list[dict[str, Any]]) -> list[StatementLine]:
    return [StatementLine(**{**row, "at": moment(row["at"])}) for row in rows]
