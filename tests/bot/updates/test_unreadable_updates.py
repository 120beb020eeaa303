"""An unreadable update is stored and skipped; all others are handled."""

import pytest
from loguru import logger

from bot.jobs.chores import chores
from bot.sandbox.world.updates import Update, UpdateQueue
from models import NoticeRow, UnreadUpdate
from tests.people import Person
from tests.world import World, on_sqlite

EACH = 250
SECRET = "Rumpelstilzchen"


def spoiled(monkeypatch: pytest.MonkeyPatch, *, extra: dict[str, object] | None = None) -> None:
    """Before each update of the sandbox comes one like it that nobody can read."""
    real = UpdateQueue.push

    def push(queue: UpdateQueue, kind: str, payload: dict[str, object], person_id: int) -> object:
        bad = {**payload, "message_id": "x", "caption": SECRET, **(extra or {})}
        real(queue, "message", bad, person_id)
        return real(queue, kind, payload, person_id)

    monkeypatch.setattr(UpdateQueue, "push", push)


async def test_an_update_that_cannot_be_read_stops_nobody(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By polling and by webhook: kept with whom it is about, the next one is answered."""
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch)

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)
    (row,) = await UnreadUpdate.all()
    assert row.user_id == alice.id
    assert SECRET in row.payload
    assert row.fault.startswith("message.message_id: ")
    assert await NoticeRow.filter(text_key="health-unread").count() == 1


async def test_one_that_speaks_of_a_payment_has_the_stars_compared(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At once: the list of Stars knows what the update would have said."""
    await world.idle()
    before = len(await world.driver.journal("getStarTransactions"))
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch, extra={"successful_payment": {"nonsense": 1}})

    await alice.opens("/start")

    assert len(await world.driver.journal("getStarTransactions")) > before


@pytest.mark.thorough
@on_sqlite
async def test_a_flood_of_impossible_updates_hides_no_good_one(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each good one is answered once; the log holds no contents; admins are told once."""
    lines: list[str] = []
    sink = logger.add(lines.append, level="DEBUG")
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch)
    for number in range(EACH):
        await alice.phone.say(f"{SECRET} {number}")
    await alice.looks()
    logger.remove(sink)

    sent = [one for one in await world.driver.journal("sendMessage") if one["params"]["chat_id"]]
    to_alice = [one for one in sent if str(one["params"]["chat_id"]) == str(alice.id)]
    assert len(to_alice) == EACH
    assert await UnreadUpdate.all().count() == EACH
    assert not [line for line in lines if SECRET in line or "Traceback" in line]
    assert await NoticeRow.filter(text_key="health-unread").count() == 1


@on_sqlite
async def test_an_update_without_an_id_stops_nobody(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing can be confirmed by it; the ones after it confirm it."""
    real = Update.json

    def nameless(update: Update) -> dict[str, object]:
        told = real(update)
        if update.payload.get("message_id") == "x":
            told["update_id"] = "x"
        return told

    monkeypatch.setattr(Update, "json", nameless)
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch)

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)


@on_sqlite
async def test_admins_are_told_once_a_day(
    world: World, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many there are; the next day's are told again."""
    world.expects("chat not found")  # the admin has not come yet
    spoiled(monkeypatch)

    await alice.opens("/start")
    await alice.opens("/help")
    one_day = await NoticeRow.filter(text_key="health-unread").count()
    world.watch.forward(days=1)
    await alice.opens("/start")

    assert one_day == 1
    assert await NoticeRow.filter(text_key="health-unread").count() == 2
    assert not await UnreadUpdate.filter(handled_at=None).exists()


@on_sqlite
async def test_old_ones_go_by_a_chore(world: World) -> None:
    """Every night."""
    found = chores(world.app, world.watch())

    assert world.app.services.unread.forget in [chore.work for chore in found]
