"""Locks that PostgreSQL needs: two concurrent actions (SQLite has one writer at a time)."""

import asyncio
import json
from collections.abc import Coroutine
from contextvars import Context, copy_context
from typing import Any

import pytest

from bot.services.admin import adjustments
from bot.services.admin.adjustments import Adjustment, Adjustments
from bot.services.admin.amount_parsing import Change
from bot.services.admin.audit import Audit
from bot.services.errors import UnknownUser
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.stars.orders import Orders
from bot.services.privacy.erasure import Erasure, UnsettledMoney
from bot.settings.settings import Pack
from models import Account, AuditEntry, Order, OrderState
from models.db import transactions
from models.db.sql import fetch
from models.db.transactions import transaction
from tests.clock import Watch
from tests.database import give
from tests.services.books import OLGA, adjusted
from tests.services.erased import erasure_with
from tests.uncommitted import somebody_waits, while_uncommitted

pytestmark = [
    pytest.mark.usefixtures("database"),
    pytest.mark.postgres,
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]


@pytest.fixture
def erasing(ledger: Ledger, watch: Watch) -> Erasure:
    return erasure_with((), watch, ledger)


@pytest.fixture
def tried_again(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Errors, deadlocks among them, for which a transaction was begun anew."""
    met: list[BaseException] = []
    passing = transactions.is_transient

    def noticed(error: BaseException) -> bool:
        passes = passing(error)
        met.extend([error] * passes)
        return passes

    monkeypatch.setattr(transactions, "is_transient", noticed)
    return met


async def test_a_correction_keeps_the_wallet_from_its_look_to_its_end(
    ledger: Ledger, watch: Watch, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tokens that come in after it looked come after it, and do not shift what it says and does.

    Without the lock an admin who sets 5 to 500 would make 510 of it, and the log would say so.
    """
    await give(alice, 5)
    started: list[asyncio.Task[None]] = []
    look = adjustments._locked_balance

    async def looked(user_id: int) -> int:
        balance = await look(user_id)
        started.append(asyncio.create_task(adjusted(alice, 10), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass
        return balance

    outside = copy_context()
    monkeypatch.setattr(adjustments, "_locked_balance", looked)
    service = Adjustments(ledger, Audit(watch), Outbox(watch))
    done = await service.adjust(
        Adjustment(alice, Change(target=500), "a gift", OLGA, "operation-1", shown=5)
    )
    await started[0]

    assert (done.before, done.after) == (5, 500)
    first, second = await AuditEntry.all().order_by("id")
    assert (json.loads(first.before)["balance"], json.loads(first.after)["balance"]) == (5, 500)
    assert json.loads(second.before)["balance"] == 500
    assert await ledger.balance(alice) == 510


async def test_an_order_that_is_just_being_opened_goes_with_the_person(
    watch: Watch, erasing: Erasure, alice: int
) -> None:
    """Erasing waits for whoever writes a row that names them, and finds the row."""
    await give(alice, 5)
    orders = Orders((Pack(10, 450),), watch)

    await while_uncommitted(lambda: orders.open(alice, 10), lambda: erasing.erase(alice, 5))

    order = await Order.get(tokens=10)
    assert order.user_id != alice
    assert order.state is OrderState.EXPIRED


async def test_no_tokens_are_set_aside_behind_an_erasings_back(
    ledger: Ledger, erasing: Erasure, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It saw that nothing is held; a gift and a job of its size would leave the balance as it was.

    No transfer is made from its first look to its end.
    """
    await give(alice, 5)
    look = erasing._require_settled
    started: list[asyncio.Task[None]] = []

    async def busy() -> None:
        await adjusted(alice, 3)
        await ledger.hold(alice, 3, job="test:1")

    async def looked(user_id: int) -> None:
        await look(user_id)
        started.append(asyncio.create_task(busy(), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()
    monkeypatch.setattr(erasing, "_require_settled", looked)
    await erasing.erase(alice, 5)

    with pytest.raises(UnknownUser):
        await started[0]
    assert not await Account.filter(purpose="held", balance__gt=0).exists()


async def test_a_transfer_and_an_erasing_do_not_wait_for_each_other(
    ledger: Ledger, erasing: Erasure, alice: int, tried_again: list[BaseException]
) -> None:
    """A transfer locks its table before any account, as an erasing does.

    Here it has the wallet and waits for the second account when the erasing comes. If it took the
    table last, each would have what the other needs: a deadlock, and a second of everybody's time.
    """
    await give(alice, 5)
    await ledger.hold(alice, 1, job="test:0")  # opens the second account
    await ledger.capture("test:0")
    started: list[asyncio.Task[Any]] = []

    async def keeps_the_second_account() -> None:
        await fetch("UPDATE accounts SET version = version WHERE purpose = 'held'")
        await begun(started, ledger.hold(alice, 2, job="test:1"), outside)
        await begun(started, erasing.erase(alice, 4), outside)

    outside = copy_context()
    await transaction(keeps_the_second_account)
    held, erased = await asyncio.gather(*started, return_exceptions=True)

    assert held.target_balance == 2
    assert isinstance(erased, UnsettledMoney)
    assert tried_again == []


async def begun(
    started: list[asyncio.Task[Any]], work: Coroutine[Any, Any, object], context: Context
) -> None:
    """Begin the work, and wait until it waits for somebody, as all that were begun before do."""
    started.append(asyncio.create_task(work, context=context))
    while not started[-1].done() and await waiting() < len(started):
        pass


async def waiting() -> int:
    """How many transactions wait for this one, or for one that does."""
    rows = await fetch(
        "WITH RECURSIVE waits (pid) AS (SELECT pg_backend_pid() UNION SELECT l.pid"
        " FROM pg_locks l JOIN waits w ON w.pid = ANY(pg_blocking_pids(l.pid))"
        " WHERE NOT l.granted) SELECT count(*) - 1 AS number FROM waits"
    )
    return int(rows[0]["number"])
