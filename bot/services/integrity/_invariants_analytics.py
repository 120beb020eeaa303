"""Invariants of daily counters: triggers counted what the rows say."""

from bot.services.analytics.daily_counters import COUNTED
from bot.services.ledger.invariant import Invariant
from bot.services.payments.methods import METHODS, PURCHASE_KINDS
from models.daily_counters import DailyCounter

# Rows count for, tallies against; days that were added up begin where `begins` says. Whatever
# does not come to nothing within a day was counted wrongly. One pass, however many days.
_DIFFERENCES = """
SELECT 'tallies of {figure} since ' || begins AS place,
    'are ' || sum(amount) || ' short of what the rows say' AS problem
FROM (SELECT amount, max(begins) OVER (ORDER BY at) AS begins FROM (
    SELECT at, at AS begins, 0 AS amount FROM tallies WHERE day IS NOT NULL
    UNION ALL SELECT at, NULL, -amount FROM tallies WHERE figure = '{figure}'
    UNION ALL SELECT at, NULL, amount FROM ({rows}) AS counted) AS both_sides) AS days
GROUP BY begins HAVING sum(amount) <> 0"""


def _differences(figure: DailyCounter) -> str:
    return _DIFFERENCES.format(figure=figure.value, rows=COUNTED[figure])


_ORDERED = " OR ".join(
    f"EXISTS (SELECT 1 FROM {method.orders} o WHERE o.user_id = u.id)"  # noqa: S608 - ours
    for method in METHODS
)
_PURCHASES = ", ".join(f"'{kind}'" for kind in PURCHASE_KINDS)

ANALYTICS_INVARIANTS = (
    Invariant(
        "daily figures are what their rows say",
        "SELECT count(*) AS checked FROM tallies",
        " UNION ALL ".join(map(_differences, DailyCounter)),
    ),
    Invariant(
        "people are known by what they did",
        "SELECT count(*) AS checked FROM users",
        f"""
        SELECT 'users ' || u.id AS place, 'has the wrong ordered_at' AS problem
        FROM users u WHERE (u.ordered_at IS NOT NULL) <> (
            u.paid_at IS NOT NULL OR {_ORDERED})
        UNION ALL
        SELECT 'users ' || u.id, 'has the wrong paid_at'
        FROM users u LEFT JOIN (
            SELECT a.user_id, max(t.created_at) AS last_at
            FROM transfers t JOIN accounts a ON a.id = t.target_id
            WHERE t.kind IN ({_PURCHASES}) GROUP BY a.user_id) AS paid
            ON paid.user_id = u.id
        WHERE (u.paid_at IS NULL) <> (paid.last_at IS NULL) OR u.paid_at <> paid.last_at""",  # noqa: S608 - ours
    ),
)
