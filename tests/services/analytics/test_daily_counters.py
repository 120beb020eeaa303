"""Daily counters: written by the database, added up by day, compared with the rows."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.services.analytics import daily_counters
from bot.services.analytics.daily_counters import Days
from bot.services.analytics.stats import Span, Stats
from bot.services.integrity.verify import verify
from models import Charge, ChargeState, DailyCount, DailyCounter, Order, OrderState, User
from models.db.transactions import transaction
from tests.database import give, newcomer

MOSCOW = Days(ZoneInfo("Europe/Moscow"))  # three hours before UTC
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
LONG_AGO = NOON - timedelta(days=20)

pytestmark = pytest.mark.usefixtures("database")


async def came(user_id: int, at: datetime) -> None:
    """Somebody registered, and was seen last, then."""
    await newcomer(user_id)
    await User.filter(id=user_id).update(created_at=at, seen_at=at)


async def paid(user_id: int, stars: int, at: datetime) -> str:
    """A charge of that moment."""
    charge = await give(user_id, stars)
    await Charge.filter(id=charge).update(created_at=at)
    return charge


async def refunded(charge: str, at: datetime) -> None:
    """The Stars went back at that moment, all tokens having been spent."""
    row = await Charge.get(id=charge)
    await Order.filter(id=row.order_id).update(state=OrderState.REFUNDED)
    await Charge.filter(id=charge).update(
        state=ChargeState.REFUNDED, refunded_at=at, shortfall=row.tokens
    )


async def of_day(figure: DailyCounter, at: datetime) -> int:
    """A figure of the day that this moment is in."""
    start = MOSCOW.begin(MOSCOW.of(at))
    return (await daily_counters.since(start, start + timedelta(days=1)))[figure]


async def test_a_refund_counts_on_its_own_day() -> None:
    """The day of the payment is over, and stays as it was; both together come to nothing."""
    await came(1, LONG_AGO)
    charge = await paid(1, 450, LONG_AGO)
    await daily_counters.add_up(MOSCOW)

    await refunded(charge, NOON)
    await daily_counters.add_up(MOSCOW)

    assert await of_day(DailyCounter.STARS, LONG_AGO) == 450
    assert await of_day(DailyCounter.STARS, NOON) == -450
    assert await daily_counters.ever(DailyCounter.STARS) == 0
    assert (await Stats(MOSCOW.zone, lambda: NOON).of(Span.TODAY)).stars == -450


async def test_adding_up_changes_no_figure() -> None:
    """Before and after it the sums are the same; nothing is left that belongs to no day."""
    for number in range(1, 40):
        await came(number, NOON - timedelta(hours=number * 7))
        await paid(number, number, NOON - timedelta(hours=number * 5))
    spans = [NOON - timedelta(days=days) for days in (0, 3, 9, 99)]
    starts = [MOSCOW.begin(MOSCOW.of(start)) for start in spans]
    before = [await daily_counters.since(start) for start in starts]

    await daily_counters.add_up(MOSCOW)

    assert [await daily_counters.since(start) for start in starts] == before
    assert not await DailyCount.filter(day=None).exists()
    assert before[3][DailyCounter.REGISTERED] == 39


async def test_two_processes_add_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each takes tallies that the other has not taken: none is added twice, none is lost."""
    monkeypatch.setattr("bot.services.analytics.daily_counters.COUNTERS_PER_TRANSACTION", 7)
    for number in range(1, 30):
        await came(number, NOON - timedelta(hours=number))

    await asyncio.gather(*(daily_counters.add_up(MOSCOW) for _ in range(4)))

    assert await daily_counters.ever(DailyCounter.REGISTERED) == 29
    assert not await DailyCount.filter(day=None).exists()


async def test_people_are_active_at_their_last_visit_only() -> None:
    """Whoever comes back moves from the day they were seen last to today."""
    await came(1, LONG_AGO)
    await daily_counters.add_up(MOSCOW)

    await User.filter(id=1).update(seen_at=NOON)

    assert await of_day(DailyCounter.ACTIVE, LONG_AGO) == 0
    assert await of_day(DailyCounter.ACTIVE, NOON) == 1


async def test_who_pays_or_orders_twice_is_counted_once() -> None:
    """People, not payments; a payer on the day of the last one."""
    await came(1, LONG_AGO)
    for _ in range(2):
        await Order.create(user_id=1, tokens=1, stars=1, expires_at=NOON)
        await paid(1, 1, LONG_AGO)

    counted = await daily_counters.since(MOSCOW.begin(MOSCOW.of(LONG_AGO)))

    people = (
        counted[DailyCounter.ORDERED],
        counted[DailyCounter.BOUGHT],
        counted[DailyCounter.PAYERS],
    )
    assert people == (1, 1, 1)
    assert counted[DailyCounter.STARS] == 2


async def test_what_is_undone_is_not_counted() -> None:
    """A tally stands and falls with its row."""

    async def register_and_fail() -> None:
        await came(1, NOON)
        raise RuntimeError("deliberate")

    with pytest.raises(RuntimeError):
        await transaction(register_and_fail)

    assert await daily_counters.ever(DailyCounter.REGISTERED) == 0


async def test_another_zone_has_its_own_days() -> None:
    """22:00 UTC is the next day in Moscow, not in London: days are counted anew."""
    late = datetime(2026, 3, 9, 22, 0, tzinfo=UTC)
    await came(1, late)
    await daily_counters.add_up(MOSCOW)
    london = Days(ZoneInfo("Europe/London"))
    assert list(await daily_counters.by_day(DailyCounter.REGISTERED, MOSCOW, LONG_AGO)) == [
        date(2026, 3, 10)
    ]

    await daily_counters.add_up(london)

    assert await daily_counters.by_day(DailyCounter.REGISTERED, london, LONG_AGO) == {
        date(2026, 3, 9): 1
    }


async def test_counting_anew_finds_what_the_triggers_counted() -> None:
    """The same sums of every figure."""
    await came(1, LONG_AGO)
    await refunded(await paid(1, 5, LONG_AGO), NOON)
    await came(2, NOON)
    await paid(2, 7, NOON)
    before = await daily_counters.since(LONG_AGO)

    await transaction(daily_counters.recount)

    assert await daily_counters.since(LONG_AGO) == before


@pytest.mark.parametrize("figure", DailyCounter)
async def test_verify_names_the_day_that_was_counted_wrongly(figure: DailyCounter) -> None:
    """Whichever figure it is; a day before or after it is in order."""
    for number, at in enumerate((LONG_AGO, NOON - timedelta(days=1), NOON), 1):
        await came(number, at)
        await paid(number, 5, at)
    await daily_counters.add_up(MOSCOW)
    day = MOSCOW.of(NOON - timedelta(days=1))
    wrong = await DailyCount.create(figure=figure, amount=3, at=MOSCOW.begin(day))

    report = await verify()

    faults = [fault for check in report.checks for fault in check.faults]
    assert len(faults) == 1
    assert faults[0].startswith(f"tallies of {figure} since 2026-03-08 21:00")
    await wrong.delete()


async def test_verify_names_who_is_known_wrongly() -> None:
    """Somebody with a purchase that their row does not know, and a day that lacks it."""
    await came(1, NOON)
    await paid(1, 5, NOON)
    moment = (await User.get(id=1)).paid_at
    await User.filter(id=1).update(paid_at=None)

    report = await verify()

    assert "users 1: has the wrong paid_at" in report.table()
    await User.filter(id=1).update(paid_at=moment)
