"""Reading payments of Stars: one person's, newest first, and one by its short mark."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from bot.services.errors import Gone
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.records import record_of
from models import Charge

PAGE = 6  # payments on a screen


@dataclass(frozen=True)
class Paid:
    """A payment. `mark` names it shortly: a charge's id may not fit on a button. `at` is UTC."""

    id: str
    mark: str
    stars: int
    tokens: int
    state: str
    at: datetime


async def charges_of(user_id: int, position: str | None = None) -> KeysetPage[Paid]:
    """A page of the person's payments, newest first; `position`: see bot.services.pagination."""
    mine = Charge.filter(payer_id=user_id)
    return (await keyset_page(mine, position, PAGE, by=("created_at",))).of(paid)


async def charge_by_mark(user_id: int, mark: str) -> str:
    """The id of the person's payment with this mark. Raises Gone if there is none."""
    ids = await Charge.filter(payer_id=user_id).values_list("id", flat=True)
    for charge_id in map(str, ids):
        if mark_of(charge_id) == mark:
            return charge_id
    raise Gone


def mark_of(charge_id: str) -> str:
    """16 letters and digits for a charge's id, which may be 255 characters long."""
    return hashlib.sha256(charge_id.encode()).hexdigest()[:16]


def paid(charge: Charge) -> Paid:
    """The payment as lists show it."""
    return record_of(Paid, charge, mark=mark_of(charge.id), at=charge.created_at)
