"""Chores: done when due by only one process; late if necessary, never twice for a day."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.methods import GetMe
from loguru import logger

from bot.jobs.runtime.schedule import AtStartAndEvery, Chore, DailyAt, Every
from bot.jobs.runtime.scheduler import LEASE_S, ChoreJob
from bot.services.coordination.leases import Leases
from bot.services.coordination.schedule_rows import ChoreRows
from models import ChoreRow, LeaseRow
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("raw_database")

MOSCOW = ZoneInfo("Europe/Moscow")  # three hours ahead of the watch
NINE = DailyAt(9, MOSCOW)
OFTEN = Every(timedelta(minutes=5))


class Diary:
    """Work that writes down when it was done."""

    def __init__(self, watch: Watch) -> None:
        self.watch = watch
        self.done: list[datetime] = []
        self.fails = False

    async def work(self) -> None:
        """Do it."""
        if self.fails:
            raise RuntimeError("no luck")
        self.done.append(self.watch())


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def diary(watch: Watch) -> Diary:
    return Diary(watch)


def process(diary: Diary, due: Every | DailyAt = OFTEN) -> ChoreJob:
    """A process that has just started."""
    chore = Chore("diary", due, diary.work)
    return ChoreJob(chore, ChoreRows(), Leases(diary.watch), diary.watch)


async def test_it_is_done_when_it_is_due(diary: Diary, watch: Watch) -> None:
    """First a whole period after it was first heard of, then a period after the last time."""
    one = process(diary)
    begun = watch()
    for _ in range(11):
        await one.look()
        watch.forward(minutes=1)
    assert [moment - begun for moment in diary.done] == [
        timedelta(minutes=5),
        timedelta(minutes=10),
    ]


async def test_one_process_of_many_does_it(diary: Diary, watch: Watch) -> None:
    """However many find it due at once."""
    processes = [process(diary) for _ in range(5)]
    for each in processes:
        await each.look()
    watch.forward(minutes=5)
    for _ in range(2):
        await asyncio.gather(*(each.look() for each in processes))
    assert len(diary.done) == 1


async def test_a_restart_does_not_put_it_off(diary: Diary, watch: Watch) -> None:
    """A bot that is restarted every four minutes still comes to what is due every five."""
    for _ in range(3):
        await process(diary).look()
        watch.forward(minutes=4)
    assert len(diary.done) == 1


def starting(diary: Diary) -> ChoreJob:
    """A process that has just started and does it then, and every five minutes."""
    return process(diary, AtStartAndEvery(timedelta(minutes=5), diary.watch()))


async def test_some_are_done_at_every_start(diary: Diary, watch: Watch) -> None:
    """The very first, and every one after it, however short the while; then as often as ever."""
    begun = watch()
    for _ in range(2):
        one = starting(diary)
        for _ in range(2):
            await one.look()
        watch.forward(minutes=1)
    watch.forward(minutes=4)
    await one.look()

    assert [moment - begun for moment in diary.done] == [
        timedelta(minutes=0),
        timedelta(minutes=1),
        timedelta(minutes=6),
    ]


async def test_processes_that_start_together_are_one_start(diary: Diary, watch: Watch) -> None:
    """Whichever is the first to be ready does it, though the last takes its time."""
    fleet = [starting(diary) for _ in range(3)]
    for one in fleet:
        watch.forward(minutes=1)
        await one.look()

    assert len(diary.done) == 1


async def test_a_missed_one_is_done_late(diary: Diary, watch: Watch) -> None:
    """At nine the bot was down; it starts at twenty past and does it then."""
    await process(diary, NINE).look()
    watch.moment = datetime(2026, 11, 23, 9, 20, tzinfo=MOSCOW)

    await process(diary, NINE).look()

    assert diary.done == [watch()]
    assert await due() == datetime(2026, 11, 24, 9, tzinfo=MOSCOW)


async def test_days_missed_altogether_are_not_made_up_for(diary: Diary, watch: Watch) -> None:
    """Down from Sunday until Wednesday, ten to nine: once, at nine."""
    await process(diary, NINE).look()
    watch.moment = datetime(2026, 11, 25, 8, 50, tzinfo=MOSCOW)

    one = process(diary, NINE)
    await one.look()
    assert diary.done == []
    watch.forward(minutes=10)
    await one.look()
    await one.look()

    assert diary.done == [datetime(2026, 11, 25, 9, tzinfo=MOSCOW)]


async def test_after_days_missed_todays_is_late(diary: Diary, watch: Watch) -> None:
    """Down from Sunday until Wednesday, twenty past nine: once, at once."""
    await process(diary, NINE).look()
    watch.moment = datetime(2026, 11, 25, 9, 20, tzinfo=MOSCOW)

    one = process(diary, NINE)
    await one.look()
    await one.look()

    assert diary.done == [watch()]
    assert await due() == datetime(2026, 11, 26, 9, tzinfo=MOSCOW)


async def test_the_period_of_downtime_is_made_up_for_once(diary: Diary, watch: Watch) -> None:
    """What comes every five minutes comes once after an hour."""
    await process(diary).look()
    watch.forward(hours=1)
    one = process(diary)
    for _ in range(3):
        await one.look()
    assert len(diary.done) == 1


async def test_one_that_fails_comes_round_again(diary: Diary, watch: Watch) -> None:
    """In five minutes; and when it is done at last, the next turn is the regular one."""
    one = process(diary, NINE)
    await one.look()
    watch.moment = datetime(2026, 11, 23, 9, tzinfo=MOSCOW)
    diary.fails = True
    await one.look()
    await one.look()
    diary.fails = False
    watch.forward(minutes=4)
    await one.look()
    assert diary.done == []

    watch.forward(minutes=1)
    await one.look()

    assert diary.done == [datetime(2026, 11, 23, 9, 5, tzinfo=MOSCOW)]
    assert await due() == datetime(2026, 11, 24, 9, tzinfo=MOSCOW)


async def test_one_that_a_dead_process_left_is_done_after_the_lease(
    diary: Diary, watch: Watch
) -> None:
    """It had begun, and nobody knows how far it came."""
    one = process(diary)
    await one.look()
    watch.forward(minutes=5)
    await Leases(watch).take(one.job, LEASE_S)
    await one.look()
    assert diary.done == []

    watch.forward(seconds=LEASE_S)
    await one.look()

    assert len(diary.done) == 1


async def test_a_process_that_lost_its_lease_writes_nothing(diary: Diary, watch: Watch) -> None:
    """Frozen in the middle, it wakes up when another has taken the chore over: that one's word."""

    async def frozen() -> None:
        watch.forward(seconds=LEASE_S)
        await Leases(watch).take("chore:diary", LEASE_S)

    one = ChoreJob(Chore("diary", OFTEN, frozen), ChoreRows(), Leases(watch), watch)
    await one.look()
    watch.forward(minutes=5)
    was = await due()
    await one.look()
    assert (await due(), (await ChoreRow.get(name="diary")).done_at) == (was, None)


async def test_a_new_hour_counts_from_the_next_start(diary: Diary, watch: Watch) -> None:
    """The day's turn moves to it."""
    watch.moment = datetime(2026, 11, 23, 8, tzinfo=MOSCOW)
    await process(diary, NINE).look()
    await process(diary, DailyAt(21, MOSCOW)).look()
    assert await due() == datetime(2026, 11, 23, 21, tzinfo=MOSCOW)


async def test_a_new_hour_does_not_double_a_day(diary: Diary, watch: Watch) -> None:
    """Done at nine; with the hour set to 21 the next is tomorrow's."""
    one = process(diary, NINE)
    await one.look()
    watch.moment = datetime(2026, 11, 23, 9, tzinfo=MOSCOW)
    await one.look()
    await process(diary, DailyAt(21, MOSCOW)).look()
    assert await due() == datetime(2026, 11, 24, 21, tzinfo=MOSCOW)


async def test_a_lease_is_released_after_the_chore(diary: Diary, watch: Watch) -> None:
    """Nobody waits for it to expire."""
    one = process(diary)
    await one.look()
    watch.forward(minutes=5)
    await one.look()
    lease = await LeaseRow.get(name="chore:diary")
    assert (lease.owner, lease.until) == ("", datetime(1970, 1, 1, tzinfo=UTC))


async def due() -> datetime:
    """What the row says."""
    return (await ChoreRow.get(name="diary")).due_at


async def test_without_telegram_a_chore_waits(watch: Watch) -> None:
    """One line of warning, no traceback; it is tried again as after any failure."""
    lines: list[str] = []
    sink = logger.add(lines.append, level="WARNING", format="{level} {message}")

    async def refused() -> None:
        raise TelegramUnauthorizedError(GetMe(), "Unauthorized")

    chore = Chore("diary", AtStartAndEvery(timedelta(minutes=30), watch()), refused)
    await ChoreJob(chore, ChoreRows(), Leases(watch), watch).look()
    logger.remove(sink)

    assert lines == [
        "WARNING chore diary has to wait for Telegram: Telegram server says - Unauthorized\n"
    ]
    assert await due() == watch() + timedelta(minutes=5)
