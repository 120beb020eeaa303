"""Admins and people: who is listed, what remains after a search, where «back» leads."""

import pytest

from tests.dialogs.test_users import card_open, listed, people_open, shows_card_of
from tests.people import Person, buttons
from tests.roads import order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def somebody(alice: Person) -> Person:
    """Alice, whom the bot knows."""
    await alice.opens("/start")
    return alice


async def test_an_erased_person_is_nobody(world: World, olga: Person, somebody: Person) -> None:
    """Neither in the list nor in its count, which always agree."""
    await people_open(olga)
    await world.app.services.erasure.erase(somebody.id, 0)

    for sort in ("active", "newest"):
        await olga.taps("users-list-sort", sort=sort, chosen="no")
        assert listed(olga) == ["Ольга · 0"]
        assert olga.sees("users-list", total=1)


async def test_a_search_in_vain_clears_what_was_found(
    olga: Person, somebody: Person, bob: Person
) -> None:
    """The names of another search would be taken for its answer."""
    await bob.opens("/start")
    await people_open(olga)
    await olga.says("alice bob")
    await olga.says("b")
    await olga.says("nobody at all")

    assert [one for one in listed(olga) if one.startswith(("Alice", "Bob"))] == []


async def test_payments_lead_back_to_the_person(olga: Person, somebody: Person) -> None:
    """From the list to the card, and from one payment to the list."""
    await order_paid(somebody)
    await card_open(olga)
    await olga.taps("users-card-payments")
    payment = next(one["text"] for one in buttons(olga.menu) if one["text"].startswith("💳"))
    await olga.taps_word(payment)
    assert not olga.can_tap("nav-panel")

    await olga.taps("nav-back")
    await olga.taps("payments-list-person")

    assert shows_card_of(olga, "Alice")
