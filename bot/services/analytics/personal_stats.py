"""A person's last thirty days: tokens received and spent, day by day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.services.analytics.daily_counters import Days
from bot.services.payments.methods import PURCHASE_KINDS
from models import SPENDING_KINDS, Purpose
from models.db.sql import fetch, moment

MONTH_DAYS = 30
_ENTRIES = f"""
SELECT t.created_at AS at, t.kind, e.amount FROM accounts a
    JOIN entries e ON e.account_id = a.id JOIN transfers t ON t.id = e.transfer_id
WHERE a.user_id = ? AND a.purpose = '{Purpose.WALLET}' AND t.created_at >= ?"""  # noqa: S608


@dataclass(frozen=True)
class PersonalDay:
    """One day of the operator's zone. Tokens `received`, of which `bought`, and `spent`."""

    day: date
    received: int = 0
    bought: int = 0
    spent: int = 0


async def personal_month(user_id: int, days: Days, now: datetime) -> list[PersonalDay]:
    """The last MONTH_DAYS days, today included, oldest first, also days without tokens."""
    month = [days.of(now) - timedelta(days=back) for back in reversed(range(MONTH_DAYS))]
    rows = await fetch(_ENTRIES, user_id, days.begin(month[0]))
    lines = [(days.of(moment(row["at"])), row["kind"], int(row["amount"])) for row in rows]
    return [_day(day, [(kind, n) for on, kind, n in lines if on == day]) for day in month]


def _day(day: date, lines: list[tuple[str, int]]) -> PersonalDay:
    """`lines`: kind and signed amount of that day's entries."""
    gained = [(kind, amount) for kind, amount in lines if kind not in SPENDING_KINDS and amount > 0]
    return PersonalDay(
        day=day,
        received=sum(amount for _, amount in gained),
        bought=sum(amount for kind, amount in gained if kind in PURCHASE_KINDS),
        spent=-sum(amount for kind, amount in lines if kind in SPENDING_KINDS),
    )
