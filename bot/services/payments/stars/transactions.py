"""Rows of Telegram's list of Stars: what Telegram says, and the row that we keep of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tortoise.expressions import F

from bot.services.people.users import TelegramProfile
from models import Charge, ChargeState, Direction, StarRow, StarState, User
from models.db.sql import fetch
from models.db.transactions import transactional

BILLION = 1_000_000_000
OTHER_DATABASE = "other_database"  # what is odd about a charge
Key = tuple[str, Direction]
"""A refund has the id of its payment: only the direction tells them apart."""


@dataclass(frozen=True)
class StarsTransaction:
    """One transaction as Telegram tells it; `stars` and `nanostars` are positive.

    `profile`: the person on the other side, where there is one; `language` is theirs.
    `commission`: billionths of a Star that an affiliate got of it.
    """

    telegram_id: str
    direction: Direction
    stars: int
    nanostars: int
    at: datetime
    partner: str
    kind: str | None = None
    profile: TelegramProfile | None = None
    language: str = ""
    payload: str | None = None
    commission: int = 0

    @property
    def key(self) -> Key:
        """What tells it from every other one."""
        return self.telegram_id, self.direction

    def paid(self, price: int) -> int:
        """Stars that the payer paid for what costs `price`: listed with or without commission."""
        whole = self.stars * BILLION + self.nanostars + self.commission
        return price if whole == price * BILLION else self.stars


@dataclass(frozen=True)
class BookedPage:
    """How many rows of a page were new, and what they were.

    `lost`: of the credited ones, those whose update is not merely on its way. `foreign`: payments,
    and refunds of payments, that another database asked for.
    """

    new: int = 0
    credited: int = 0
    lost: int = 0
    taken_back: int = 0
    unexplained: int = 0
    foreign: int = 0

    def __add__(self, other: "BookedPage") -> "BookedPage":
        return BookedPage(
            self.new + other.new,
            self.credited + other.credited,
            self.lost + other.lost,
            self.taken_back + other.taken_back,
            self.unexplained + other.unexplained,
            self.foreign + other.foreign,
        )


async def kept_keys(facts: Sequence[StarsTransaction], bot_id: int) -> set[Key]:
    """Which of these are stored already. Rows without a list's owner count as this bot's."""
    ids = [fact.telegram_id for fact in facts]
    rows = await StarRow.filter(telegram_id__in=ids)
    if any(row.bot_id is None for row in rows):
        await StarRow.filter(telegram_id__in=ids, bot_id=None).update(bot_id=bot_id)
    return {(row.telegram_id, row.direction) for row in rows}


@transactional
async def keep(fact: StarsTransaction, state: StarState, bot_id: int) -> None:
    """The row, once. A payment and its refund explain each other."""
    row = StarRow(
        telegram_id=fact.telegram_id,
        direction=fact.direction,
        stars=fact.stars,
        nanostars=fact.nanostars,
        at=fact.at,
        partner=fact.partner,
        user_id=await _person(fact.profile, fact.telegram_id) if fact.profile else None,
        payload=fact.payload,
        state=state,
        bot_id=bot_id,
    )
    await StarRow.bulk_create([row], ignore_conflicts=True)
    if await StarRow.filter(telegram_id=fact.telegram_id).count() > 1:
        await explain(fact.telegram_id)


async def explain(charge_id: str) -> None:
    """Its payment and its refund are both known: no admin has to look at them."""
    open_ = StarRow.filter(telegram_id=charge_id)
    await open_.filter(state__in=(StarState.UNEXPLAINED, StarState.FOREIGN)).update(
        state=StarState.KNOWN
    )


async def adopt(charge_id: str) -> None:
    """Another database's payment becomes a charge of ours that is to be refunded; else nothing."""
    await fetch(
        "INSERT INTO charges (id, payer_id, stars, tokens, state, mismatch, invoice_payload,"
        " shortfall, created_at) SELECT telegram_id, user_id, stars, 0, ?, ?,"
        " coalesce(payload, ''), 0, at FROM star_rows WHERE telegram_id = ? AND direction = 'in'"
        " AND state = 'foreign' AND user_id IS NOT NULL AND stars > 0"
        " ON CONFLICT (id) DO NOTHING RETURNING id",
        *(ChargeState.REFUND_DUE.value, OTHER_DATABASE, charge_id),
    )


async def _person(profile: TelegramProfile, charge_id: str) -> int:
    """Who it is in our books: of a payment whose payer was erased, the pseudonym.

    Writes the person's row first, as erasing does: it comes before or after, never in between.
    """
    await User.filter(id=profile.id).update(language=F("language"))
    charge = await Charge.get_or_none(id=charge_id)
    return charge.payer_id if charge else profile.id
