"""A chat that Telegram pauses: its person learns for how long, and others are not affected."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.world.people import Json
from tests.bot.ui.test_pager import with_pages
from tests.clock import Stepped
from tests.dialogs.test_history import intent_of
from tests.people import Person
from tests.roads import help_opens
from tests.world import World


@pytest.fixture
def clock() -> Stepped:
    """By which the bot's calls wait."""
    return Stepped()


@pytest.fixture
async def world(still_world: World, clock: Stepped) -> AsyncIterator[World]:
    """A running bot whose waits last until the test moves the clock."""
    await still_world.hang_up()
    still_world.hurried = clock  # type: ignore[assignment]
    still_world.app = still_world.built()
    await still_world.start()
    yield still_world
    await still_world.idle()
    await still_world.stop()


async def edits(world: World, who: Person) -> list[bool]:
    """Whether each edit of their screen was taken."""
    calls = await world.driver.journal("editMessageText")
    return [one["ok"] for one in calls if one["params"]["chat_id"] == who.id]


async def over(world: World, clock: Stepped, seconds: float, who: Person) -> None:
    """The pause is over in so many seconds: wait until the screen was edited, and look at it."""

    def is_edit(event: Json) -> bool:
        entry = event["entry"]
        return bool(entry["method"] == "editMessageText" and entry["ok"])

    since = (await world.driver.state())["seq"]
    clock.forward(seconds)
    await world.driver.wait("call", since=since, where=is_edit)
    await who.looks()


async def test_whoever_clicks_fast_waits_for_nothing(world: World, alice: Person) -> None:
    """Thirty presses, each as soon as the last is answered, at the settings that are shipped."""
    await alice.opens("/start")

    for _ in range(15):
        await help_opens(alice)
        await alice.taps("nav-home")

    assert await edits(world, alice) == [True] * 30


async def test_a_press_is_answered_at_once_and_its_screen_comes_when_the_pause_is_over(
    world: World, clock: Stepped, alice: Person, bob: Person
) -> None:
    """With the true seconds; other people's presses are answered as ever."""
    await alice.opens("/start")
    await bob.opens("/start")
    await world.driver.fault("editMessageText", "429", retry_after=20, chat=alice.id)

    await alice.taps("help-entry")

    assert alice.warned("errors-screen-waits", unit="seconds", count=20)
    assert alice.sees("menu-main", name="Alice", balance=0)
    await help_opens(bob)
    await over(world, clock, 20, alice)
    assert alice.sees("help-main")
    assert await edits(world, alice) == [False, True]
    await alice.taps("nav-home")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_a_press_on_the_old_screen_is_told_the_time_that_is_left(
    world: World, clock: Stepped, alice: Person
) -> None:
    """Telegram is not asked again, and the screen that was asked for first comes."""
    await alice.opens("/start")
    await world.driver.fault("editMessageText", "429", retry_after=130, chat=alice.id)
    await alice.taps("help-entry")
    assert alice.warned("errors-screen-waits", unit="minutes", count=3)

    clock.forward(100)
    await alice.taps("prices-entry")

    assert alice.warned("errors-busy", unit="seconds", count=30)
    assert await edits(world, alice) == [False]
    await over(world, clock, 30, alice)
    assert alice.sees("help-main")


async def test_of_screens_that_wait_the_newest_is_shown_once(
    world: World, clock: Stepped, alice: Person
) -> None:
    """Each press replaces what waited before it."""
    await with_pages(alice)
    page = f"{intent_of(alice)}\x1dpage"
    await world.driver.fault("editMessageText", "429", retry_after=20, chat=alice.id)

    await alice.taps_word("›")
    clock.forward(5)
    await alice.forges(f"{page}:0")
    assert alice.warned("errors-screen-waits", unit="seconds", count=15)
    await alice.forges(f"{page}:2")

    await over(world, clock, 15, alice)
    assert alice.can_tap("nav-page", page=3, pages=3)
    assert (await edits(world, alice))[-2:] == [False, True]


async def test_a_message_that_can_not_be_answered_is_answered_when_the_pause_is_over(
    world: World, clock: Stepped, alice: Person
) -> None:
    """One for all that came meanwhile: nothing is dropped in silence, and nobody's turn is held."""
    await alice.opens("/start")
    await world.driver.fault("sendMessage", "429", retry_after=600, chat=alice.id)

    await alice.opens("/help")
    await alice.opens("/help")
    assert len(await world.driver.journal("sendMessage")) == 2

    clock.forward(600)
    world.watch.forward(seconds=660)
    world.app.jobs.wake("outbox")
    await alice.looks()
    assert [alice.told("errors-busy-over"), len(alice.notices)] == [True, 1]


async def test_a_press_that_must_send_is_told_when_to_come_again(
    world: World, clock: Stepped, alice: Person
) -> None:
    """A message can't be replaced by a newer one; the screen stays and works later."""
    await alice.opens("/start")
    await world.driver.fault("editMessageText", "429", retry_after=60, chat=alice.id)
    await alice.taps("help-entry")

    await alice.opens("/terms")
    await alice.taps("help-entry")

    assert alice.warned("errors-busy", unit="seconds", count=60)
    await over(world, clock, 60, alice)
    await alice.opens("/terms")
    assert alice.sees("terms-main", operator="Demo Ltd")
