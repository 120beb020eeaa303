"""Invariants of daily counters: they agree with the rows that they count."""

from bot.services.analytics.daily_counters import COUNTED
from bot.services.ledger.invariant import Invariant
from bot.services.payments.methods import METHODS, PURCHASE_KINDS
from models.daily_counters import DailyCounter

# Rows are added and tallies subtracted. `begins` is when a summed-up day begins. A day whose sum is
# not zero was counted wrongly. Each row is read once, however many days there are.
_DIFFERENCES = """
SELECT 'tallies of {figure} since ' || begins AS place,
    'are ' || sum(amount) || ' short of the sum of its rows' AS problem
FROM (SELECT amount, max(begins) OVER (ORDER BY at) AS begins FROM (
    SELECT at, at AS begins, 0 AS amount FROM tallies WHERE day IS NOT NULL
    UNION ALL SELECT at, NULL, -amount FROM tallies WHERE figure = '{figure}'
    UNION ALL SELECT at, NULL, amount FROM ({rows}) AS counted) AS both_sides) AS days
GROUP BY begins HAVING sum(amount) <> 0"""


def _differences(figure: DailyCounter) -> str:
    return _DIFFERENCES.format(figure=figure.value, rows=COUNTED[figure])


_ORDERED = " OR ".join(
    f"EXISTS (SELECT 1 FROM {method.orders} o WHERE o.user_id = u.id)"  # noqa: S608 - constants
    for method in METHODS
)
_PURCHASES = ", ".join(f"'{kind}'" for kind in PURCHASE_KINDS)

ANALYTICS_INVARIANTS = (
    Invariant(
        "daily figures equal the sum of their rows",
        "SELECT count(*) AS checked FROM tallies",
        " UNION ALL ".join(map(_differences, DailyCounter)),
    ),
    Invariant(
        "ordered_at and paid_at agree with orders and payments",
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
        WHERE (u.paid_at IS NULL) <> (paid.last_at IS NULL) OR u.paid_at <> paid.last_at""",  # noqa: S608 - constants
    ),
)
