"""`verify`: everything the ledger promises, recomputed from its rows."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from bot.services.integrity.invariants import LEDGER_INVARIANTS
from bot.services.integrity.invariants_analytics import ANALYTICS_INVARIANTS
from bot.services.integrity.invariants_generation import GENERATION_INVARIANTS
from bot.services.integrity.invariants_growth import GROWTH_INVARIANTS
from bot.services.integrity.invariants_transfers import TRANSFER_INVARIANTS
from bot.services.ledger.invariant import Invariant
from bot.services.payments.methods import METHODS
from models.db.post_transfer import CONTENT_ROWS, content_digest
from models.db.snapshot import Fetch, snapshot

MAX_FAULTS = 50
"""Named per check; more are only said to exist."""

PAGE_ROWS = 500

PAYMENT_INVARIANTS = tuple(one for method in METHODS for one in method.invariants)

INVARIANTS = (
    *LEDGER_INVARIANTS,
    *PAYMENT_INVARIANTS,
    *TRANSFER_INVARIANTS,
    *GROWTH_INVARIANTS,
    *GENERATION_INVARIANTS,
    *ANALYTICS_INVARIANTS,
)

_PAGE = f"{CONTENT_ROWS} WHERE t.id > ? ORDER BY t.id LIMIT ?"


@dataclass
class Check:
    """One law: how many rows it was tried on, and each fault with its table, row id and what."""

    name: str
    checked: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What `verify` found."""

    checks: list[Check]

    @property
    def ok(self) -> bool:
        """Whether every law holds."""
        return not any(check.faults for check in self.checks)

    @property
    def faults(self) -> list[str]:
        """What is wrong, by all laws."""
        return [fault for check in self.checks for fault in check.faults]

    def table(self) -> str:
        """The report as plain text: a line per check, and under it its faults."""
        width = max(len(check.name) for check in self.checks)
        lines: list[str] = []
        for check in self.checks:
            verdict = f"{len(check.faults)} WRONG" if check.faults else "ok"
            lines.append(f"{check.name:<{width}}  {check.checked:>10}  {verdict}")
            lines += [f"    {fault}" for fault in check.faults]
        return "\n".join(lines)


async def verify() -> Report:
    """Try every law on the database as it is at one moment; nobody has to wait for it."""
    async with snapshot() as fetch:
        checks = [await _try(invariant, fetch) for invariant in INVARIANTS]
        return Report([*checks, await _digests(fetch)])


async def _try(invariant: Invariant, fetch: Fetch) -> Check:
    counted = await fetch(invariant.count)
    broken = await fetch(f"{invariant.faults} LIMIT {MAX_FAULTS + 1}")
    faults = [f"{row['place']}: {row['problem']}" for row in broken]
    return Check(invariant.name, counted[0]["checked"], _shortened(faults))


def _shortened(faults: list[str]) -> list[str]:
    return faults if len(faults) <= MAX_FAULTS else [*faults[:MAX_FAULTS], "... and more"]


async def _digests(fetch: Fetch) -> Check:
    """Whether each transfer still says what it said when it was made."""
    check = Check("transfers are as they were written")
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
