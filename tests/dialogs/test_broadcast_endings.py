"""The author of a broadcast learns how it ended and when it needs them, on both engines."""

import pytest

from models import BroadcastRow
from tests.dialogs.broadcasts import composed, sent, to_everybody
from tests.dialogs.requests import OTHER_ADMIN
from tests.people import Person, text_of
from tests.world import OLGA, World

NOTHING = {"sent": 0, "blocked": 0, "failed": 0, "unknown": 0}


@pytest.fixture(autouse=True)
async def people(olga: Person, alice: Person) -> None:
    """The bot knows the author and somebody else."""
    for person in (olga, alice):
        await person.opens("/start")


async def worked(world: World, olga: Person) -> None:
    """The background work has done all there is, more than once; Olga looks."""
    for _ in range(3):
        world.app.jobs.sweep()
        await world.app.jobs.idle()
    await olga.looks()


async def number() -> str:
    """Of the only broadcast."""
    return str((await BroadcastRow.get()).id)


def times(olga: Person, words: str) -> int:
    """How often she was told that."""
    return [text_of(one) for one in olga.notices].count(words)


async def scheduled(olga: Person, people: int) -> None:
    """A broadcast for this evening."""
    await composed(olga)
    await to_everybody(olga, people)
    await olga.taps("broadcast-when-later")
    await olga.taps_word("22")
    await olga.taps("broadcast-time-preset", time="18:00")
    await olga.taps("broadcast-confirm-yes", when="later")


async def test_the_author_is_told_of_the_end(world: World, olga: Person) -> None:
    """Once, with the outcomes, wherever they are by then; the notice opens the card."""
    await composed(olga)
    await sent(olga, 2)
    await olga.taps("nav-home")

    await worked(world, olga)

    counts = NOTHING | {"sent": 2}
    assert times(olga, olga.words("mailings-told-end", number=await number(), **counts)) == 1
    await olga.taps("nav-open")
    assert olga.can_tap("mailings-card-repeat")


@pytest.mark.thorough
async def test_the_author_is_told_of_every_halt(world: World, olga: Person) -> None:
    """What was to be copied is gone: it waits, and says so; again where it was resumed in vain."""
    world.expects("message to copy not found")
    await composed(olga)
    await to_everybody(olga, 2)
    await olga.taps("broadcast-when-now")
    await olga.phone.delete(next(one["message_id"] for one in olga.messages if one["out"]))
    await olga.taps("broadcast-confirm-yes", when="now")
    await worked(world, olga)
    why = {"reason": "source_gone", "detail": ""}
    words = olga.words("mailings-told-pause", number=await number(), **why)
    assert times(olga, words) == 1

    await olga.taps("nav-open", on=olga.notices[-1])
    await olga.taps("mailings-card-resume")
    await worked(world, olga)

    assert times(olga, words) == 2


async def test_the_author_is_told_who_stopped_it(world: World, olga: Person) -> None:
    """Another admin did; once."""
    world.env["ADMINS"] = f"{OLGA},{OTHER_ADMIN}"
    await world.restart()
    oscar = await world.person("Oscar", id=OTHER_ADMIN, language_code="en")
    await oscar.opens("/start")
    await scheduled(olga, 3)
    await world.app.services.broadcasts.stop(int(await number()), OTHER_ADMIN)

    await worked(world, olga)

    counts = NOTHING | {"pending": 0, "who": "Oscar"}
    assert times(olga, olga.words("mailings-told-stop", number=await number(), **counts)) == 1


async def test_whoever_stops_their_own_is_told_by_its_card(world: World, olga: Person) -> None:
    """And by nothing else."""
    await scheduled(olga, 2)
    await world.app.services.broadcasts.stop(int(await number()), OLGA)

    await worked(world, olga)

    assert olga.notices == []
