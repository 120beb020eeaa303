"""The outbox: committed with the change, taken by one process, sent at least once."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from bot.services.messaging.outbox import RETENTION, Notice, Outbox
from models import NoticeRow, NoticeState
from models.db.transactions import transaction
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def outbox(watch: Watch) -> Outbox:
    """The service under test."""
    return Outbox(watch)


def to(user_id: int, key: str = "fact:1", **values: object) -> Notice:
    """A notice to somebody."""
    return Notice(key, user_id, "adjust-told", values)


async def state_of(key: str) -> NoticeState:
    """Of a notice."""
    return (await NoticeRow.get(key=key)).state


async def test_a_notice_is_rolled_back_with_what_it_tells(outbox: Outbox) -> None:
    """And nobody is woken."""
    woken: list[str] = []
    outbox.wake = lambda: woken.append("woken")

    async def work() -> None:
        await outbox.put(to(1))
        raise ValueError("undone")

    with pytest.raises(ValueError, match="undone"):
        await transaction(work)

    assert not await NoticeRow.exists()
    assert woken == []


async def test_whoever_sends_is_woken_after_the_commit(outbox: Outbox) -> None:
    """Once, however much was put; inside a transaction nothing is woken yet."""
    woken: list[int] = []

    async def work() -> None:
        for number in range(3):
            await outbox.put(to(number, f"fact:{number}"))
        assert woken == []

    outbox.wake = lambda: woken.append(1)
    await transaction(work)

    assert woken == [1]


async def test_the_same_fact_is_one_notice(outbox: Outbox) -> None:
    """The first words stay."""
    await asyncio.gather(*(outbox.put(to(1, "topup:7:end", n=n)) for n in range(5)))

    assert await NoticeRow.all().count() == 1


async def test_values_come_back_as_they_were(outbox: Outbox) -> None:
    """Texts format moments, days and money by their type."""
    values = {
        "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
        "day": date(2026, 3, 5),
        "sum": Decimal("899.90"),
        "tokens": 10,
        "name": "Ольга <b>",
        "odd": None,
    }
    await outbox.put(Notice("fact:1", 1, "x", values))

    (letter,) = await outbox.due(20)

    assert letter.notice.values == values
    assert {name: type(one) for name, one in letter.notice.values.items()} == {
        name: type(one) for name, one in values.items()
    }


async def test_two_processes_take_a_notice_once(outbox: Outbox, watch: Watch) -> None:
    """The row is marked before anybody sends."""
    for number in range(20):
        await outbox.put(to(number, f"fact:{number}"))

    taken = await asyncio.gather(*(Outbox(watch).due(20) for _ in range(4)))

    keys = [letter.notice.key for letters in taken for letter in letters]
    assert sorted(keys) == sorted(f"fact:{number}" for number in range(20))


async def test_a_persons_notices_come_in_order(outbox: Outbox) -> None:
    """The second waits for the first; others don't."""
    for key in ("first", "second"):
        await outbox.put(to(1, key))
    await outbox.put(to(2, "other"))

    letters = await outbox.due(20)
    assert sorted(letter.notice.key for letter in letters) == ["first", "other"]
    for letter in letters:
        await outbox.sent(letter, 1, 5)

    assert [letter.notice.key for letter in await outbox.due(20)] == ["second"]


async def test_a_pause_that_telegram_asks_for_is_kept(outbox: Outbox, watch: Watch) -> None:
    """429 with its seconds."""
    await outbox.put(to(1))
    (letter,) = await outbox.due(20)

    await outbox.later(letter, "flood", after=30)

    assert await outbox.due(20) == []
    watch.forward(seconds=30)
    assert len(await outbox.due(20)) == 1


async def test_a_notice_that_a_screen_has_shown_is_dropped(outbox: Outbox, watch: Watch) -> None:
    """It waited for that."""
    await outbox.put(to(1), after=timedelta(seconds=15))
    assert await outbox.due(20) == []

    await outbox.shown("fact:1")
    watch.forward(seconds=15)

    assert await outbox.due(20) == []
    assert await state_of("fact:1") is NoticeState.DROPPED


async def test_a_notice_that_no_screen_shows_goes_at_once(outbox: Outbox) -> None:
    """Without waiting for the rest of its time."""
    await outbox.put(to(1), after=timedelta(seconds=15))

    await outbox.hurry("fact:1")

    assert len(await outbox.due(20)) == 1


async def test_settling_edits_what_was_told_and_follows_what_was_not_yet(outbox: Outbox) -> None:
    """Each admin's notice gets its edit, after itself."""
    for admin in (1, 2):
        key = f"topup:7:new:{admin}"
        await outbox.put(Notice(key, admin, "requests-told-new", {}, about="topup:7"))
    for letter in await outbox.due(20):
        if letter.notice.user_id == 1:
            await outbox.sent(letter, 1, 55)
        else:
            await outbox.failed(letter, "blocked")

    await outbox.settle("topup:7", "requests-told-end", {"state": "approved"})
    await outbox.settle("topup:7", "requests-told-end", {"state": "approved"})

    edits = {letter.notice.user_id: letter.edits for letter in await outbox.due(20)}
    assert edits == {1: (1, 55), 2: (0, 0)}


async def test_old_notices_are_forgotten(outbox: Outbox, watch: Watch) -> None:
    """They hold words; what is still to be sent stays."""
    await outbox.put(to(1, "old"))
    (letter,) = await outbox.due(20)
    await outbox.sent(letter, 1, 5)
    watch.moment += RETENTION + timedelta(days=1)
    await outbox.put(to(1, "new"))

    await outbox.forget()

    assert [row.key for row in await NoticeRow.all()] == ["new"]
    assert await outbox.waiting() == 1
