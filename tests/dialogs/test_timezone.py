"""A person's own time zone: chosen by a city, used wherever they read a moment."""

from datetime import UTC, datetime

import pytest

from bot.services.errors import Gone
from bot.services.messaging.outbox import Notice
from models import User
from tests.database import give
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite
LATE = datetime(2026, 11, 21, 22, 30, tzinfo=UTC)
LATE_IN_UTC = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)  # in Berlin it is the next day


async def chooses(person: Person, typed: str, begins: str) -> None:
    """A city by its name."""
    await person.opens("/language")
    await person.taps_word(_zone_button(person))
    await person.says(typed)
    await person.taps_word(next(one for one in _labels(person) if one.startswith(begins)))


def _labels(person: Person) -> list[str]:
    return [one["text"] for one in buttons(person.menu)]


def _zone_button(person: Person) -> str:
    return next(one for one in _labels(person) if one.startswith("🕓"))


async def test_a_moment_is_shown_by_the_persons_own_clock(world: World, alice: Person) -> None:
    """In the history, from the next screen on, and after a restart."""
    world.watch.moment = LATE
    await alice.opens("/start")
    await give(alice.id, 10)
    await alice.opens("/history")
    before = alice.menu["text"]

    await chooses(alice, "Токио", "Tokyo")
    assert _zone_button(alice).startswith("🕓 Tokyo, 7:30")
    await alice.opens("/history")
    assert alice.menu["text"] != before
    await world.restart()
    await alice.opens("/history")
    assert alice.menu["text"] != before
    assert (await User.get(id=alice.id)).timezone == "Asia/Tokyo"


async def test_a_notice_is_told_by_the_clock_of_its_reader(
    world: World, alice: Person, bob: Person
) -> None:
    """The same notice to two people."""
    for one in (alice, bob):
        await one.opens("/start")
    await chooses(alice, "Berlin", "Berlin")

    for one in (alice, bob):
        values = {"error": "x", "place": "y", "count": 1, "trace": "z", "since": LATE_IN_UTC}
        await world.app.services.outbox.put(
            Notice(f"zone:{one.id}", one.id, "health-fault", values)
        )
    await world.idle()
    for one in (alice, bob):
        await one.looks()
    texts = [text_of(one.notices[-1]) for one in (alice, bob)]
    assert "11/22/26" in texts[0]
    assert "11/21/26" in texts[1]


async def test_the_operators_clock_can_be_had_again(alice: Person) -> None:
    """One press; then there is nothing to give back."""
    await alice.opens("/start")
    await chooses(alice, "Berlin", "Berlin")
    await alice.taps_word(_zone_button(alice))
    await alice.taps("language-zone-default")
    assert _zone_button(alice).startswith("🕓 UTC")
    await alice.taps_word(_zone_button(alice))
    assert not alice.can_tap("language-zone-default")


async def test_a_city_that_is_nowhere_is_said(alice: Person) -> None:
    """And another one may be typed."""
    await alice.opens("/language")
    await alice.taps_word(_zone_button(alice))
    await alice.says("Atlantis")
    assert "Atlantis" in alice.menu["text"]
    await alice.says("Lisbon")
    assert any(one.startswith("Lisbon") for one in _labels(alice))


@pytest.mark.parametrize("name", ["Atlantis", "../../etc/passwd", "", "x" * 80, "Europe"])
async def test_a_forged_zone_is_none(world: World, alice: Person, name: str) -> None:
    """No row is written."""
    await alice.opens("/start")
    with pytest.raises(Gone):
        await world.app.services.users.choose_timezone(alice.id, name)
    assert (await User.get(id=alice.id)).timezone is None


async def test_a_zone_that_the_data_have_lost_is_the_operators(world: World, alice: Person) -> None:
    """Screens go on."""
    await alice.opens("/start")
    await User.filter(id=alice.id).update(timezone="Mars/Olympus")
    await alice.opens("/language")
    assert _zone_button(alice).startswith("🕓 UTC")
