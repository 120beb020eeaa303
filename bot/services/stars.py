"""Telegram's own list of the bot's Stars, row by row beside our books.

Every row is kept once. A payment that never reached us is credited by its order, a refund made
outside is taken back; withdrawals and Telegram's own fees are known by their kind; what is left
can't be explained and is shown until somebody does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from tortoise.expressions import F

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.inbox import Inbox
from bot.services.payments import STARS, Payment, Payments
from bot.services.users import Users, Visitor
from models import Charge, ChargeState, Direction, StarCheck, StarRow, StarState, User
from models.sql import fetch
from models.transactions import transaction

IN, OUT = Direction.IN, Direction.OUT
BILLION = 1_000_000_000
ROWS_AT_ONCE = 8
INVOICE = "invoice_payment"
ON_ITS_WAY = timedelta(minutes=1)  # Telegram lists a payment at once; its update may be late
EXPLAINED = frozenset({"fragment", "telegram_ads", "telegram_api", "affiliate_program"})
"""Partners of outgoing rows that need no payment of ours: withdrawals, advertising, fees."""


@dataclass(frozen=True)
class Fact:
    """One transaction as Telegram tells it; `stars` and `nanostars` are positive.

    `visitor`: the person on the other side, where there is one; `language` is theirs.
    """

    telegram_id: str
    direction: Direction
    stars: int
    nanostars: int
    at: datetime
    partner: str
    kind: str | None = None
    visitor: Visitor | None = None
    language: str = ""
    payload: str | None = None


@dataclass(frozen=True)
class Booked:
    """How many rows of a page were new, and what they were.

    `lost`: of the credited ones, those whose update is not merely on its way.
    """

    new: int = 0
    credited: int = 0
    lost: int = 0
    taken_back: int = 0
    unexplained: int = 0

    def __add__(self, other: "Booked") -> "Booked":
        return Booked(
            self.new + other.new,
            self.credited + other.credited,
            self.lost + other.lost,
            self.taken_back + other.taken_back,
            self.unexplained + other.unexplained,
        )


@dataclass(frozen=True)
class Summary:
    """What the last check found. Stars; `difference`: Telegram's balance less its own list's sum.

    None and zeros before the first check; today is the operator's day.
    """

    checked_at: datetime | None
    balance: int
    difference: int
    rows: int
    came_today: int
    went_today: int
    unexplained: int
    refunds_due: int


@dataclass(frozen=True)
class Line:
    """A row of the list, for a screen."""

    id: int
    charge_id: str
    direction: str
    stars: int
    at: datetime
    partner: str
    state: str
    ours: bool


@dataclass(frozen=True)
class Page:
    """Rows, newest first; `next`: where the following page begins, None after the last."""

    lines: list[Line]
    next: str | None


class Stars:
    """Keeps Telegram's rows and does what they ask for."""

    def __init__(
        self, payments: Payments, users: Users, inbox: Inbox, zone: tzinfo, now: Clock
    ) -> None:
        self._payments = payments
        self._inbox = inbox
        self._users = users
        self._zone = zone
        self._now = now

    async def book(self, facts: Iterable[Fact]) -> Booked:
        """Take a page of Telegram's list; rows that were seen before cost one look."""
        total = Booked()
        for fact in facts:
            if not await _stored(fact):
                total += await self._book_one(fact)
        return total

    async def _book_one(self, fact: Fact) -> Booked:
        """The money first, the row after: a crash in between does the same again, once."""
        state = await self._meaning(fact)
        await transaction(_keep, fact, state)
        return Booked(
            new=1,
            credited=state is StarState.CREDITED,
            lost=state is StarState.CREDITED and await self._is_lost(fact),
            taken_back=state is StarState.TAKEN_BACK,
            unexplained=state is StarState.UNEXPLAINED,
        )

    async def _is_lost(self, fact: Fact) -> bool:
        """Its update is neither on its way nor kept and waiting for its turn, as after a start."""
        late = self._now() - fact.at > ON_ITS_WAY
        return late and not await self._inbox.holds(fact.telegram_id)

    async def _meaning(self, fact: Fact) -> StarState:
        if fact.visitor and fact.payload is not None and fact.kind == INVOICE:
            came = fact.direction is IN
            return await (self._came(fact) if came else self._went(fact))
        if fact.direction is OUT and fact.partner in EXPLAINED:
            return StarState.OTHER
        return StarState.UNEXPLAINED

    async def _came(self, fact: Fact) -> StarState:
        """A payment: credited by its order if its update never came."""
        if await Charge.filter(id=fact.telegram_id).exists():
            return StarState.KNOWN
        assert fact.visitor is not None
        if await self._users.find(fact.visitor.id) is None:
            await self._users.visit(fact.visitor, fact.language)
        receipt = await self._payments.credit(_payment(fact))
        return StarState.CREDITED if receipt.tokens else StarState.UNEXPLAINED

    async def _went(self, fact: Fact) -> StarState:
        """A refund: its tokens are taken back if nobody told us."""
        known = Charge.filter(id=fact.telegram_id, state=ChargeState.REFUNDED)
        if await known.exists():
            return StarState.KNOWN
        strange = not await Charge.filter(id=fact.telegram_id).exists()
        await self._payments.refunded(_payment(fact))
        return StarState.UNEXPLAINED if strange else StarState.TAKEN_BACK

    async def stored(self) -> int:
        """How many rows of the list are kept."""
        return await StarRow.all().count()

    async def checked(self, balance: int, nanostars: int) -> int:
        """Keep the balance that Telegram tells; Stars by which it differs from its list's sum."""
        listed = await fetch(
            "SELECT coalesce(sum(CASE direction WHEN 'in' THEN stars ELSE -stars END), 0) AS stars,"
            " coalesce(sum(CASE direction WHEN 'in' THEN nanostars ELSE -nanostars END), 0)"
            " AS nanostars FROM star_rows"
        )
        told = balance * BILLION + nanostars
        sum_ = int(listed[0]["stars"]) * BILLION + int(listed[0]["nanostars"])
        difference = round((told - sum_) / BILLION)
        await StarCheck.update_or_create(
            id=1, defaults={"at": self._now(), "balance": balance, "difference": difference}
        )
        return difference

    async def summary(self) -> Summary:
        """What the screen of Stars shows."""
        check = await StarCheck.get_or_none(id=1)
        came, went = await self._today()
        return Summary(
            checked_at=check.at if check else None,
            balance=check.balance if check else 0,
            difference=check.difference if check else 0,
            rows=await self.stored(),
            came_today=came,
            went_today=went,
            unexplained=await StarRow.filter(state=StarState.UNEXPLAINED).count(),
            refunds_due=await Charge.filter(state=ChargeState.REFUND_DUE).count(),
        )

    async def _today(self) -> tuple[int, int]:
        """Stars that came and went since midnight of the operator's zone."""
        midnight = (
            self._now().astimezone(self._zone).replace(hour=0, minute=0, second=0, microsecond=0)
        )
        rows = await fetch(
            "SELECT direction, sum(stars) AS stars FROM star_rows WHERE at >= ? GROUP BY direction",
            midnight,
        )
        found = {row["direction"]: int(row["stars"]) for row in rows}
        return found.get("in", 0), found.get("out", 0)

    async def page(self, after: str | None = None, *, unexplained: bool = False) -> Page:
        """Rows, newest first; only those nobody can explain, if asked."""
        rows = StarRow.filter(state=StarState.UNEXPLAINED) if unexplained else StarRow.all()
        if after:
            if not after.isdecimal():
                raise Gone
            rows = rows.filter(id__lt=int(after))
        found = await rows.order_by("-id").limit(ROWS_AT_ONCE + 1)
        shown = found[:ROWS_AT_ONCE]
        charges = await Charge.filter(id__in=[row.telegram_id for row in shown])
        ours = {charge.id for charge in charges}
        following = str(shown[-1].id) if len(found) > ROWS_AT_ONCE else None
        return Page([_line(row, row.telegram_id in ours) for row in shown], following)

    async def charge_of(self, row_id: int) -> str:
        """The payment that a row is about. Raises Gone where none of ours is."""
        row = await StarRow.get_or_none(id=row_id)
        if row is None or not await Charge.filter(id=row.telegram_id).exists():
            raise Gone
        return row.telegram_id


async def _stored(fact: Fact) -> bool:
    same = StarRow.filter(telegram_id=fact.telegram_id, direction=fact.direction)
    return await same.exists()


async def _keep(fact: Fact, state: StarState) -> None:
    row = StarRow(
        telegram_id=fact.telegram_id,
        direction=fact.direction,
        stars=fact.stars,
        nanostars=fact.nanostars,
        at=fact.at,
        partner=fact.partner,
        user_id=await _person(fact.visitor, fact.telegram_id) if fact.visitor else None,
        payload=fact.payload,
        state=state,
    )
    await StarRow.bulk_create([row], ignore_conflicts=True)


async def _person(visitor: Visitor, charge_id: str) -> int:
    """Who it is in our books: of a payment whose payer was erased, the pseudonym.

    Writes the person's row first, as erasing does: it comes before or after, never in between.
    """
    await User.filter(id=visitor.id).update(language=F("language"))
    charge = await Charge.get_or_none(id=charge_id)
    return charge.payer_id if charge else visitor.id


def _payment(fact: Fact) -> Payment:
    assert fact.visitor is not None
    return Payment(fact.visitor.id, fact.payload or "", STARS, fact.stars, fact.telegram_id)


def _line(row: StarRow, ours: bool) -> Line:
    return Line(
        id=row.id,
        charge_id=row.telegram_id,
        direction=row.direction.value,
        stars=row.stars,
        at=row.at,
        partner=row.partner,
        state=row.state.value,
        ours=ours,
    )
