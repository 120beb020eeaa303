"""Before an admin's action the screen shows the person: id, and the age of the username.

Usernames pass from one person to another, and the bot hears of it late.
"""

import pytest

from bot.services.people._search_index import keep_parts
from models import AuditEntry, Transfer, User
from tests.dialogs.requests import opens, sent
from tests.people import Person
from tests.roads import order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


async def card_open(olga: Person) -> None:
    """Alice's card."""
    await olga.opens("/admin")
    await olga.taps("users-entry")
    await olga.says("1001")


async def says_who(world: World, olga: Person) -> bool:
    """The screen names Alice by id and username, and since when it is hers."""
    since = (await User.get(id=1001)).username_since
    known = {"username": "alice", "username_dated": "yes", "username_since": since}
    return olga.sees("nav-username", **known) and "1001" in olga.menu["text"]


async def test_an_adjustment_says_whose_balance_it_is(
    world: World, olga: Person, somebody: Person
) -> None:
    """Where «yes» is."""
    await card_open(olga)
    await olga.taps("users-card-adjust")
    await olga.says("+5")
    await olga.taps("adjust-draft-next")
    await olga.taps("adjust-reason-preset", reason="gift")

    assert await says_who(world, olga)


async def test_a_ban_and_its_end_say_whom_they_are_about(
    world: World, olga: Person, somebody: Person
) -> None:
    """At every step."""
    await card_open(olga)
    await olga.taps("users-card-close")
    first = await says_who(world, olga)
    await olga.taps("users-ban-preset", reason="spam")
    second = await says_who(world, olga)
    await olga.taps("users-ban-confirm-yes")
    await olga.taps("users-card-open")

    assert first
    assert second
    assert await says_who(world, olga)


async def test_a_refund_says_who_gets_it(world: World, olga: Person, somebody: Person) -> None:
    """Stars can't be taken back."""
    await order_paid(somebody)
    await card_open(olga)
    await olga.taps("users-card-payments")
    await olga.taps_word(next(word for row in await olga.phone.buttons(olga.menu) for word in row))
    await olga.taps("payments-card-refund")

    assert await says_who(world, olga)


async def test_a_decision_on_a_request_says_whose_it_is(
    world: World, olga: Person, somebody: Person
) -> None:
    """Yes or no."""
    number = await sent(somebody, olga)
    await opens(olga, number)
    await olga.taps("requests-card-approve", asked=10)
    yes = await says_who(world, olga)
    await olga.taps("nav-back")
    await olga.taps("requests-card-reject")
    await olga.taps("requests-reason", preset="absent")

    assert yes
    assert await says_who(world, olga)


async def test_a_letter_says_who_will_read_it(world: World, olga: Person, somebody: Person) -> None:
    """Before it goes."""
    await card_open(olga)
    await olga.taps("users-card-letter")
    await olga.says("Hello")

    assert await says_who(world, olga)


async def test_a_person_without_a_username_is_named_by_id(olga: Person, somebody: Person) -> None:
    """No empty @."""
    await User.filter(id=1001).update(username=None, username_since=None)
    await card_open(olga)
    await olga.taps("users-card-close")

    assert "1001" in olga.menu["text"]
    assert "@" not in olga.menu["text"]


async def test_a_username_that_somebody_else_has_now_is_not_adjusted(
    olga: Person, somebody: Person
) -> None:
    """The bot has not heard of it, so Telegram is asked; the admin is told to send the id."""
    await somebody.phone.change(username="alice_no_more")
    await olga.opens("/start")

    await olga.opens("/adjust @alice +100 gift")

    problem = olga.label("errors-username-unsure", username="alice", id="1001")
    assert olga.told("adjust-usage", problem=problem)
    assert not await Transfer.exists()
    assert not await AuditEntry.exists()
    await olga.opens("/adjust 1001 +100 gift")
    assert await somebody.balance() == 100


async def test_a_username_that_telegram_does_not_tell_is_not_adjusted(
    world: World, olga: Person, somebody: Person
) -> None:
    """Not knowing is no yes."""
    world.expects("deliberate")
    await olga.opens("/start")
    await world.driver.fault("getChat", "error", code=400, description="Bad Request: deliberate")

    await olga.opens("/adjust @alice +100 gift")

    problem = olga.label("errors-username-unsure", username="alice", id="1001")
    assert olga.told("adjust-usage", problem=problem)
    assert not await Transfer.exists()


@pytest.mark.parametrize("query", ["123456789", "#12"])
async def test_a_number_that_does_not_exist_is_said_to_be_nobodys(
    olga: Person, somebody: Person, query: str
) -> None:
    """However somebody calls themselves: no card opens."""
    await User.filter(id=1001).update(first_name="123456789", last_name="#12")
    await keep_parts(await User.get(id=1001))
    await olga.opens("/admin")
    await olga.taps("users-entry")

    await olga.says(query)

    assert olga.sees("errors-nobody-found", query=query)
    assert not olga.can_tap("users-card-adjust")
