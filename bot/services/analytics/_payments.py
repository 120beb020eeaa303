"""How many payments there were in a period, and how many people made them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from bot.services.payments.methods import METHODS, PURCHASE_KINDS
from models import ChargeState, DailyCounter, Kind
from models.db.sql import fetch

# The charge of the purchase `t` was refunded.
_BACK = (
    "EXISTS (SELECT 1 FROM charges c WHERE t.kind = ? AND c.id = substr(t.key, 7) AND c.state = ?)"
)


async def payers(start: datetime, end: datetime) -> int:
    """People who paid in the period and did not get all of it back."""
    return await count(
        "SELECT count(DISTINCT target_id) AS n FROM transfers t WHERE"  # noqa: S608 - placeholders
        f" kind IN ({_places(PURCHASE_KINDS)}) AND created_at >= ? AND created_at < ?"
        f" AND NOT {_BACK}",
        *(*PURCHASE_KINDS, start, end, Kind.STARS, ChargeState.REFUNDED),
    )


async def refunded(start: datetime, end: datetime) -> int:
    """People who registered in the period, paid, and got all of it back.

    The query begins with refunds, since they are few.
    """
    return await count(
        "SELECT count(*) AS n FROM users u WHERE u.created_at >= ? AND u.created_at < ?"  # noqa: S608
        " AND u.paid_at IS NOT NULL AND u.id IN (SELECT payer_id FROM charges WHERE state = ?)"
        " AND NOT EXISTS (SELECT 1 FROM accounts a JOIN transfers t ON t.target_id = a.id"
        f" WHERE a.user_id = u.id AND t.kind IN ({_places(PURCHASE_KINDS)})"
        f" AND NOT {_BACK})",
        *(start, end, ChargeState.REFUNDED, *PURCHASE_KINDS),
        *(Kind.STARS, ChargeState.REFUNDED),
    )


async def purchases(paid_in: DailyCounter, start: datetime, end: datetime) -> int:
    """Purchases in this currency, less refunds. An index of transfers finds them."""
    methods = [method for method in METHODS if paid_in in method.counted]
    bought = await _transfers([method.kind for method in methods], start, end)
    back = await _transfers([m.refund_kind for m in methods if m.refund_kind], start, end)
    return bought - back


async def _transfers(kinds: Sequence[Kind], start: datetime, end: datetime) -> int:
    if not kinds:
        return 0
    return await count(
        f"SELECT count(*) AS n FROM transfers WHERE kind IN ({_places(kinds)})"  # noqa: S608
        " AND created_at >= ? AND created_at < ?",
        *(*kinds, start, end),
    )


async def mismatched(start: datetime, end: datetime) -> int:
    """Payments in Stars that did not match their orders."""
    states = [state.value for state in ChargeState]  # the index begins with the state
    return await count(
        f"SELECT count(*) AS n FROM charges WHERE state IN ({_places(states)})"  # noqa: S608
        " AND created_at >= ? AND created_at < ? AND mismatch IS NOT NULL",
        *(*states, start, end),
    )


def _places(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


async def count(sql: str, *values: Any) -> int:
    """The column `n` of the query's only row; 0 for NULL."""
    rows = await fetch(sql, *values)
    return int(rows[0]["n"] or 0)
