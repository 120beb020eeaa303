"""Manual transfers as a payment method."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Any

from tortoise.queryset import QuerySet

from bot.services.payments.manual_transfer._invariants import INVARIANTS
from bot.services.payments.manual_transfer.queries import Requests
from bot.services.payments.manual_transfer.requisites import RequestRequisites
from bot.services.payments.manual_transfer.topups import Topups
from bot.services.payments.method import Dependencies, MethodChore, PaymentMethod
from bot.services.people.personal_data import PersonalTable
from models import DailyCounter, Kind, Purpose, Topup, TopupState


@dataclass(frozen=True)
class ManualTransferRules:
    """The services of manual transfers."""

    topups: Topups
    requests: Requests
    requisites: RequestRequisites


def _build(on: Dependencies) -> ManualTransferRules:
    topups = Topups(on.settings, on.ledger, on.audit, on.referrals, on.outbox, on.now)
    requisites = RequestRequisites(on.settings, on.audit, on.outbox, on.now)
    return ManualTransferRules(topups, Requests(on.ledger), requisites)


async def _look(rules: ManualTransferRules) -> None:
    """Close overdue requests, then remind admins of old ones. Both send notices."""
    await rules.topups.expire()
    await rules.topups.remind()


def _unsettled(user_id: int, _: datetime) -> Mapping[str, QuerySet[Any]]:
    return {"topup": Topup.filter(user_id=user_id, state=TopupState.PENDING)}


async def _subjects(user_id: int) -> list[str]:
    ids: Any = await Topup.filter(user_id=user_id).values_list("id", flat=True)
    return [f"topup:{one}" for one in ids]


MANUAL_TRANSFER = PaymentMethod(
    name="manual_transfer",
    kind=Kind.TOPUP,
    purpose=Purpose.TOPUPS,
    dialog="topup",
    kind_text="topup-kind",
    build=_build,
    is_on=attrgetter("topup_methods"),
    orders="topups",
    payers="SELECT user_id FROM topups WHERE state = 'approved'",
    counted={
        DailyCounter.RUB: """
        SELECT decided_at AS at, amount_rub AS amount FROM topups WHERE state = 'approved'"""
    },
    invariants=INVARIANTS,
    data=(
        PersonalTable(
            "topups",
            Topup,
            "user_id",
            (
                *("id", "method", "tokens", "amount_rub", "state", "decided_tokens", "created_at"),
                *("decided_at", "receipt_kind", "receipt_text", "comment", "question", "reason"),
                *("requisite", "requisite_note", "requisites_at"),
            ),
            {
                "receipt_kind": None,
                "receipt_file_id": None,
                "receipt_text": None,
                "receipt_mark": None,
                "comment": "",
                "question": None,
                "reason": None,
            },
        ),
    ),
    unsettled=_unsettled,
    subjects=_subjects,
    # Also while it is off: what was sent before waits for a decision.
    upkeep=lambda _: (MethodChore("remind of requests, expire them", timedelta(minutes=5), _look),),
)
