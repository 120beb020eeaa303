"""Broadcasts that were made: their list, the card that keeps up with them, what an admin may do."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.sandbox.driver_person import Person as Phone
from bot.services.broadcast_reading import Content
from bot.services.leases import Leases
from bot.tasks.live_screens import LiveScreens
from models import (
    AuditEntry,
    BroadcastContent,
    BroadcastRecipient,
    BroadcastRow,
    BroadcastState,
    Delivery,
)
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
STATES = [state.value for state in Delivery]


@pytest.fixture
async def people(olga: Person, alice: Person, bob: Person, carol: Person) -> list[Person]:
    """Everybody whom the bot knows; the admin is the first."""
    everybody = [olga, alice, bob, carol]
    for person in everybody:
        await person.opens("/start")
    return everybody


async def made(world: World, state: str = "running", *outcomes: str) -> int:
    """A broadcast in that state; so went it for Olga, Alice, Bob, Carol."""
    broadcasts = world.app.services.broadcasts
    source = await Phone(world.emu.session, OLGA).say("Hello <b>")
    contents = [
        Content("", OLGA, (source,), "text", "Hello <b>"),
        Content("ru", OLGA, (source,), "photo", ""),
    ]
    broadcast = await broadcasts.create(f"{state}-1", OLGA, "all", contents, paid=False)
    await BroadcastRow.filter(id=broadcast.id).update(
        state=BroadcastState(state),
        total=len(outcomes) or None,
        rate=2.0 if state == "running" else 0.0,
        ended_at=world.watch() if state in ("done", "stopped") else None,
    )
    content = await BroadcastContent.get(broadcast_id=broadcast.id, language="")
    for user_id, outcome in zip((OLGA, 1001, 1002, 1004), outcomes, strict=False):
        await BroadcastRecipient.create(
            broadcast_id=broadcast.id,
            user_id=user_id,
            chat_id=user_id,
            content_id=content.id,
            state=Delivery(outcome),
            message_ids="1",
        )
    return broadcast.id


async def moves_on(broadcast_id: int, user_id: int, outcome: str) -> None:
    """It went so for that person."""
    rows = BroadcastRecipient.filter(broadcast_id=broadcast_id, user_id=user_id)
    assert await rows.update(state=Delivery(outcome))


async def card_open(olga: Person, state: str = "running") -> None:
    """By the list."""
    await olga.opens("/admin")
    await olga.taps("mailings-entry")
    at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    await olga.taps("mailings-history-choose", state=state, at=at, words="Hello <b>")


def figures(olga: Person, **counts: int) -> bool:
    """Whether the card says so, and is at that share."""
    shown: dict[str, Any] = dict.fromkeys(STATES, 0) | counts
    share = (sum(counts.values()) - counts.get("pending", 0)) * 100 // sum(counts.values())
    full = share * 12 // 100
    shown["reached"] = counts.get("sent", 0)
    shown |= {"bar": "▓" * full + "░" * (12 - full), "percent": share}
    return olga.sees("mailings-card-figures", **shown)


@pytest.fixture
def live(world: World) -> LiveScreens:
    """What keeps screens current, a look at a time."""
    return LiveScreens(world.app.dispatcher, world.app.bot, Leases(world.watch))


async def edits(world: World) -> int:
    """How often the bot has edited messages."""
    return len(await world.emu.journal("editMessageText"))


async def test_the_card_says_how_far_it_is(world: World, people: list[Person]) -> None:
    """People by outcome, the bar, the pace, and when it will be over."""
    olga = people[0]
    await made(world, "running", "sent", "blocked", "pending", "pending")

    await card_open(olga)

    assert figures(olga, sent=1, blocked=1, pending=2)
    assert olga.sees("mailings-card-left", left=2, total=4)
    assert olga.sees("mailings-card-rate", rate=2.0, known="yes", amount=1, unit="seconds")
    own_name = world.app.locales.plain("ru", "language-own-name")
    assert olga.sees("mailings-card-variants", variants=own_name)


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
    await LiveScreens(world.app.dispatcher, world.app.bot, Leases(world.watch)).refresh()
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
    opened = await live._opened(admin)
    assert opened is not None
    await olga.taps(left_by)
    screen, before = olga.menu, await edits(world)

    await moves_on(number, 1001, "sent")
    await live._show(admin, opened)
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
    await LiveScreens(world.app.dispatcher, world.app.bot, Leases(world.watch)).refresh()

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
    other = LiveScreens(world.app.dispatcher, world.app.bot, Leases(world.watch))
    before = await edits(world)

    await other.refresh()
    assert await edits(world) == before
    world.watch.forward(minutes=1)
    await other.refresh()

    assert await edits(world) > before


async def test_pause_and_resume(world: World, people: list[Person]) -> None:
    """On the card, which says so; on record."""
    olga = people[0]
    number = await made(world, "running", "sent", "pending")
    await card_open(olga)

    await olga.taps("mailings-card-pause")
    assert (await BroadcastRow.get(id=number)).state == "paused"
    assert olga.sees("mailings-card-reason", reason="admin", detail="")
    await olga.taps("mailings-card-resume")

    assert (await BroadcastRow.get(id=number)).state == "done"
    kinds = await AuditEntry.all().order_by("id").values_list("kind", flat=True)
    assert kinds == ["broadcast_created", "broadcast_paused", "broadcast_resumed"]


async def test_stopping_is_asked_about(world: World, people: list[Person]) -> None:
    """Then nobody else gets it."""
    olga = people[0]
    number = await made(world, "running", "sent", "pending")
    await card_open(olga)

    await olga.taps("mailings-card-stop")
    assert (await BroadcastRow.get(id=number)).state == "running"
    await olga.taps("mailings-stop-yes")

    assert (await BroadcastRow.get(id=number)).state == "stopped"
    assert olga.sees("mailings-card-unsent", left=1)
    assert olga.can_tap("mailings-card-csv")


async def test_a_press_that_comes_too_late_is_answered(world: World, people: list[Person]) -> None:
    """It ended a moment ago: the card shows that."""
    olga = people[0]
    number = await made(world, "running", "sent")
    await card_open(olga)
    await BroadcastRow.filter(id=number).update(state="done", ended_at=world.watch())

    await olga.taps("mailings-card-pause")

    assert olga.warned("errors-broadcast-state", state="done")
    assert olga.can_tap("mailings-card-repeat")


async def test_a_scheduled_one_can_be_cancelled(world: World, people: list[Person]) -> None:
    """It is in the list until then, and after."""
    olga = people[0]
    number = await made(world, "scheduled")
    await BroadcastRow.filter(id=number).update(starts_at=world.watch() + timedelta(hours=1))
    await card_open(olga, "scheduled")
    later = world.watch() + timedelta(hours=1)
    assert olga.sees("mailings-card-waiting", at=later)

    await olga.taps("mailings-card-cancel")
    await olga.taps("mailings-stop-yes")

    assert (await BroadcastRow.get(id=number)).state == "stopped"
    assert not olga.can_tap("mailings-card-csv")


async def test_the_outcomes_come_as_a_file(world: World, people: list[Person]) -> None:
    """A line for each person, headed in the admin's language."""
    olga = people[0]
    number = await made(world, "done", "sent", "blocked", "failed", "unknown")
    await card_open(olga, "done")

    await olga.taps("mailings-card-csv")
    await world.app.dispatcher["beside"].finish()
    await olga.looks()

    (file,) = [one for one in olga.notices if "document" in one]
    assert olga.told("mailings-csv", number=str(number))
    lines = (await olga.phone.download(file)).decode("utf-8-sig").splitlines()
    assert lines[0].startswith(olga.label("mailings-csv-user"))
    assert [line.split(",")[3] for line in lines[1:]] == ["blocked", "failed", "sent", "unknown"]


async def test_repeating_is_asked_about_and_done_once(world: World, people: list[Person]) -> None:
    """The same contents to the same audience; its card takes over."""
    olga = people[0]
    number = await made(world, "done", "sent")
    await card_open(olga, "done")
    await olga.taps("mailings-card-repeat")

    await olga.taps("mailings-repeat-yes")

    (again,) = await BroadcastRow.exclude(id=number)
    broadcasts = world.app.services.broadcasts
    assert await broadcasts.contents(again.id) == await broadcasts.contents(number)
    assert str(again.id) in olga.menu["text"]


async def test_what_was_sent_can_be_deleted_for_two_days(
    world: World, people: list[Person], live: LiveScreens
) -> None:
    """After a question; later Telegram does not let it."""
    olga = people[0]
    number = await made(world, "done", "sent", "blocked")
    await card_open(olga, "done")
    await olga.taps("mailings-card-erase")
    world.watch.forward(hours=49)
    await olga.taps("mailings-erase-yes")
    assert olga.warned("errors-broadcast-hours", hours=48)

    await BroadcastRow.filter(id=number).update(ended_at=world.watch() - timedelta(hours=1))
    await olga.taps("mailings-erase-yes")

    assert (await BroadcastRow.get(id=number)).state == "deleted"
    await live.refresh()
    await olga.looks()
    assert olga.sees("mailings-card-deleted", deleted=1, kept=0)


async def test_the_list_is_paged(world: World, people: list[Person]) -> None:
    """Newest first; an arrow leads on, and back."""
    olga, broadcasts = people[0], world.app.services.broadcasts
    for number in range(8):
        content = Content("", OLGA, (1,), "text", f"Number {number}")
        await broadcasts.create(f"press-{number}", OLGA, "all", [content], paid=False)
        world.watch.forward(minutes=1)
    await olga.opens("/admin")
    await olga.taps("mailings-entry")
    first = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    assert not olga.can_tap("mailings-history-choose", state="starting", at=first, words="Number 0")

    await olga.taps_word("›")

    assert olga.can_tap("mailings-history-choose", state="starting", at=first, words="Number 0")
    await olga.taps_word("‹")
    assert olga.can_tap("mailings-history-choose", state="starting", at=first, words="Number 7")
