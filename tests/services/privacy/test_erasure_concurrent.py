"""Erasure and a concurrent booking of the same person (PostgreSQL; SQLite has one writer)."""

import asyncio
from contextvars import copy_context
from datetime import UTC

import pytest

from bot.services.admin.adjustments import BalanceChanged
from bot.services.errors import UnknownUser
from bot.services.ledger.ledger import Purpose
from bot.services.messaging.inbox import Inbox
from bot.services.payments.stars.payments import Payments
from bot.services.payments.stars.reconciliation import IN, INVOICE, Stars
from bot.services.payments.stars.transactions import BookedPage, StarsTransaction
from bot.services.people.users import TelegramProfile, Users
from models import Account, Charge, StarRow
from models.db.transactions import transaction
from tests.clock import Watch
from tests.database import give
from tests.services.books import adjusted
from tests.services.erased import erasure_with
from tests.uncommitted import somebody_waits


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_erasing_waits_for_a_credit_that_is_under_way(
    database: str, watch: Watch, alice: int
) -> None:
    """The tokens reach their owner, and the erasing finds another balance than was agreed to.

    Without the lock it would have looked before the credit, and gone on after it.
    """
    await give(alice, 5)
    erasing = erasure_with((), watch)
    started: list[asyncio.Task[None]] = []

    async def credited() -> None:
        await adjusted(alice, 1)
        started.append(asyncio.create_task(erasing.erase(alice, 5), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()  # the credit's transaction is not the erasing's
    await transaction(credited)

    with pytest.raises(BalanceChanged):
        await started[0]
    assert (await Account.get(user_id=alice)).balance == 6


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_a_credit_that_waited_for_an_erasing_finds_nobody(
    database: str, watch: Watch, alice: int
) -> None:
    """The wallet has another owner by then, and gets nothing."""
    await give(alice, 5)
    erasing = erasure_with((), watch)
    started: list[asyncio.Task[None]] = []

    async def erased() -> None:
        await erasing.erase(alice, 5)
        started.append(asyncio.create_task(adjusted(alice, 1), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()
    await transaction(erased)

    with pytest.raises(UnknownUser):
        await started[0]
    assert [one.balance for one in await Account.filter(purpose=Purpose.WALLET)] == [0]


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_a_row_of_stars_that_waited_for_an_erasing_names_the_pseudonym(
    database: str, watch: Watch, payments: Payments, alice: int
) -> None:
    """Telegram lists the payment while its payer is erased."""
    fact = StarsTransaction(
        await give(alice, 5), IN, 5, 0, watch(), "user", INVOICE, seen(alice), "en", ""
    )
    stars = Stars(payments, Users(("en",), watch), Inbox(watch), UTC, watch, 42)
    erasing = erasure_with((), watch)
    started: list[asyncio.Task[BookedPage]] = []

    async def erased() -> None:
        await erasing.erase(alice, 5)
        started.append(asyncio.create_task(stars.book(fact), context=outside))
        while not started[0].done() and not await somebody_waits():
            pass

    outside = copy_context()
    await transaction(erased)
    await started[0]

    assert (await StarRow.get()).user_id == (await Charge.get()).payer_id != alice


def seen(user_id: int) -> TelegramProfile:
    """The person as Telegram's list describes them."""
    return TelegramProfile(user_id, user_id, "Alice")
