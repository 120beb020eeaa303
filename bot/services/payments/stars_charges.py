"""Reading payments of Stars: one person's, newest first, and one by its short mark."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.services.errors import Gone
from models import Charge

AT_ONCE = 6
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Paid:
    """A payment. `mark` names it shortly: a charge's id may not fit on a button. `at` is UTC."""

    id: str
    mark: str
    stars: int
    tokens: int
    state: str
    at: datetime


@dataclass(frozen=True)
class Page:
    """Payments, newest first; `next`: where the following page begins, None after the last."""

    charges: list[Paid]
    next: str | None


async def charges_of(user_id: int, after: str | None = None) -> Page:
    """A page of the person's payments. Raises Gone for a position that is none."""
    mine = Charge.filter(payer_id=user_id)
    if after:
        mine = mine.filter(created_at__lt=_moment(after))
    rows = await mine.order_by("-created_at").limit(AT_ONCE + 1)
    shown = [paid(row) for row in rows[:AT_ONCE]]
    return Page(shown, _position(shown[-1].at) if len(rows) > AT_ONCE else None)


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
    return Paid(
        id=charge.id,
        mark=mark_of(charge.id),
        stars=charge.stars,
        tokens=charge.tokens,
        state=charge.state.value,
        at=charge.created_at,
    )


def _position(at: datetime) -> str:
    return str((at - _EPOCH) // timedelta(microseconds=1))


def _moment(position: str) -> datetime:
    """A position comes back from a button, where it can be forged."""
    if not re.fullmatch(r"[0-9]{1,17}", position):
        raise Gone
    return _EPOCH + timedelta(microseconds=int(position))
