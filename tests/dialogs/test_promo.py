"""Entering a promo code, and following a link with one."""

import pytest

from bot.services.growth.promo_offers import Draft
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


@pytest.fixture
async def spring(world: World) -> int:
    """A code SPRING: 5 tokens, once a person."""
    draft = Draft(tokens=5, uses=10, per_person=1, days=None, code="SPRING")
    return int(await world.app.services.offers.create(draft, OLGA))


async def test_a_code_is_typed_and_the_tokens_are_there(alice: Person, spring: int) -> None:
    """From the menu; the typed code leaves the chat."""
    await alice.opens("/start")
    await alice.taps("promo-entry")

    await alice.says("spring")

    assert alice.sees("promo-done", tokens=5, balance=5)
    assert "spring" not in alice.typed


async def test_a_wrong_code_is_answered_on_the_screen(alice: Person, spring: int) -> None:
    """What was wrong is said, and the next code may be typed at once."""
    await alice.opens("/promo")

    for typed, key in {
        "SPRINK": "errors-promo-unknown",
        "💥": "errors-promo-letters",
        "ЛЕТО2026": "errors-promo-letters",
    }.items():
        await alice.says(typed)
        assert alice.sees("promo-enter")
        assert alice.sees(key, shortest=4, longest=32)

    await alice.says("SPRING")
    assert alice.sees("promo-done", tokens=5, balance=5)


async def test_a_link_brings_a_newcomer_and_the_tokens(carol: Person, spring: int) -> None:
    """t.me/bot?start=promo_SPRING: the first message is enough."""
    await carol.opens("/start promo_SPRING")

    assert carol.sees("promo-done", tokens=5, balance=5)


async def test_a_link_followed_again_says_so_and_leaves_a_menu(alice: Person, spring: int) -> None:
    """The screen for another code, with the reason on it."""
    await alice.opens("/start promo_SPRING")

    await alice.opens("/start promo_SPRING")

    assert alice.sees("promo-enter")
    assert alice.sees("errors-promo-before")
    assert await alice.balance() == 5


async def test_the_command_takes_a_code_too(alice: Person, spring: int) -> None:
    """/promo SPRING."""
    await alice.opens("/promo spring")

    assert alice.sees("promo-done", tokens=5, balance=5)


async def test_who_guesses_is_told_to_wait(alice: Person, spring: int) -> None:
    """The sixth code is not looked at."""
    await alice.opens("/promo")
    for number in range(5):
        await alice.says(f"GUESS{number}")

    await alice.says("SPRING")

    assert alice.sees("errors-promo-pace", minutes=60)
    assert await alice.balance() == 0


async def test_where_codes_are_off_nothing_leads_to_them(world: World) -> None:
    """No button, no command; a link opens the main menu."""
    world.env["PROMO_CODES"] = "off"
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/start promo_SPRING")

    assert alice.told("errors-unknown-command")
    await alice.opens("/start")
    assert not alice.can_tap("promo-entry")


async def test_the_history_names_it(alice: Person, spring: int) -> None:
    """A ledger row like any other."""
    await alice.opens("/promo SPRING")

    assert [line.kind for line in await alice.lines()] == ["promo"]
