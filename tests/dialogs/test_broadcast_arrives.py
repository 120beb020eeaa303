"""People get what the admin composed, on both engines; and how a broadcast is deleted."""

from typing import Any

import pytest

from bot.sandbox.world.people import Json
from tests.dialogs.broadcasts import bare, composed, composing, sends, sent, to_everybody, uploads
from tests.people import Person, buttons, text_of
from tests.world import World

BOLD = {"type": "bold", "offset": 0, "length": 5}
STYLES: list[Json] = [
    BOLD,
    {"type": "italic", "offset": 6, "length": 5},
    {"type": "text_link", "offset": 12, "length": 4, "url": "https://example.com/?a=1&b=2"},
    {"type": "code", "offset": 17, "length": 4},
    {"type": "spoiler", "offset": 22, "length": 4},
]
NASTY = "5 < 6 & $100 <b>{name}</b> { $x } %s \\n 🎉"


@pytest.fixture
async def people(olga: Person, alice: Person, carol: Person) -> tuple[Person, Person, Person]:
    """Olga, who sends; Alice, who reads English; Carol, who reads Russian."""
    for person in (olga, alice, carol):
        await person.opens("/start")
    return olga, alice, carol


async def worked(world: World, *people: Person) -> None:
    """The background work has done all there is; the people look."""
    world.app.jobs.sweep()
    await world.app.jobs.idle()
    for person in people:
        await person.looks()


def originals(olga: Person) -> list[Json]:
    """What Olga sent and left in her chat."""
    return [bare(one) for one in olga.messages if one["out"]]


def came(person: Person) -> list[Json]:
    """What has come beside the menu."""
    return [bare(one) for one in person.notices]


@pytest.mark.parametrize(
    ("text", "entities"),
    [("Hello world link code hide", STYLES), (NASTY, []), ("x" * 4096, [])],
    ids=["formatted", "nasty", "longest"],
)
async def test_a_text_arrives_as_it_was_written(
    world: World, people: tuple[Person, ...], text: str, entities: list[Json]
) -> None:
    """Nothing is parsed, filled in or cut."""
    olga, alice, carol = people
    await composed(olga, text, entities=entities)

    await sent(olga, 3)
    await worked(world, olga, alice, carol)

    assert came(alice) == came(carol) == originals(olga)
    assert came(alice)[0].get("entities", []) == entities


@pytest.mark.parametrize("kind", ["photo", "video", "animation", "document"])
async def test_a_file_arrives_as_it_was_sent(
    world: World, people: tuple[Person, ...], kind: str
) -> None:
    """The same file, its caption, how it is shown."""
    olga, alice, _ = people
    how: dict[str, Any] = {"has_media_spoiler": True, "show_caption_above_media": True}
    await composing(olga)
    await uploads(olga, kind, caption="Hello you", caption_entities=[BOLD], **how)

    await sent(olga, 3)
    await worked(world, olga, alice)

    assert came(alice) == originals(olga)


async def test_an_album_arrives_as_one(world: World, people: tuple[Person, ...]) -> None:
    """In its order, under one caption."""
    olga, alice, _ = people
    await composing(olga)
    await uploads(olga, "photo", "video", "photo", caption="Hello you", caption_entities=[BOLD])

    await sent(olga, 3)
    await worked(world, olga, alice)

    assert came(alice) == originals(olga)
    assert len({one["media_group_id"] for one in alice.notices}) == 1


async def test_other_kinds_arrive_too(world: World, people: tuple[Person, ...]) -> None:
    """Whatever Telegram copies as it is."""
    olga, alice, _ = people
    await composing(olga)
    await olga.phone.send(contact={"phone_number": "+7999", "first_name": "Support"})
    await olga.looks()

    await sent(olga, 3)
    await worked(world, olga, alice)

    assert came(alice) == originals(olga)


async def test_buttons_arrive_with_it(world: World, people: tuple[Person, ...]) -> None:
    """A row each."""
    olga, alice, _ = people
    await composed(olga)
    await olga.taps("broadcast-content-links")
    await olga.says("Site - https://example.com/\nShop — tg://resolve?domain=shop")

    await sent(olga, 3)
    await worked(world, alice)

    (message,) = alice.notices
    shown = [(one["text"], one["url"]) for one in buttons(message)]
    assert shown == [("Site", "https://example.com/"), ("Shop", "tg://resolve?domain=shop")]


async def test_each_gets_their_language(world: World, people: tuple[Person, ...]) -> None:
    """And who has none of their own the general one."""
    olga, alice, carol = people
    await composed(olga, "Hello")
    await olga.taps("broadcast-content-languages")
    own_name = olga.label("language-own-name")
    await olga.taps("broadcast-languages-variant", made="no", language="ru", own_name=own_name)
    await sends(olga, "Привет")

    await sent(olga, 3)
    await worked(world, alice, carol)

    assert ([text_of(one) for one in alice.notices], [text_of(one) for one in carol.notices]) == (
        ["Hello"],
        ["Привет"],
    )


async def test_the_card_tells_how_it_went(world: World, people: tuple[Person, ...]) -> None:
    """Who blocked the bot a moment before is counted as such."""
    olga, alice, carol = people
    await composed(olga)
    await to_everybody(olga, 3)
    await olga.taps("broadcast-when-now")
    world.expects("bot was blocked by the user")
    await world.driver.fault(
        "copyMessage",
        "error",
        code=403,
        chat=carol.id,
        description="Forbidden: bot was blocked by the user",
    )
    await olga.taps("broadcast-confirm-yes", when="now")

    await worked(world, alice)
    await olga.taps("nav-back")
    await olga.taps_word(next(one["text"] for one in buttons(olga.menu) if "✅" in one["text"]))

    whole = {"bar": "▓" * 12, "percent": 100}
    counts = {"reached": 2, "blocked": 1, "failed": 0, "unknown": 0}
    assert olga.sees("mailings-card-figures", **whole, **counts)


async def test_what_was_sent_is_taken_back(world: World, people: tuple[Person, ...]) -> None:
    """From every chat, albums whole; the original stays with its author."""
    olga, alice, carol = people
    await composing(olga)
    await uploads(olga, "photo", "photo")
    await sent(olga, 3)
    await worked(world, alice, carol)
    assert len(came(alice)) == len(came(carol)) == 2
    await olga.taps("nav-back")
    await olga.taps_word(next(one["text"] for one in buttons(olga.menu) if "✅" in one["text"]))

    await olga.taps("mailings-card-erase")
    await olga.taps("mailings-erase-delete")
    await worked(world, olga, alice, carol)

    assert came(alice) == came(carol) == []
    assert len(originals(olga)) == 2


async def test_a_scheduled_one_goes_when_its_time_has_come(
    world: World, people: tuple[Person, ...]
) -> None:
    """Not before."""
    olga, alice, _ = people
    await composed(olga)
    await to_everybody(olga, 3)
    await olga.taps("broadcast-when-later")
    await olga.taps_word("22")
    await olga.taps("broadcast-time-preset", time="18:00")
    await olga.taps("broadcast-confirm-yes", when="later")
    await worked(world, alice)
    assert came(alice) == []

    world.watch.forward(hours=6)
    await worked(world, alice)

    assert [text_of(one) for one in alice.notices] == ["Hello"]
