"""An open card follows its broadcast, and is not shown again after the admin has left it."""

import pytest

from bot.jobs.live_screens import LiveScreens
from bot.services.coordination.leases import Leases
from bot.ui.screen_updates import open_screen, redraw
from dialogs.admin.mailings.states import Mailings
from tests.dialogs.mailings import card_open, figures, made, moves_on
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]


@pytest.fixture
async def people(olga: Person, alice: Person, bob: Person, carol: Person) -> list[Person]:
    """Everybody whom the bot knows; the admin is the first."""
    everybody = [olga, alice, bob, carol]
    for person in everybody:
        await person.opens("/start")
    return everybody


@pytest.fixture
def live(world: World) -> LiveScreens:
    """What keeps screens current, a look at a time."""
    return LiveScreens(world.app, Leases(world.watch))


async def edits(world: World) -> int:
    """How often the bot has edited messages."""
    return len(await world.driver.journal("editMessageText"))


async def test_an_open_card_keeps_up(world: World, people: list[Person], live: LiveScreens) -> None:
    """In the one message; where nothing has changed nothing is edited."""
    olga = people[0]
    number = await made(world, "running", "sent", "pending", "pending", "pending")
    await card_open(olga)
    menu = olga.menu["message_id"]
    await live.refresh()
    before = await edits(world)

    await live.refresh()
    assert await edits(world) == before
    await moves_on(number, 1001, "sent")
    await live.refresh()
    await olga.looks()

    assert figures(olga, sent=2, pending=2)
    assert (olga.menu["message_id"], await edits(world)) == (menu, before + 1)


async def test_it_keeps_up_after_a_restart(world: World, people: list[Person]) -> None:
    """Nobody has to press anything."""
    olga = people[0]
    number = await made(world, "paused", "sent", "pending", "pending", "pending")
    await card_open(olga, "paused")

    await world.restart()
    await moves_on(number, 1001, "failed")
    await LiveScreens(world.app, Leases(world.watch)).refresh()
    await olga.looks()

    assert figures(olga, sent=1, failed=1, pending=2)


@pytest.mark.parametrize("left_by", ["nav-home", "nav-back", "mailings-card-stop"])
async def test_a_card_that_was_left_is_not_shown_again(
    world: World, people: list[Person], live: LiveScreens, left_by: str
) -> None:
    """Not even when it was left while the new figures were on their way."""
    olga = people[0]
    number = await made(world, "running", "sent", "pending", "pending", "pending")
    await card_open(olga)
    admin = await olga.person()
    opened = await open_screen(world.app, admin, Mailings.card)
    assert opened is not None
    await olga.taps(left_by)
    screen, before = olga.menu, await edits(world)

    await moves_on(number, 1001, "sent")
    await redraw(world.app, admin, opened)
    await live.refresh()
    await olga.looks()

    assert (olga.menu, await edits(world)) == (screen, before)


async def test_a_removed_admins_card_stands_still(world: World, people: list[Person]) -> None:
    """The settings of this moment decide."""
    olga = people[0]
    number = await made(world, "paused", "sent", "pending", "pending", "pending")
    await card_open(olga, "paused")
    world.env["ADMINS"] = "1"

    await world.restart()
    before = await edits(world)
    await moves_on(number, 1001, "sent")
    await LiveScreens(world.app, Leases(world.watch)).refresh()

    assert await edits(world) == before


async def test_showing_a_card_is_no_visit(
    world: World, people: list[Person], live: LiveScreens
) -> None:
    """An admin who left the screen open is not somebody who is there."""
    olga = people[0]
    await made(world, "running", "sent", "pending")
    await card_open(olga)
    before = await world.app.services.people.brief(OLGA)
    world.watch.forward(days=3)

    await live.refresh()

    assert await world.app.services.people.brief(OLGA) == before


async def test_another_process_leaves_it_to_the_first(
    world: World, people: list[Person], live: LiveScreens
) -> None:
    """Until that one is gone."""
    await made(world, "running", "sent", "pending")
    await card_open(people[0])
    await live.refresh()
    other = LiveScreens(world.app, Leases(world.watch))
    before = await edits(world)

    await other.refresh()
    assert await edits(world) == before
    world.watch.forward(minutes=1)
    await other.refresh()

    assert await edits(world) > before
