"""Statistics: figures of a period, and day by day, in the operator's zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.services.analytics.stats import SERIES_DAYS, Span, Stats
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import Charge, ChargeState, Order, OrderState, Topup, TopupState, User
from tests.database import give, newcomer
from tests.services.books import adjusted

MOSCOW = ZoneInfo("Europe/Moscow")  # three hours before UTC
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


class Calendar:
    """The ledger's clock, which tests set."""

    def __init__(self) -> None:
        self.moment = NOON

    def now(self) -> datetime:
        """The moment shown."""
        return self.moment


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    """Transfers happen when this says."""
    calendar = Calendar()
    monkeypatch.setattr("models.db.post_transfer.utc_now", calendar.now)
    return calendar


@pytest.fixture
def stats(database: str) -> Stats:
    """It is noon in London, 10 March."""
    return Stats(MOSCOW, lambda: NOON)


async def came(user_id: int, at: datetime) -> int:
    """Somebody registered, and was seen last, then."""
    await newcomer(user_id)
    await User.filter(id=user_id).update(created_at=at, seen_at=at)
    return user_id


async def bought(user_id: int, tokens: int, calendar: Calendar, at: datetime) -> None:
    """A pack, a Star a token."""
    calendar.moment = at
    charge = await give(user_id, tokens)
    await Charge.filter(id=charge).update(created_at=at)


async def test_an_empty_bot_has_zeros(stats: Stats) -> None:
    """For every period."""
    for span in Span:
        figures = await stats.of(span)
        assert (figures.people, figures.circulation, figures.spent, figures.stars) == (0, 0, 0, 0)
        assert set(figures.sold.values()) == {0}


async def test_a_day_begins_at_the_operators_midnight(stats: Stats, calendar: Calendar) -> None:
    """21:00 UTC of the ninth is the tenth in Moscow; a minute before is not."""
    midnight = datetime(2026, 3, 9, 21, 0, tzinfo=UTC)
    ann = await came(1, midnight - timedelta(minutes=1))
    bea = await came(2, midnight)
    await bought(ann, 10, calendar, midnight - timedelta(microseconds=1))
    await bought(bea, 7, calendar, midnight)

    today = await stats.of(Span.TODAY)
    yesterday = await stats.yesterday()

    assert (today.registered, today.stars, today.sold[Purpose.STARS], today.payers) == (1, 7, 7, 1)
    figures = yesterday.figures
    assert yesterday.start == midnight - timedelta(days=1)
    assert (figures.registered, figures.stars, figures.payers, yesterday.mismatched) == (
        1,
        10,
        1,
        0,
    )
    assert figures.sold[Purpose.STARS] == 10


async def test_a_period_has_so_many_days_and_today_is_the_last(stats: Stats) -> None:
    """One person came on its first day, and one a second before."""
    for span, days in ((Span.TODAY, 1), (Span.WEEK, 7), (Span.MONTH, 30)):
        first = datetime(2026, 3, 9, 21, 0, tzinfo=UTC) - timedelta(days=days - 1)
        before = (await stats.of(span)).registered
        await came(days * 100, first)
        await came(days * 100 + 1, first - timedelta(seconds=1))
        assert (await stats.of(span)).registered == before + 1, span


async def test_periods_that_touch_add_up(stats: Stats, calendar: Calendar) -> None:
    """No token is counted twice or left out, whatever moment it moved at."""
    ann = await came(1, NOON - timedelta(days=40))
    for hours in reversed(range(0, 24 * 35, 11)):
        await bought(ann, 1 + hours % 3, calendar, NOON - timedelta(hours=hours, seconds=1))

    days = await stats.days()
    month = await stats.of(Span.MONTH)

    assert len(days) == SERIES_DAYS
    assert [day.day for day in days][-1] == date(2026, 3, 10)
    assert sum(day.stars for day in days) == month.stars
    assert (await stats.of(Span.ALL)).sold[Purpose.STARS] == await Ledger().balance(ann)


async def test_sources_are_told_apart_and_net(stats: Stats, calendar: Calendar) -> None:
    """Stars, top-ups, adjustments both ways; what was spent; what people still have."""
    ann = await came(1, NOON - timedelta(days=1))
    calendar.moment = NOON - timedelta(hours=1)
    ledger = Ledger()
    await bought(ann, 100, calendar, calendar.moment)
    await topup(ann, TopupState.APPROVED, decided_at=calendar.moment)
    await adjusted(ann, 30, "adjust:1")
    await adjusted(ann, -40, "adjust:2")
    await ledger.hold(ann, 25, job="a")
    await ledger.hold(ann, 5, job="b")
    await ledger.capture("a")

    figures = await stats.of(Span.WEEK)

    moved = {purpose: tokens for purpose, tokens in figures.sold.items() if tokens}
    assert moved == {Purpose.ADJUSTMENTS: -10, Purpose.STARS: 100, Purpose.TOPUPS: 10}
    assert (figures.spent, figures.circulation) == (25, 75)
    assert (await stats.days())[-1].spent == 25


async def test_the_funnel_is_of_those_who_came_in_the_period(
    stats: Stats, calendar: Calendar
) -> None:
    """Opening an order or asking for a top-up counts; buying needs a payment or an approval."""
    old, looked, asked, paid = [
        await came(number, NOON - timedelta(days=days)) for number, days in enumerate((9, 1, 1, 1))
    ]
    for user in (old, looked, paid):
        await Order.create(user_id=user, tokens=1, stars=1, expires_at=NOON)
    await topup(asked, TopupState.PENDING)
    await topup(old, TopupState.APPROVED, decided_at=NOON - timedelta(hours=1))
    await bought(paid, 1, calendar, NOON - timedelta(hours=1))

    week, ever = await stats.of(Span.WEEK), await stats.of(Span.ALL)

    assert (week.registered, week.ordered, week.bought) == (3, 3, 1)
    assert (ever.registered, ever.ordered, ever.bought, ever.payers) == (4, 4, 2, 2)
    assert (week.rub, ever.people, week.active) == (900_00, 4, 3)


async def topup(user_id: int, state: TopupState, decided_at: datetime | None = None) -> None:
    """A request for ten tokens at 900 roubles, with the transfer that the laws ask for."""
    row = await Topup.create(
        user_id=user_id,
        method="card_ru",
        tokens=10,
        amount_rub=900_00,
        state=state,
        expires_at=NOON,
        decided_at=decided_at,
        decided_by=1 if decided_at else None,
        decided_tokens=10 if decided_at else None,
    )
    if state is TopupState.APPROVED:
        await Ledger().transfer(
            source=system(Purpose.TOPUPS),
            target=wallet(user_id),
            amount=10,
            kind=Kind.TOPUP,
            key=f"topup:{row.id}",
            actor=1,
            ref=str(row.id),
        )


async def test_a_period_is_compared_with_the_one_before(stats: Stats, calendar: Calendar) -> None:
    """As long as it, ending where it begins; purchases are counted by currency, less refunds."""
    ann = await came(1, NOON - timedelta(days=9))
    await bought(ann, 10, calendar, NOON - timedelta(days=8))
    for hours in (30, 20):
        await bought(ann, 20, calendar, NOON - timedelta(hours=hours))
    calendar.moment = NOON
    await topup(ann, TopupState.APPROVED, decided_at=NOON - timedelta(hours=2))

    week = await stats.comparison(Span.WEEK)

    assert week is not None
    assert (week.before.stars, week.before.registered, week.before.payers) == (10, 1, 1)
    assert week.stars_purchases == 2
    assert await stats.comparison(Span.ALL) is None


async def test_who_got_everything_back_has_not_bought(stats: Stats, calendar: Calendar) -> None:
    """Neither as a payer nor in the conversion; one purchase that stays is enough."""
    ann, bea = [await came(number, NOON - timedelta(hours=5)) for number in (1, 2)]
    for person in (ann, bea, bea):
        await bought(person, 10, calendar, NOON - timedelta(hours=4))
    for person in (ann, bea):
        charge, *_ = await Charge.filter(payer_id=person)
        await Order.filter(id=charge.order_id).update(state=OrderState.REFUNDED)
        await Charge.filter(id=charge.id).update(
            state=ChargeState.REFUNDED, refunded_at=NOON, shortfall=charge.tokens
        )
    calendar.moment = NOON

    today = await stats.of(Span.TODAY)

    assert (today.registered, today.bought, today.payers) == (2, 1, 1)


async def test_today_stands_beside_yesterday(stats: Stats, calendar: Calendar) -> None:
    """What came in on each of fourteen days, today's so far last."""
    ann = await came(1, NOON - timedelta(days=20))
    for days, stars in ((0, 5), (1, 7), (13, 3), (14, 100)):
        await bought(ann, stars, calendar, NOON - timedelta(days=days, seconds=1))
    calendar.moment = NOON

    found = await stats.today()

    assert (found.today.stars, found.yesterday.stars) == (5, 7)
    assert found.stars == (3, *[0] * 11, 7, 5)
    assert found.rub == (0,) * 14
