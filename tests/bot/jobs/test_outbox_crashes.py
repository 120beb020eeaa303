"""Notices after crashes and outages, with the real bot: sent, in order, once if possible."""

import pytest

from bot.services.messaging.outbox import SENDING_TIMEOUT, Notice
from models import NoticeRow, NoticeState
from tests.bot.conftest import alice, bob, still_world, world
from tests.built_once import built_once
from tests.e2e.waiting import until_hit
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough

__all__ = ["alice", "bob", "built_once", "still_world", "world"]

HOUR = 3600  # seconds


def notice(person: Person, amount: int, about: str | None = None) -> Notice:
    """Something to tell; `amount` tells one from another."""
    values = {"direction": "in", "amount": amount, "balance": amount, "reason": "thanks"}
    return Notice(f"test:{person.id}:{amount}", person.id, "adjust-told", values, about=about)


def said(person: Person, amount: int) -> str:
    """The notice as it reads."""
    return person.words("adjust-told", **notice(person, amount).values)


def told(person: Person) -> list[int]:
    """The amounts they were told of, in order."""
    words = {said(person, amount): amount for amount in range(1, 10)}
    return [words[text_of(one).strip()] for one in person.notices]


async def put(world: World, person: Person, *amounts: int) -> None:
    """Have them told."""
    for amount in amounts:
        await world.app.services.outbox.put(notice(person, amount))


async def later(world: World, seconds: float = HOUR) -> None:
    """Some time goes by, and the sweep comes round."""
    world.watch.forward(seconds=seconds)
    world.app.jobs.sweep()
    await world.idle()


async def state(amount: int) -> NoticeState:
    """Of that notice."""
    return (await NoticeRow.get(key__endswith=f":{amount}")).state


@pytest.fixture(autouse=True)
async def started(alice: Person) -> None:
    """She may be written to."""
    await alice.opens("/start")


async def test_what_is_put_is_sent_at_once(world: World, alice: Person) -> None:
    """No sweep is waited for: the commit wakes who sends."""
    await put(world, alice, 1, 2)
    await alice.looks()
    assert told(alice) == [1, 2]


async def test_what_was_committed_before_a_crash_is_told_after_it(
    world: World, alice: Person
) -> None:
    """The process died between the commit and the call: once, at the next start."""
    await world.stop()
    await put(world, alice, 1)
    world.app = world.built()
    await world.start()
    await later(world)
    await alice.looks()
    assert told(alice) == [1]


async def test_what_was_on_its_way_at_a_crash_is_told_after_a_while(
    world: World, alice: Person
) -> None:
    """Whoever had it may still be sending it: not before that is over."""
    await world.stop()
    await put(world, alice, 1)
    await world.app.services.outbox.due(1)
    world.app = world.built()
    await world.start()
    await alice.looks()
    assert told(alice) == []
    await later(world, SENDING_TIMEOUT.total_seconds())
    await alice.looks()
    assert told(alice) == [1]


@on_sqlite
@pytest.mark.parametrize("how", ["html502", "drop_before", "garbage"])
async def test_telegram_is_away_for_a_while(world: World, alice: Person, how: str) -> None:
    """However many tries that takes: then everything is told, in order, once."""
    for method in ("sendMessage", "getMe"):
        await world.driver.fault(method, how, times=None)
    await put(world, alice, 1, 2, 3)
    for _ in range(5):
        await later(world)
    assert await state(1) is NoticeState.PENDING
    await world.driver.remove_faults()
    await later(world)
    await alice.looks()
    assert told(alice) == [1, 2, 3]


@on_sqlite
async def test_what_was_carried_out_but_not_answered_is_told_until_it_is(
    world: World, alice: Person
) -> None:
    """Nobody can know: twice is better than never. Less and less often, then no more."""
    await world.driver.fault("sendMessage", "drop_after", chat=alice.id, times=None)
    await put(world, alice, 1)
    await world.idle()
    for seconds in (9, 1, 59, 1):
        await later(world, seconds)
    await alice.looks()
    assert told(alice) == [1, 1, 1]
    await world.driver.remove_faults()
    for _ in range(3):
        await later(world)
    await alice.looks()
    assert told(alice) == [1, 1, 1, 1]
    assert await state(1) is NoticeState.SENT


@on_sqlite
async def test_a_slow_call_holds_up_nobody_else(world: World, alice: Person, bob: Person) -> None:
    """Telegram takes its time over one chat; another's notice comes meanwhile."""
    await bob.opens("/start")
    slow = await world.driver.fault("sendMessage", "delay", chat=bob.id, seconds=HOUR)
    await put(world, bob, 1)
    await until_hit(world.driver, slow)
    await put(world, alice, 1)
    await alice.phone.window(said(alice, 1))
    await world.driver.advance(HOUR)
    await bob.looks()
    assert told(bob) == [1]


async def test_what_is_settled_before_it_was_told_is_told_and_edited(
    world: World, alice: Person
) -> None:
    """In order: first the notice, then what became of it."""
    await world.stop()
    outbox = world.app.services.outbox
    await outbox.put(notice(alice, 1, about="topup:1"))
    await outbox.settle("topup:1", "adjust-told", notice(alice, 2).values)
    world.app = world.built()
    await world.start()
    await alice.looks()
    assert told(alice) == [2]


async def test_who_comes_late_is_told_what_waited(world: World, alice: Person) -> None:
    """She had never pressed Start when it was to be told: it comes, in order, when she does."""
    world.expects("initiate conversation")
    late = await world.person("Nina", id=1009, language_code="en")
    await put(world, late, 1, 2)
    await world.idle()
    assert await state(1) is await state(2) is NoticeState.WAITING

    await late.opens("/start")
    await late.looks()

    assert told(late) == [1, 2]
