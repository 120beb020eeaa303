"""`verify`: checks every invariant on all rows."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from bot.services.billing.invariants import BILLING_INVARIANTS
from bot.services.integrity._invariants_analytics import ANALYTICS_INVARIANTS
from bot.services.integrity._invariants_generation import GENERATION_INVARIANTS
from bot.services.integrity._invariants_growth import GROWTH_INVARIANTS
from bot.services.integrity._invariants_ledger import LEDGER_INVARIANTS
from bot.services.integrity._invariants_transfers import TRANSFER_INVARIANTS
from bot.services.ledger.invariant import Invariant
from bot.services.payments.methods import METHODS
from models.db.post_transfer import CONTENT_ROWS, content_digest
from models.db.snapshot import Fetch, snapshot

MAX_FAULTS = 50
"""How many faults of one check are listed. For more the report says only that they exist."""

PAGE_ROWS = 500

PAYMENT_INVARIANTS = tuple(one for method in METHODS for one in method.invariants)

INVARIANTS = (
    *LEDGER_INVARIANTS,
    *PAYMENT_INVARIANTS,
    *TRANSFER_INVARIANTS,
    *BILLING_INVARIANTS,
    *GROWTH_INVARIANTS,
    *GENERATION_INVARIANTS,
    *ANALYTICS_INVARIANTS,
)

_PAGE = f"{CONTENT_ROWS} WHERE t.id > ? ORDER BY t.id LIMIT ?"


@dataclass
class Check:
    """One invariant: how many rows were checked, and each fault with its table and row id."""

    name: str
    checked: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """The result of `verify`."""

    checks: list[Check]

    @property
    def ok(self) -> bool:
        """Whether every invariant holds."""
        return not any(check.faults for check in self.checks)

    @property
    def faults(self) -> list[str]:
        """The faults of all checks."""
        return [fault for check in self.checks for fault in check.faults]

    def table(self) -> str:
        """The report as plain text: a line for each check, with its faults below."""
        width = max(len(check.name) for check in self.checks)
        lines: list[str] = []
        for check in self.checks:
            verdict = f"{len(check.faults)} WRONG" if check.faults else "ok"
            lines.append(f"{check.name:<{width}}  {check.checked:>10}  {verdict}")
            lines += [f"    {fault}" for fault in check.faults]
        return "\n".join(lines)


async def verify() -> Report:
    """Check every invariant on a snapshot of the database. Writers do not wait."""
    async with snapshot() as fetch:
        checks = [await _check(invariant, fetch) for invariant in INVARIANTS]
        return Report([*checks, await _digests(fetch)])


async def _check(invariant: Invariant, fetch: Fetch) -> Check:
    counted = await fetch(invariant.count)
    broken = await fetch(f"{invariant.faults} LIMIT {MAX_FAULTS + 1}")
    faults = [f"{row['place']}: {row['problem']}" for row in broken]
    return Check(invariant.name, counted[0]["checked"], _shortened(faults))


def _shortened(faults: list[str]) -> list[str]:
    return faults if len(faults) <= MAX_FAULTS else [*faults[:MAX_FAULTS], "... and more"]


async def _digests(fetch: Fetch) -> Check:
    """Whether each transfer still has its original content."""
    check = Check("transfers have their original content")
    async for row in _transfers(fetch):
        check.checked += 1
        if row["digest"] != content_digest(row):
            check.faults.append(f"transfers {row['id']}: its content was changed afterwards")
    check.faults = _shortened(check.faults)
    return check


async def _transfers(fetch: Fetch) -> AsyncIterator[dict[str, Any]]:
    last = 0
    while rows := await fetch(_PAGE, last, PAGE_ROWS):
        for row in rows:
            yield row
        last = rows[-1]["id"]
