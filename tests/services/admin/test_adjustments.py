"""Adjustments: once per operation, never below zero, with a reason and on record."""

import asyncio
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.services.admin.adjustments import Adjusted, Adjustment, Adjustments, BalanceChanged
from bot.services.admin.amount_parsing import Change, NothingChanges
from bot.services.admin.audit import Audit
from bot.services.errors import Gone, KeyReused, NotEnoughTokens
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.storable_text import BadNoteText
from models import AuditEntry, Transfer
from tests.clock import Watch
from tests.database import ALICE, give, newcomer
from tests.models.db.test_processes import NOT_OF_SLOWNESS

pytestmark = pytest.mark.usefixtures("database")

OLGA, OSCAR = 1003, 1005
ROOT = Path(__file__).parents[3]
GIFT = Adjustment(ALICE, Change(delta=100), "a gift", OLGA, "operation-1")

FIFTY_AT_ONCE = """
import asyncio, sys
from bot.services.admin.adjustments import Adjustment, Adjustments
from bot.services.admin.amount_parsing import Change
from bot.services.admin.audit import Audit
from bot.services.clock import utc_now
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from models.db.connection import close, connect

async def main():
    await connect(sys.argv[1])
    print("ready", flush=True)
    sys.stdin.readline()
    service = Adjustments(Ledger(), Audit(utc_now), Outbox(utc_now))
    wanted = Adjustment(1001, Change(delta=100), "a gift", int(sys.argv[2]), "operation-1")
    done = await asyncio.gather(*(service.adjust(wanted) for _ in range(50)))
    print(sum(not one.repeated for one in done), {(one.before, one.after) for one in done})
    await close()

asyncio.run(main())
"""


@pytest.fixture
def adjustments(ledger: Ledger, watch: Watch) -> Adjustments:
    return Adjustments(ledger, Audit(watch), Outbox(watch))


async def test_tokens_are_added_and_the_deed_is_on_record(
    adjustments: Adjustments, ledger: Ledger, alice: int
) -> None:
    """One transfer with reason and admin, one entry of the audit log with before and after."""
    done = await adjustments.adjust(GIFT)

    assert done == Adjusted(before=0, after=100, repeated=False)
    assert await ledger.balance(alice) == 100
    transfer = await Transfer.get()
    assert (transfer.key, transfer.kind.value) == ("adjust:operation-1", "adjust")
    assert (transfer.reason, transfer.actor_id) == ("a gift", OLGA)
    deed = await AuditEntry.get()
    assert (deed.actor_id, deed.kind, deed.subject) == (OLGA, "adjust", f"user:{alice}")
    assert json.loads(deed.before) == {"balance": 0}
    assert json.loads(deed.after) == {"balance": 100, "change": "+100", "reason": "a gift"}


async def test_tokens_are_taken(adjustments: Adjustments, ledger: Ledger, alice: int) -> None:
    """Down to zero."""
    await give(alice, 30)

    done = await adjustments.adjust(replace(GIFT, change=Change(delta=-30)))

    assert (done.before, done.after) == (30, 0)
    assert await ledger.balance(alice) == 0


async def test_nobody_is_taken_below_zero(
    adjustments: Adjustments, ledger: Ledger, alice: int
) -> None:
    """Refused as a whole: no transfer, no record."""
    await give(alice, 30)

    with pytest.raises(NotEnoughTokens) as refusal:
        await adjustments.adjust(replace(GIFT, change=Change(delta=-31)))

    assert (refusal.value.needed, refusal.value.available) == (31, 30)
    assert await ledger.balance(alice) == 30
    assert not await AuditEntry.exists()


@pytest.mark.parametrize(("target", "start"), [(500, 30), (10, 30), (0, 30)])
async def test_a_target_is_reached(
    adjustments: Adjustments, ledger: Ledger, alice: int, target: int, start: int
) -> None:
    """From either side."""
    await give(alice, start)

    done = await adjustments.adjust(replace(GIFT, change=Change(target=target), shown=start))

    assert (done.before, done.after) == (start, target)
    assert await ledger.balance(alice) == target


async def test_a_target_needs_the_balance_that_was_shown(
    adjustments: Adjustments, ledger: Ledger, alice: int
) -> None:
    """Tokens came between the confirm screen and the press: nothing is applied."""
    await give(alice, 30)
    wanted = replace(GIFT, change=Change(target=500), shown=20)

    with pytest.raises(BalanceChanged) as refusal:
        await adjustments.adjust(wanted)

    assert refusal.value.balance == 30
    assert await ledger.balance(alice) == 30
    assert not await AuditEntry.exists()
    assert (await adjustments.adjust(replace(wanted, shown=30))).after == 500


async def test_a_difference_is_a_difference_whatever_the_balance(
    adjustments: Adjustments, alice: int
) -> None:
    """`+100` on a balance that has grown meanwhile is still 100 more."""
    await give(alice, 30)

    assert (await adjustments.adjust(replace(GIFT, shown=0))).after == 130


@pytest.mark.parametrize("change", [Change(delta=0), Change(target=30), Change()])
async def test_what_changes_nothing_is_refused(
    adjustments: Adjustments, alice: int, change: Change
) -> None:
    """An empty transfer is none."""
    await give(alice, 30)

    with pytest.raises(NothingChanges):
        await adjustments.adjust(replace(GIFT, change=change))


@pytest.mark.parametrize("change", [Change(delta=100), Change(target=100)])
async def test_the_same_operation_again_is_its_first_result(
    adjustments: Adjustments, ledger: Ledger, alice: int, change: Change
) -> None:
    """A double tap, also when the balance has moved on since."""
    wanted = replace(GIFT, change=change, shown=0)
    await adjustments.adjust(wanted)
    await give(alice, 5)

    assert await adjustments.adjust(wanted) == Adjusted(0, 100, repeated=True)
    assert await ledger.balance(alice) == 105
    assert await AuditEntry.all().count() == 1


async def test_an_operation_cannot_become_another_one(
    adjustments: Adjustments, alice: int, bob: int
) -> None:
    """Another sum, reason or person under a used operation is an error, not a result."""
    await adjustments.adjust(GIFT)

    for other in (
        replace(GIFT, change=Change(delta=99)),
        replace(GIFT, reason="another"),
        replace(GIFT, user_id=bob),
    ):
        with pytest.raises(KeyReused):
            await adjustments.adjust(other)
    assert await Transfer.all().count() == 1


@pytest.mark.parametrize("operation", ["", "short", "x" * 65, "drop table;", "операция-1"])
async def test_a_forged_operation_is_gone(
    adjustments: Adjustments, alice: int, operation: str
) -> None:
    """Only what a confirm screen makes."""
    with pytest.raises(Gone):
        await adjustments.adjust(replace(GIFT, operation=operation))


@pytest.mark.parametrize("user_id", [404, 0, 2**62])
async def test_nobody_is_adjusted_who_never_came(adjustments: Adjustments, user_id: int) -> None:
    """A forged id is gone."""
    with pytest.raises(Gone):
        await adjustments.adjust(replace(GIFT, user_id=user_id))


@pytest.mark.parametrize("reason", ["", "  \n ", "\0", "x" * 201])
async def test_a_reason_is_asked_for(adjustments: Adjustments, alice: int, reason: str) -> None:
    """One to 200 characters."""
    with pytest.raises(BadNoteText):
        await adjustments.adjust(replace(GIFT, reason=reason))


async def test_what_no_database_takes_is_left_out_of_a_reason(
    adjustments: Adjustments, alice: int
) -> None:
    """NUL and half a surrogate pair would be an error of PostgreSQL's."""
    await adjustments.adjust(replace(GIFT, reason="a\0 gift\ud800 "))

    assert (await Transfer.get()).reason == "a gift"


async def test_a_failing_record_undoes_the_transfer(
    adjustments: Adjustments, ledger: Ledger, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No deed without its entry in the log."""

    async def broken(*_: object) -> None:
        raise RuntimeError("deliberate")

    monkeypatch.setattr(Audit, "record", broken)
    with pytest.raises(RuntimeError):
        await adjustments.adjust(GIFT)

    assert await ledger.balance(alice) == 0


async def test_two_admins_with_one_target_cannot_both_reach_it(
    adjustments: Adjustments, ledger: Ledger, alice: int
) -> None:
    """Two operations that saw the same balance: one is applied, the other hears of it."""
    await give(alice, 30)
    first = replace(GIFT, change=Change(target=500), shown=30)
    second = replace(first, change=Change(target=0), admin=OSCAR, operation="operation-2")

    done = await asyncio.gather(
        adjustments.adjust(first), adjustments.adjust(second), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in done) == ["Adjusted", "BalanceChanged"]
    assert await ledger.balance(alice) in (500, 0)


async def test_many_taking_at_once_never_take_more_than_there_is(
    adjustments: Adjustments, ledger: Ledger, alice: int
) -> None:
    """Thirty times ten from a hundred: ten succeed."""
    await give(alice, 100)
    takes = [replace(GIFT, change=Change(delta=-10), operation=f"operation-{n}") for n in range(30)]

    done = await asyncio.gather(*map(adjustments.adjust, takes), return_exceptions=True)

    assert sum(isinstance(one, Adjusted) for one in done) == 10
    assert sum(isinstance(one, NotEnoughTokens) for one in done) == 20
    assert await ledger.balance(alice) == 0


@pytest.mark.thorough
async def test_two_admins_in_two_processes_apply_one_operation_once(database: str) -> None:
    """2 processes x 50 at once with one operation id: one transfer, a hundred equal answers."""
    await newcomer(ALICE)
    processes = [await _start(database, admin) for admin in (OLGA, OSCAR)]

    outputs = await asyncio.gather(*(one.communicate(b"\n") for one in processes))

    assert [errors for _, errors in outputs] == [b"", b""]
    answers = [output.decode().strip() for output, _ in outputs]
    assert sorted(answers) == ["0 {(0, 100)}", "1 {(0, 100)}"]
    assert await Transfer.all().count() == await AuditEntry.all().count() == 1


async def _start(url: str, admin: int) -> asyncio.subprocess.Process:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", FIFTY_AT_ONCE, url, str(admin)),
        cwd=ROOT,
        env={**os.environ, **NOT_OF_SLOWNESS},
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    return process
