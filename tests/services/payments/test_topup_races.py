"""Many decisions on one request: exactly one wins, also among several processes."""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.payments.manual_transfer.errors import AlreadyDecided, RequestOver
from models import AuditEntry, Topup, Transfer
from tests.clock import Watch
from tests.database import newcomer
from tests.models.db.test_processes import go, start
from tests.services.topups import pending, topups_with

ADMINS = 7001, 7002
APPROVE = """
import asyncio, json, os, sys
from collections import Counter
from bot.services.payments.manual_transfer.errors import AlreadyDecided
from models.db.connection import close, connect
from tests.clock import Watch
from tests.services.topups import topups_with

async def approve(topups, number):
    try:
        await topups.approve(1, 7001 + number % 2, f"{os.getpid()}-{number}")
    except AlreadyDecided as late:
        return f"{late.values['state']} by {late.values['who']}"
    return "won"

async def main():
    await connect(sys.argv[1])
    topups = topups_with(Watch())
    print("ready", flush=True)
    sys.stdin.readline()
    said = await asyncio.gather(*(approve(topups, number) for number in range(100)))
    print(json.dumps(Counter(said)))
    await close()

asyncio.run(main())
"""


@pytest.mark.thorough
async def test_two_admins_approve_from_two_processes(database: str, alice: int) -> None:
    """2 processes x 2 admins x 50 approvals at once: one transfer, 199 read who was first."""
    for admin in ADMINS:
        await newcomer(admin, f"Admin {admin}")
    request = await pending(topups_with(Watch()), alice)
    assert request.id == 1

    outputs = await go([await start(APPROVE, database) for _ in range(2)])

    assert [errors for _, errors in outputs] == [b"", b""]
    said: Counter[str] = sum((Counter(json.loads(out)) for out, _ in outputs), Counter())
    winner = (await Topup.get(id=1)).decided_by
    assert said == {"won": 1, f"approved by Admin {winner}": 199}
    assert await Transfer.filter(kind="topup").count() == 1
    assert await AuditEntry.filter(kind="topup_approved").count() == 1
    assert await Ledger().balance(alice) == 10


@pytest.mark.parametrize("attempt", range(5))
async def test_approval_cancel_rejection_and_expiry_race(
    database: str, watch: Watch, alice: int, attempt: int
) -> None:
    """One of them settles it; the books say the same as its state."""
    topups = topups_with(watch)
    request = await pending(topups, alice)
    watch.forward(hours=100)
    rivals: list[Awaitable[object]] = [
        topups.approve(request.id, ADMINS[0], "op"),
        topups.cancel(alice, request.id),
        topups.reject(request.id, ADMINS[1], "no"),
        topups.expire(),
    ]

    found = await asyncio.gather(
        *rivals[attempt % 4 :], *rivals[: attempt % 4], return_exceptions=True
    )

    lost = [one for one in found if isinstance(one, AlreadyDecided | RequestOver) or one == []]
    assert len(lost) == 3
    state = (await Topup.get(id=request.id)).state.value
    assert await Ledger().balance(alice) == (10 if state == "approved" else 0)
