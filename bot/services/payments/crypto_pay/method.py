"""Crypto Pay as a payment method."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from operator import attrgetter
from typing import Any

from tortoise.queryset import QuerySet

from bot.integrations.crypto_pay import SIGNATURE_HEADER, CryptoPay, invoice_of, is_genuine
from bot.services.payments.crypto_pay._invariants import INVARIANTS
from bot.services.payments.crypto_pay._unmatched import UnmatchedInvoices
from bot.services.payments.crypto_pay.orders import SETTLED_AFTER, Crypto
from bot.services.payments.method import Dependencies, MethodChore, PaymentMethod, Webhook
from bot.services.people.personal_data import PersonalTable
from bot.settings.settings import Settings
from models import CryptoOrder, CryptoState, DailyCounter, Kind, Purpose


@dataclass(frozen=True)
class CryptoPayRules:
    """The services of Crypto Pay."""

    crypto: Crypto
    odd_coins: UnmatchedInvoices


def _build(on: Dependencies) -> CryptoPayRules:
    """Off without a token."""
    settings, token = on.settings, on.settings.crypto_bot_token
    pay = CryptoPay(settings.crypto_api_url, token) if token else None
    odd = UnmatchedInvoices(on.outbox, settings.admins)
    price, packs = settings.price_buy_rub, settings.packs
    return CryptoPayRules(
        Crypto(pay, packs, price, on.ledger, on.referrals, on.outbox, odd, on.now), odd
    )


def _upkeep(settings: Settings) -> tuple[MethodChore[CryptoPayRules], ...]:
    """Nothing without Crypto Pay. A webhook may be lost, or not be set at all."""
    if settings.crypto_bot_token is None:
        return ()
    minute = timedelta(minutes=1)
    return (MethodChore("look for payments in coins", minute, _look, at_start=True),)


async def _look(rules: CryptoPayRules) -> None:
    await rules.crypto.look()


def _webhook(settings: Settings, rules: CryptoPayRules) -> Webhook | None:
    token, url = settings.crypto_bot_token, settings.crypto_webhook_url
    if not token or not url:
        return None
    genuine = partial(is_genuine, token)
    return Webhook(url, SIGNATURE_HEADER, genuine, invoice_of, rules.crypto.hint)


def _unsettled(user_id: int, now: datetime) -> Mapping[str, QuerySet[Any]]:
    recent = CryptoOrder.filter(user_id=user_id, expires_at__gt=now - SETTLED_AFTER)
    return {"crypto": recent.exclude(state=CryptoState.PAID)}


async def _close(rules: CryptoPayRules) -> None:
    await rules.crypto.close()


CRYPTO_PAY = PaymentMethod(
    name="crypto_pay",
    kind=Kind.CRYPTO,
    purpose=Purpose.CRYPTO,
    dialog="crypto",
    kind_text="crypto-kind",
    build=_build,
    is_on=attrgetter("crypto_bot_token"),
    orders="crypto_orders",
    payers="SELECT user_id FROM crypto_orders WHERE state = 'paid'",
    counted={
        DailyCounter.RUB: """
        SELECT paid_at AS at, amount_rub AS amount FROM crypto_orders WHERE state = 'paid'"""
    },
    invariants=INVARIANTS,
    data=(
        PersonalTable(
            "crypto_orders",
            CryptoOrder,
            "user_id",
            ("id", "tokens", "amount_rub", "state", "created_at", "paid_at", "paid_with"),
            {"link": None},
        ),
    ),
    unsettled=_unsettled,
    upkeep=_upkeep,
    webhook=_webhook,
    close=_close,
)
