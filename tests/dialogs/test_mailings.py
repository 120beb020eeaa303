"""Existing broadcasts: their list, the live card, an admin's actions."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.jobs.live_screens import LiveScreens
from bot.services.broadcasts.queries import Content
from bot.services.coordination.leases import Leases
from models import (
    AuditEntry,
    BroadcastRow,
)
from tests.dialogs.mailings import card_open, figures, made
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


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
    await olga.taps("mailings-stop-end")

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
    later = world.watch() + timedelta(hours=1)
    await card_open(olga, "scheduled", later)
    assert olga.sees("mailings-card-waiting", at=later)

    await olga.taps("mailings-card-cancel")
    await olga.taps("mailings-stop-end")

    assert (await BroadcastRow.get(id=number)).state == "stopped"
    card = olga.words("mailings-card", number=number, state="cancelled", what="", audience="")
    assert olga.menu["text"].startswith(card.splitlines()[0])
    assert not olga.can_tap("mailings-card-csv")


async def test_the_outcomes_come_as_a_file(world: World, people: list[Person]) -> None:
    """A line for each person, headed in the admin's language."""
    olga = people[0]
    number = await made(world, "done", "sent", "blocked", "failed", "unknown")
    await card_open(olga, "done")

    await olga.taps("mailings-card-csv")
    await world.app.background_tasks.finish()
    await olga.looks()

    (file,) = [one for one in olga.notices if "document" in one]
    assert olga.told("mailings-csv", number=str(number))
    lines = (await olga.phone.download(file)).decode("utf-8-sig").splitlines()
    assert lines[0].startswith(olga.label("mailings-csv-user"))
    assert [line.split(",")[3] for line in lines[1:]] == ["blocked", "failed", "sent", "unknown"]


async def test_who_took_the_outcomes_is_on_record(world: World, people: list[Person]) -> None:
    """The file names people: the log says so, in words."""
    olga = people[0]
    number = await made(world, "done", "sent")
    await card_open(olga, "done")

    await olga.taps("mailings-card-csv")
    await world.app.background_tasks.finish()

    kind = "broadcast_outcomes"
    deed = await AuditEntry.get(kind=kind)
    assert (deed.actor_id, deed.subject) == (OLGA, f"broadcast:{number}")
    await olga.opens("/admin")
    await olga.taps("audit-entry")
    assert olga.sees("mailings-action-outcomes")
    assert kind not in olga.menu["text"]


async def test_repeating_is_asked_about_and_done_once(world: World, people: list[Person]) -> None:
    """The same contents to the same audience; its card takes over."""
    olga = people[0]
    number = await made(world, "done", "sent")
    await card_open(olga, "done")
    await olga.taps("mailings-card-repeat")

    await olga.taps("mailings-repeat-resend")

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
    await olga.taps("mailings-erase-delete")
    assert olga.warned("errors-broadcast-hours", hours=48)

    await BroadcastRow.filter(id=number).update(ended_at=world.watch() - timedelta(hours=1))
    await olga.taps("mailings-erase-delete")

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
    last = first + timedelta(minutes=7)
    assert not olga.can_tap("mailings-history-choose", state="starting", at=first, words="Number 0")

    await olga.taps_word("›")

    assert olga.can_tap("mailings-history-choose", state="starting", at=first, words="Number 0")
    await olga.taps_word("‹")
    assert olga.can_tap("mailings-history-choose", state="starting", at=last, words="Number 7")
