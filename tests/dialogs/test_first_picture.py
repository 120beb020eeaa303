"""The first picture is free: its tokens are given once per person, together with the order."""

import pytest

from models import Generation, Transfer
from tests.database import give
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite
WORDS = "a cat"


@pytest.fixture(autouse=True)
async def given(world: World) -> None:
    """As the settings have it by default."""
    world.env["FIRST_PICTURE_FREE"] = "on"
    await world.restart()


async def draws(person: Person, free: str = "yes") -> str:
    """Have a picture drawn; the words below it."""
    await person.opens(f"/generate {WORDS}")
    await person.taps("generate-confirm-draw", cost=1, free=free)
    return text_of(next(one for one in reversed(person.notices) if "photo" in one))


async def gifts() -> int:
    """How many were given to anybody."""
    return await Transfer.filter(kind="gift").count()


async def test_somebody_without_tokens_draws_one_picture(alice: Person) -> None:
    """The menu says so, the button says so, and the next one has its price."""
    await alice.opens("/start")
    assert alice.sees("menu-main-gift")

    caption = await draws(alice)

    assert caption == alice.words(
        "generate-job-done", prompt=WORDS, tokens=1, gift="yes", balance=0
    )
    assert alice.can_tap("generate-job-buy")
    await alice.opens("/start")
    assert alice.sees("menu-main-short", short=1)
    await alice.opens(f"/generate {WORDS}")
    assert alice.sees("generate-confirm-short")
    assert await gifts() == 1


async def test_the_history_tells_of_the_gift(alice: Person) -> None:
    """Two lines: what was given, what was spent."""
    await draws(alice)

    lines = await alice.lines()

    assert [(line.kind, line.amount, line.balance_after) for line in lines] == [
        ("hold", -1, 0),
        ("gift", 1, 1),
    ]


async def test_the_balance_is_not_touched_by_the_gift(alice: Person) -> None:
    """Somebody who has bought before keeps their tokens."""
    await alice.opens("/start")
    await give(alice.id, 10)

    await draws(alice)

    assert await alice.balance() == 10
    await draws(alice, free="no")
    assert await alice.balance() == 9


async def test_whoever_drew_before_the_gift_was_switched_on_gets_none(
    world: World, alice: Person
) -> None:
    """It is for first pictures."""
    world.env["FIRST_PICTURE_FREE"] = "off"
    await world.restart()
    await alice.opens("/start")
    await give(alice.id, 10)
    await draws(alice, free="no")

    world.env["FIRST_PICTURE_FREE"] = "on"
    await world.restart()
    await draws(alice, free="no")

    assert await alice.balance() == 8
    assert await gifts() == 0


async def test_a_first_picture_that_was_forgotten_was_the_first(alice: Person) -> None:
    """Deleting it from the gallery brings no second gift."""
    await draws(alice)
    await alice.opens("/generate")
    await alice.taps("generate-prompt-gallery")
    await alice.taps("generate-gallery-delete")
    await alice.taps("generate-delete-yes")

    await alice.opens(f"/generate {WORDS}")

    assert not alice.can_tap("generate-confirm-draw", cost=1, free="yes")
    assert await Generation.filter(user_id=alice.id).count() == 1


@pytest.mark.parametrize("drew", [True, False])
async def test_somebody_who_erased_their_data_gets_no_other(alice: Person, drew: bool) -> None:
    """Whether or not they had it: nobody knows any more."""
    await alice.opens("/start")
    if drew:
        await draws(alice)
    await alice.opens("/privacy")
    await alice.taps("privacy-main-erase")
    await alice.taps("privacy-erase-next")
    await alice.taps("privacy-sure-yes")

    await alice.opens("/start")
    assert not alice.sees("menu-main-gift")
    await alice.opens(f"/generate {WORDS}")

    assert alice.sees("generate-confirm-short")
    assert await gifts() == int(drew)
