"""A credit that has found the account, and an erasing that comes in between (PostgreSQL)."""

import asyncio
from contextvars import copy_context

import pytest

from bot.services import postings
from bot.services.adjustments import BalanceChanged
from bot.services.erasing import Erasing
from bot.services.ledger import Kind, Ledger, Purpose, system, wallet
from models import Account
from models.sql import fetch
from tests.clock import Watch
from tests.database import give
from tests.services.promos import MARK


@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
@pytest.mark.postgres
async def test_erasing_waits_for_a_credit_that_is_under_way(
    database: str, watch: Watch, alice: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tokens reach their owner, and the erasing finds another balance than was agreed to.

    Without the lock it would have looked before the credit, and gone on after it.
    """
    await give(alice, 5)
    move, erasing = postings._move, Erasing(Ledger(), (), MARK, watch)
    started: list[asyncio.Task[None]] = []

    async def moved(*arguments, **named):  # type: ignore[no-untyped-def]
        if not started:
            started.append(asyncio.create_task(erasing.erase(alice, 5), context=outside))
            while not started[0].done() and not await somebody_waits():
                pass
        return await move(*arguments, **named)

    outside = copy_context()  # the credit's transaction is not the erasing's
    monkeypatch.setattr(postings, "_move", moved)

    await Ledger().transfer(
        source=system(Purpose.ADJUSTMENTS),
        target=wallet(alice),
        amount=1,
        kind=Kind.ADJUST,
        key="gift",
    )

    with pytest.raises(BalanceChanged):
        await started[0]
    assert (await Account.get(user_id=alice)).balance == 6


async def somebody_waits() -> bool:
    """Whether a transaction waits for a lock (one on a row belongs to no database)."""
    return bool(await fetch("SELECT 1 FROM pg_locks WHERE NOT granted LIMIT 1"))
