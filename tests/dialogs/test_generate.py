"""Pictures for tokens: the prompt, the cost, one message until the picture, the gallery."""

from typing import Any

import pytest

from models import Generation, GenerationPicture, GenerationState
from tests.database import give
from tests.people import Person, buttons, text_of
from tests.world import World, on_sqlite

WORDS = "закат над морем"


async def rich(person: Person, tokens: int = 10) -> None:
    """Somebody who has come before and has tokens."""
    await person.opens("/start")
    await give(person.id, tokens)


async def drawn(person: Person, words: str = WORDS, cost: int = 1) -> dict[str, Any]:
    """Have it drawn; the message that has become the picture."""
    await person.opens(f"/generate {words}")
    await person.taps("generate-confirm-draw", cost=cost, free="no")
    return next(one for one in reversed(person.notices) if "photo" in one)


async def test_the_menu_becomes_the_picture(alice: Person) -> None:
    """One message: the confirm screen, the stages, the photo; its tokens are spent then."""
    await rich(alice)
    await alice.opens(f"/generate {WORDS}")
    screen = alice.menu["message_id"]
    assert alice.sees("generate-confirm", prompt=WORDS, cost=1, balance=10, free="no")

    await alice.taps("generate-confirm-draw", cost=1, free="no")

    picture = next(one for one in alice.notices if "photo" in one)
    assert picture["message_id"] == screen
    assert text_of(picture) == alice.words(
        "generate-job-done", prompt=WORDS, tokens=1, gift="no", balance=9
    )
    assert await alice.balance() == 9
    row = await Generation.get(user_id=alice.id)
    assert (row.state, row.due_at) == (GenerationState.DELIVERED, None)
    assert not await GenerationPicture.exists()


@on_sqlite
async def test_words_may_be_sent_as_a_message(carol: Person) -> None:
    """The screen of /generate asks; a better description may be sent on the next one, too."""
    await rich(carol)
    await carol.opens("/generate")
    assert carol.sees(
        "generate-prompt", longest=500, cost=1, balance=10, left=20, daily=20, free="no"
    )

    await carol.says("лес")
    await carol.says("зимний   лес")

    assert carol.sees("generate-confirm", prompt="зимний лес", cost=1, balance=10, free="no")
    assert await Generation.all().count() == 0
    assert carol.typed == []


@on_sqlite
@pytest.mark.parametrize("words", ["x" * 501, "😀" * 501])
async def test_a_description_that_is_too_long_is_refused(alice: Person, words: str) -> None:
    """With the limit, on the screen that stays."""
    await rich(alice)
    await alice.opens("/generate")

    await alice.says(words)

    assert alice.sees("errors-generate-prompt", longest=500)


@on_sqlite
async def test_a_photo_is_no_description(alice: Person) -> None:
    """Whatever is no text is refused in words."""
    await rich(alice)
    await alice.opens("/generate")

    await alice.phone.upload(b"%PDF-1.4", "a.pdf")
    await alice.looks()

    assert alice.sees("errors-generate-prompt", longest=500)


@on_sqlite
async def test_words_after_the_command_that_are_too_long_are_refused(alice: Person) -> None:
    """In a notice: there is no screen yet."""
    await rich(alice)

    await alice.opens("/generate " + "x" * 501)

    assert alice.told("errors-generate-prompt", longest=500)


@on_sqlite
async def test_markup_in_a_description_is_shown_as_it_is(alice: Person) -> None:
    """It is text, in the stages and under the picture."""
    await rich(alice)

    picture = await drawn(alice, '<b>&"{x}')

    assert '<b>&"{x}' in text_of(picture)


async def test_a_forged_press_without_tokens_draws_nothing(alice: Person) -> None:
    """The hold is asked for by the ledger, not by the button."""
    await alice.opens(f"/generate {WORDS}")
    mark = buttons(alice.menu)[0]["callback_data"].split("\x1d")[0]

    await alice.forges(f"{mark}\x1ddraw")

    assert await Generation.all().count() == 0
    assert await alice.balance() == 0


@on_sqlite
@pytest.mark.parametrize("language", ["en", "ru"])
async def test_an_idea_is_a_prompt(world: World, language: str) -> None:
    """In the person's language; forged ones are none."""
    dora = await world.person("Dora", language_code=language)
    await dora.opens("/generate")
    mark = buttons(dora.menu)[0]["callback_data"].partition("\x1d")[0]
    await dora.forges(f"{mark}\x1didea:nonsense")
    assert dora.warned("errors-gone")
    await dora.opens("/generate")

    await dora.taps("generate-prompt-idea", idea="sea")

    words = dora.label("generate-prompt-idea", idea="sea")
    assert dora.sees("generate-confirm", prompt=words, cost=1, balance=0, free="no")


@on_sqlite
async def test_the_menu_comes_below_the_picture(alice: Person) -> None:
    """The picture is not the menu any more: nothing edits or removes it."""
    await rich(alice)
    picture = await drawn(alice)

    await alice.taps("nav-menu", on=picture)
    await alice.opens("/history")

    assert alice.menu["message_id"] > picture["message_id"]
    assert any(one["message_id"] == picture["message_id"] for one in alice.notices)


@on_sqlite
async def test_somebody_elses_picture_is_gone(alice: Person, bob: Person) -> None:
    """The numbers in button data can be forged."""
    await rich(alice)
    await rich(bob)
    picture = await drawn(bob)
    number = (await Generation.get(user_id=bob.id)).id
    await alice.opens("/start")

    for data in (f"notice:open:generate:{number}", f"picture:stop:{number}"):
        await alice.forges(data)
        assert alice.warned("errors-gone")

    assert await bob.balance() == 9
    assert "photo" in picture


@on_sqlite
async def test_after_the_limit_of_the_day_nothing_is_drawn(world: World, alice: Person) -> None:
    """The screen says so and offers no drawing until the operator's midnight."""
    world.env["GENERATE_DAILY"] = "1"
    await world.restart()
    await rich(alice)
    await drawn(alice)

    await alice.opens(f"/generate {WORDS}")
    assert alice.sees("generate-confirm-over", daily=1)
    assert not alice.can_tap("generate-confirm-draw", cost=1, free="no")

    world.watch.forward(hours=12)
    await alice.opens(f"/generate {WORDS}")
    await alice.taps("generate-confirm-draw", cost=1, free="no")
    assert await alice.balance() == 8


@on_sqlite
async def test_switched_off_there_is_no_such_thing(world: World, alice: Person) -> None:
    """No button, no command."""
    world.env["GENERATE"] = "off"
    await world.restart()

    await alice.opens("/start")
    assert not alice.can_tap("generate-entry")
    await alice.opens("/generate")

    assert alice.told("errors-unknown-command")


@on_sqlite
async def test_the_cost_is_the_operators(world: World, alice: Person) -> None:
    """GENERATE_COST tokens; the message says what was paid."""
    world.env["GENERATE_COST"] = "4"
    await world.restart()
    await rich(alice)

    picture = await drawn(alice, cost=4)

    assert text_of(picture) == alice.words(
        "generate-job-done", prompt=WORDS, tokens=4, gift="no", balance=6
    )
    assert await alice.balance() == 6


@on_sqlite
async def test_the_words_are_in_no_log(alice: Person, capfd: pytest.CaptureFixture[str]) -> None:
    """Prompts are people's own; logs are the operator's."""
    await rich(alice)

    await drawn(alice, "секретное-слово-42")

    said = capfd.readouterr()
    assert "секретное-слово-42" not in said.out + said.err
