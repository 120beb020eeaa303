"""Offers of promo codes: admins create, read and end them."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise.expressions import F

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.growth.promo_codes import random_code, shown_code
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.records import record_of
from models import Promo, PromoCode, PromoUse
from models.db.transactions import transactional

PAGE = 6  # offers on a screen
MAX_TOKENS = 1_000_000
MAX_USES = 1_000_000
MAX_CODES = 10_000  # random codes of one offer
MAX_DAYS = 3650
CREATED, ENDED, LISTED = "promo_created", "promo_ended", "promo_codes"


class BadNumber(Refusal):
    """The text is not a whole number from `least` to `most`."""

    text_key = "errors-promo-number"


class CodeTaken(Refusal):
    """An offer has or had this code."""

    text_key = "errors-promo-taken"


@dataclass(frozen=True)
class Draft:
    """An offer to create: one `code` (as `read_code` returns it), or `codes` random ones.

    `days`: how long it lasts; None until an admin ends it.
    """

    tokens: int
    uses: int
    per_person: int
    days: int | None
    code: str | None = None
    codes: int = 1


@dataclass(frozen=True)
class Offer:
    """An offer. `code`: the first of its codes as people read it; `used` of `most` uses.

    `state`: running, over (expired), ended (by an admin), used (all uses).
    """

    id: int
    code: str
    codes: int
    tokens: int
    uses: int
    per_person: int
    used: int
    most: int
    state: str
    created_at: datetime
    expires_at: datetime | None
    link: str


def whole(text: str, most: int) -> int:
    """Read a number from 1 to `most`; spaces are allowed. Raises BadNumber."""
    digits = "".join(text.split())
    if not re.fullmatch("[0-9]{1,12}", digits) or not 1 <= int(digits) <= most:
        raise BadNumber(least=1, most=most)
    return int(digits)


class Offers:
    """Reads and changes offers. Each change is in the audit log."""

    def __init__(self, audit: Audit, now: Clock) -> None:
        self._audit = audit
        self._now = now

    async def require_free(self, code: str) -> None:
        """Raises CodeTaken."""
        if await PromoCode.exists(code=code):
            raise CodeTaken

    @transactional
    async def create(self, draft: Draft, admin: int) -> int:
        """Create the offer and its codes; returns its id. Raises BadNumber, CodeTaken."""
        _check(draft)
        now = self._now()
        promo: Promo = await Promo.create(
            tokens=draft.tokens,
            uses=draft.uses,
            per_person=draft.per_person,
            codes=1 if draft.code else draft.codes,
            created_by=admin,
            created_at=now,
            expires_at=now + timedelta(days=draft.days) if draft.days else None,
        )
        if draft.code:
            await self.require_free(draft.code)
        texts = {draft.code} if draft.code else _random_codes(draft.codes)
        rows = [PromoCode(promo_id=promo.id, code=code, uses_left=draft.uses) for code in texts]
        await PromoCode.bulk_create(rows, batch_size=500)
        after = {"tokens": draft.tokens, "codes": promo.codes, "uses": draft.uses}
        if draft.code:
            after["code"] = draft.code
        await self._audit.record(admin, CREATED, f"promo:{promo.id}", after=after)
        return int(promo.id)

    @transactional
    async def end(self, promo_id: int, admin: int) -> None:
        """End the offer: its codes stop working, given tokens stay. Raises Gone if it is over."""
        if not await Promo.filter(id=promo_id, off_at=None).update(off_at=self._now()):
            raise Gone
        await self._audit.record(
            admin, ENDED, f"promo:{promo_id}", {"state": "running"}, {"state": "ended"}
        )

    async def page(self, position: str | None = None) -> KeysetPage[Offer]:
        """A page of offers, newest first. `position`: see bot.services.pagination."""
        found = await keyset_page(Promo.all(), position, PAGE)
        return KeysetPage([await self._read(row) for row in found.rows], found.next)

    async def read(self, promo_id: int) -> Offer:
        """One offer. Raises Gone."""
        row = await Promo.get_or_none(id=promo_id)
        if row is None:
            raise Gone
        return await self._read(row)

    async def _read(self, row: Promo) -> Offer:
        first = await PromoCode.filter(promo_id=row.id).order_by("id").first()
        used = await PromoUse.filter(promo_id=row.id).count()
        code = first.code if first else ""
        shown, most, state = shown_code(code), row.uses * row.codes, self._state(row, used)
        return record_of(Offer, row, code=shown, used=used, most=most, state=state, link=code)

    def _state(self, row: Promo, used: int) -> str:
        if row.off_at:
            return "ended"
        if row.expires_at and row.expires_at <= self._now():
            return "over"
        return "used" if used >= row.uses * row.codes else "running"

    @transactional
    async def listed(self, promo_id: int, admin: int) -> None:
        """Record that an admin downloaded the codes, which are worth tokens."""
        await self._audit.record(admin, LISTED, f"promo:{promo_id}")

    async def codes(self, promo_id: int) -> AsyncIterator[tuple[str, str, int, int]]:
        """Yield every code: as people read it, as in a link, uses made, uses left.

        Memory does not grow with their number.
        """
        last = 0
        while (
            rows := await PromoCode.filter(promo_id=promo_id, id__gt=last)
            .order_by("id")
            .limit(500)
            .annotate(uses=F("promo__uses"))
            .values_list("id", "code", "uses", "uses_left")
        ):
            for _, code, uses, left in rows:
                yield shown_code(code), code, uses - left, left
            last = rows[-1][0]


def _check(draft: Draft) -> None:
    """Check the draft again, because what a screen sends can be forged."""
    bounds = [
        (draft.tokens, MAX_TOKENS),
        (draft.uses, MAX_USES),
        (draft.per_person, MAX_USES),
        (draft.codes, MAX_CODES),
        (draft.days or 1, MAX_DAYS),
    ]
    for number, most in bounds:
        if not 1 <= number <= most:
            raise BadNumber(least=1, most=most)


def _random_codes(number: int) -> set[str]:
    codes: set[str] = set()
    while len(codes) < number:
        codes.add(random_code())
    return codes
