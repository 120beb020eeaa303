"""Admins learn of a wrong ledger, at a start and by the daily check."""

from collections.abc import AsyncIterator

import pytest

from bot.jobs.chores import verify_ledger
from bot.jobs.fault_alerts import FaultAlerts
from bot.observability.tracing import Scope
from models import Account, NoticeRow
from tests.people import Person
from tests.world import World

WRONG = "THE LEDGER IS WRONG"
FIRST = "balance is 7, its entries add up to 0"


@pytest.fixture
async def wrong(world: World) -> AsyncIterator[None]:
    """Somebody edited a balance, until the test is over."""
    world.expects(WRONG, "chat not found")
    await Account.filter(purpose="spent").update(balance=7)
    yield
    await Account.filter(purpose="spent").update(balance=0)


async def told() -> list[NoticeRow]:
    """What admins were told of the books."""
    return await NoticeRow.filter(text_key="health-wrong").order_by("id")


async def test_wrong_books_are_told_to_every_admin(world: World, wrong: None, olga: Person) -> None:
    """How many faults, the first of them, and which command names all; on both engines."""
    await olga.opens("/start")

    await verify_ledger(world.app)
    await olga.looks()

    number = (await Account.get(purpose="spent")).id
    assert olga.told("health-wrong", faults=1, first=f"accounts {number}: {FIRST}")


async def test_the_same_faults_are_told_once_a_day(world: World, wrong: None) -> None:
    """However often the bot starts, and by whichever process."""
    await verify_ledger(world.app)
    await verify_ledger(world.app)
    assert len(await told()) == 1

    await Account.filter(purpose="spent").update(balance=8)
    await verify_ledger(world.app)
    assert len(await told()) == 2

    world.watch.forward(days=1)
    await verify_ledger(world.app)
    assert len(await told()) == 3


async def test_right_books_are_not_told(world: World) -> None:
    """A line of the log is enough."""
    await verify_ledger(world.app)

    assert await told() == []


async def test_wrong_books_are_not_told_as_a_fault_of_the_program_too(
    world: World, wrong: None
) -> None:
    """The daily look is a job, whose errors are told: this one has words of its own."""
    faults = FaultAlerts(world.app)
    with faults.heard(), Scope(job="verify the ledger"):
        await verify_ledger(world.app)

    await faults.tell()

    assert not await NoticeRow.filter(text_key="health-fault").exists()
    assert len(await told()) == 1
