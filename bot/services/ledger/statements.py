"""A person's view of the ledger: the entries of their wallet."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.queryset import QuerySet

from models.accounts import Account, Entry, Purpose

ROWS_PER_READ = 1000
_COLUMNS = (
    "version",
    "transfer__created_at",
    "transfer__kind",
    "amount",
    "balance_after",
    "transfer__ref",
    "transfer__reason",
)


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
        """One page, newest first; a page beyond the last is the last. `kind`: only such lines."""
        account = await _wallet(user_id)
        if account is None:
            return StatementPage([], 0, 1, 0)
        mine = Entry.filter(account_id=account.id)
        if kind is not None:
            mine = mine.filter(transfer__kind=kind)
        # Entries are numbered without gaps: unfiltered, the last number is their count.
        total = account.version if kind is None else await mine.count()
        pages = max(1, -(-total // size))
        page = min(max(page, 0), pages - 1)
        if kind is None:
            newest = total - page * size
            mine = mine.filter(version__lte=newest, version__gt=newest - size)
        else:
            mine = mine.offset(page * size).limit(size)
        return StatementPage(await _lines(mine.order_by("-version")), page, pages, total)

    async def kinds(self, user_id: int) -> list[str]:
        """The kinds of the person's lines, sorted."""
        account = await _wallet(user_id)
        if account is None:
            return []
        found = Entry.filter(account_id=account.id).distinct()
        kinds: Any = await found.values_list("transfer__kind", flat=True)
        return sorted(kind.value for kind in kinds)

    async def rows(self, user_id: int) -> AsyncIterator[StatementLine]:
        """Every line, oldest first; memory does not grow with their number."""
        account = await _wallet(user_id)
        last = 0
        while account is not None:
            following = Entry.filter(account_id=account.id, version__gt=last)
            lines = await _lines(following.order_by("version").limit(ROWS_PER_READ))
            for line in lines:
                yield line
            if len(lines) < ROWS_PER_READ:
                return
            last = lines[-1].number


async def _wallet(user_id: int) -> Account | None:
    return await Account.get_or_none(user_id=user_id, purpose=Purpose.WALLET)


async def _lines(entries: QuerySet[Entry]) -> list[StatementLine]:
    rows = await entries.values_list(*_COLUMNS)
    return [StatementLine(number, at, kind.value, *rest) for number, at, kind, *rest in rows]
