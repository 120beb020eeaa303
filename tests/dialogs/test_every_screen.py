"""Rules for every screen."""

from collections.abc import AsyncIterator

import pytest

from tests.people import Person, buttons
from tests.roads import ROAD_STATES, ROADS, order_paid
from tests.world import World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]
NASTY = '<b>&"=cmd|'


async def on_every_screen(world: World, name: str, **fields: str) -> AsyncIterator[Person]:
    """Somebody new of that name on each screen that a road leads to."""
    for number, state in enumerate(ROAD_STATES):
        person = await world.person(name, id=2000 + number, stars=9000, **fields)
        await ROADS[state](person)
        yield person


async def test_home_is_one_press_away(world: World) -> None:
    """In the same message; the menu itself needs no such button."""
    async for alice in on_every_screen(world, "Alice", language_code="en"):
        screen = alice.menu["message_id"]

        if alice.can_tap("nav-home"):
            await alice.taps("nav-home")

        assert alice.sees("menu-main", name="Alice", balance=await alice.balance())
        assert alice.menu["message_id"] == screen


async def test_a_name_made_of_markup_is_shown_as_it_is(world: World) -> None:
    """No screen breaks at a name that looks like HTML or a formula."""
    async for mallory in on_every_screen(world, NASTY, last_name=NASTY, language_code="en"):
        if mallory.can_tap("nav-home"):
            await mallory.taps("nav-home")
        assert NASTY in mallory.menu["text"]


@pytest.mark.parametrize("code", [None, "", "xx", "EN", "en-GB"])
async def test_people_of_other_languages_read_the_default_one(
    world: World, code: str | None
) -> None:
    """A language code may be absent, unknown, or carry a region."""
    stranger = await world.person("Somebody", language_code=code)

    await stranger.opens("/start")

    stranger.language = "en"
    assert stranger.sees("menu-main", name="Somebody", balance=0)


@pytest.mark.parametrize("code", ["ru", "ru-RU", "RU"])
async def test_people_whose_telegram_is_russian_read_russian(world: World, code: str) -> None:
    """With a region or without."""
    ivan = await world.person("Иван", language_code=code)

    await ivan.opens("/start")

    ivan.language = "ru"
    assert ivan.sees("menu-main", name="Иван", balance=0)


async def test_every_screen_can_be_read_in_russian(world: World) -> None:
    """Strict texts: a missing message or value would fail here."""
    async for carol in on_every_screen(world, "Карина", language_code="ru"):
        assert buttons(carol.menu)
        assert "…" not in carol.menu["text"]


async def test_a_long_name_fits(world: World) -> None:
    """Telegram allows 64 characters, all of them emoji if a person likes."""
    name = "🐘" * 64
    long = await world.person(name, language_code="en", stars=9000)

    await order_paid(long)
    await long.taps("nav-home")

    assert name in long.menu["text"]
