"""Processes share a person's updates, which are handled one at a time, in order, and once."""

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from tests.e2e.fleet.conftest import OLGA, MakeFleet
from tests.e2e.fleet.members import Fleet
from tests.e2e.words import label, shown

MANY = 24


@pytest.fixture
async def fleet(make_fleet: MakeFleet, database_url: str) -> Fleet:
    """Three bots behind one address."""
    fleet = make_fleet(database_url, bots=3, workers=0)
    await fleet.start()
    return fleet


@pytest.fixture
async def olga(driver: Driver, fleet: Fleet) -> Person:
    """An admin who is about to change Ann's balance."""
    ann = await driver.person("Ann", username="ann", language_code="en")
    olga = await driver.person("Olga", id=OLGA, language_code="en")
    for person in (ann, olga):
        await person.say("/start")
        await person.window(welcome(0))
    await olga.say("/admin")
    await olga.window(shown("panel-main-waiting", waiting=0).strip())
    await olga.click(label("users-entry"))
    await olga.window(shown("users-list", total=2))
    await olga.say("@ann")
    await olga.window("@ann")
    await olga.click(label("users-card-adjust"))
    await olga.window(draft(0))
    return olga


def welcome(balance: int) -> str:
    """The line of the menu with the balance."""
    return shown("menu-main", name="-", balance=balance).splitlines()[-1]


def draft(tokens: int) -> str:
    """The screen with so many tokens about to be given."""
    state = "ready" if tokens else "empty"
    values = {"name": "Ann", "balance": 0, "draft": f"+{tokens}", "after": tokens, "state": state}
    return shown("adjust-draft", **values)


async def menu(person: Person) -> str:
    """What the menu says now."""
    return str((await person.newest("reply_markup"))["text"])


async def test_quick_presses_add_up_whichever_process_gets_them(
    driver: Driver, olga: Person, fleet: Fleet
) -> None:
    """No press works on a draft that another is about to change."""
    for _ in range(MANY):
        await olga.click(label("adjust-draft-step", direction="in", amount=1), seconds=0)

    await olga.window(draft(MANY))
    assert min(fleet.balancer.answered[port] for port in fleet.balancer.ports) >= MANY // 4


async def test_what_is_typed_quickly_is_read_in_order(driver: Driver, olga: Person) -> None:
    """Each amount replaces the one before: the screen ends with the last one typed."""
    for tokens in range(1, MANY + 1):
        await olga.say(f"+{tokens}")

    await driver.settle()
    assert await menu(olga) == draft(MANY).strip()


async def test_a_press_that_is_delivered_again_counts_once(driver: Driver, olga: Person) -> None:
    """Its 200 was lost, so Telegram brings it again: at once, to the next process, and later."""
    await driver.update_fault("duplicate", times=3)
    for _ in range(3):
        await olga.click(label("adjust-draft-step", direction="in", amount=1))
    await driver.update_fault("redeliver", times=3)
    for _ in range(3):
        await olga.click(label("adjust-draft-step", direction="in", amount=1))

    await driver.settle()
    assert await menu(olga) == draft(6).strip()
