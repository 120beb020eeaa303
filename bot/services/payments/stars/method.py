"""Telegram Stars as a payment method."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tortoise.queryset import QuerySet

from bot.services.payments.method import Dependencies, PaymentMethod
from bot.services.payments.stars._invariants import INVARIANTS
from bot.services.payments.stars.list_cursor import StarWalks
from bot.services.payments.stars.orders import Orders
from bot.services.payments.stars.payments import Payments
from bot.services.payments.stars.reconciliation import Stars
from bot.services.payments.stars.refunds import Refunds
from bot.services.people.personal_data import PersonalTable
from models import (
    Charge,
    ChargeState,
    DailyCounter,
    Kind,
    Order,
    OrderState,
    Purpose,
    RefundState,
    StarRefund,
    StarRow,
)


@dataclass(frozen=True)
class StarsRules:
    """The services of Stars."""

    orders: Orders
    payments: Payments
    refunds: Refunds
    stars: Stars
    star_walks: StarWalks


def _build(on: Dependencies) -> StarsRules:
    settings, now = on.settings, on.now
    payments = Payments(on.ledger, on.referrals, on.outbox, settings.admins, now)
    debt = settings.refund_spent == "allow"
    return StarsRules(
        orders=Orders(settings.packs, now),
        payments=payments,
        refunds=Refunds(on.ledger, payments, on.audit, now, allow_debt=debt),
        stars=Stars(payments, on.users, on.inbox, settings.timezone, now, settings.bot_id),
        star_walks=StarWalks(settings.bot_id, on.outbox, settings.admins),
    )


def _unsettled(user_id: int, _: datetime) -> Mapping[str, QuerySet[Any]]:
    return {
        "refund": Charge.filter(payer_id=user_id, state=ChargeState.REFUND_DUE),
        "refunding": StarRefund.filter(charge__payer_id=user_id, state=RefundState.ASKED),
    }


async def _close_open(user_id: int) -> None:
    await Order.filter(user_id=user_id, state=OrderState.OPEN).update(state=OrderState.EXPIRED)


STARS = PaymentMethod(
    name="stars",
    kind=Kind.STARS,
    purpose=Purpose.STARS,
    refund_kind=Kind.STARS_REFUND,
    dialog="buy",
    kind_text="buy-kind",
    build=_build,
    orders="orders",
    payers="SELECT payer_id FROM charges WHERE state = 'credited'",
    counted={
        DailyCounter.STARS: """
        SELECT created_at AS at, stars AS amount FROM charges
        UNION ALL SELECT refunded_at, -stars FROM charges
        WHERE state = 'refunded' AND refunded_at IS NOT NULL"""
    },
    invariants=INVARIANTS,
    data=(
        PersonalTable(
            "orders",
            Order,
            "user_id",
            ("id", "tokens", "stars", "state", "created_at", "paid_at"),
            {"invoice_link": None},
        ),
        PersonalTable(
            "payments",
            Charge,
            "payer_id",
            ("id", "stars", "tokens", "state", "created_at", "refunded_at"),
        ),
        PersonalTable("stars", StarRow, "user_id"),
    ),
    unsettled=_unsettled,
    close_open=_close_open,
)
