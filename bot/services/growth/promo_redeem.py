"""Redeeming promo codes: a code gives tokens as often as its offer allows.

One transaction locks the person, looks up the code, takes one of its uses by a conditional UPDATE
and moves the tokens under the key `promo:<code>:<number of the wallet>`
(with `:<n>` from the person's second use on).
"""

from dataclasses import dataclass
from datetime import timedelta

from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.growth.promo_codes import read_code
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import wallet_number
from bot.services.people.erased_hash import ErasedHash, erased_at
from models import Promo, PromoCode, PromoMiss, PromoUse, User
from models.db.sql import fetch
from models.db.transactions import transactional

MAX_MISSES, MISS_WINDOW = 5, timedelta(hours=1)


class PromoRefused(Refusal):
    """The code gives nothing."""


class UnknownCode(PromoRefused):
    """No offer has it."""

    text_key = "errors-promo-unknown"


class CodeOver(PromoRefused):
    """It has expired, or an admin ended the offer."""

    text_key = "errors-promo-over"


class CodeUsedUp(PromoRefused):
    """All its uses were taken."""

    text_key = "errors-promo-used-up"


class CodeUsedBefore(PromoRefused):
    """The person has used the offer as often as one person may."""

    text_key = "errors-promo-before"


class CodeOlder(PromoRefused):
    """The offer is older than the person's erasure, so we cannot know whether they used it."""

    text_key = "errors-promo-older"


class TooManyMisses(Refusal):
    """Too many wrong codes: the person has to wait up to `minutes` minutes."""

    text_key = "errors-promo-pace"


@dataclass(frozen=True)
class Redeemed:
    """Tokens that a code gave, and the balance after."""

    code: str
    tokens: int
    balance: int


class Promos:
    """Redeems codes."""

    def __init__(self, ledger: Ledger, mark: ErasedHash, now: Clock) -> None:
        self._ledger = ledger
        self._mark = mark
        self._now = now

    async def redeem(self, user_id: int, text: str) -> Redeemed:
        """Tokens for a typed code. Raises NotACode, PromoRefused, TooManyMisses, Gone.

        An unknown, expired or used-up code counts as a miss. Misses are stored.
        """
        found = await self._redeem(user_id, read_code(text))
        if isinstance(found, Refusal):
            raise found
        return found

    @transactional
    async def _redeem(self, user_id: int, code: str) -> Redeemed | PromoRefused:
        """Return a refusal instead of raising it, so that the miss is committed."""
        if not await User.filter(id=user_id).update(seen_at=self._now()):
            raise Gone
        await self._limit_misses(user_id)
        row = await PromoCode.filter(code=code).select_related("promo").first()
        if row is None:
            return await self._missed(user_id, UnknownCode())
        refusal = await self._refusal(user_id, row.promo)
        if refusal:
            return refusal
        if not await _taken(row):
            return await self._missed(user_id, CodeUsedUp())
        return await self._use(user_id, row)

    async def _limit_misses(self, user_id: int) -> None:
        misses = PromoMiss.filter(user_id=user_id, created_at__gt=self._now() - MISS_WINDOW)
        if await misses.count() >= MAX_MISSES:
            raise TooManyMisses(minutes=MISS_WINDOW.seconds // 60)

    async def _refusal(self, user_id: int, promo: Promo) -> PromoRefused | None:
        """Why this person gets nothing. A code that they used before is not a miss."""
        if await PromoUse.filter(promo_id=promo.id, user_id=user_id).count() >= promo.per_person:
            return CodeUsedBefore()
        gone = await erased_at(self._mark(user_id))
        if gone and promo.created_at <= gone:
            return CodeOlder()
        if promo.off_at or (promo.expires_at and promo.expires_at <= self._now()):
            return await self._missed(user_id, CodeOver())
        return None

    async def _missed(self, user_id: int, refusal: PromoRefused) -> PromoRefused:
        """Count a miss and delete the ones that no longer count."""
        await PromoMiss.filter(user_id=user_id, created_at__lte=self._now() - MISS_WINDOW).delete()
        await PromoMiss.create(user_id=user_id, created_at=self._now())
        return refusal

    async def _use(self, user_id: int, row: PromoCode) -> Redeemed:
        promo: Promo = row.promo
        ordinal = await PromoUse.filter(promo_id=promo.id, user_id=user_id).count() + 1
        name = f"promo:{row.code}:{await wallet_number(user_id)}"
        posted = await self._ledger.transfer(
            source=system(Purpose.PROMOS),
            target=wallet(user_id),
            amount=promo.tokens,
            kind=Kind.PROMO,
            key=name if ordinal == 1 else f"{name}:{ordinal}",
            ref=f"promo:{promo.id}",
        )
        await PromoUse.create(
            promo_id=promo.id,
            code_id=row.id,
            user_id=user_id,
            transfer_id=posted.transfer_id,
            ordinal=ordinal,
            created_at=self._now(),
        )
        return Redeemed(row.code, promo.tokens, posted.target_balance)


async def _taken(row: PromoCode) -> bool:
    """Take one use of the code. False if none is left."""
    hit = await fetch(
        "UPDATE promo_codes SET uses_left = uses_left - 1 WHERE id = ? AND uses_left > 0"
        " RETURNING id",
        row.id,
    )
    return bool(hit)
