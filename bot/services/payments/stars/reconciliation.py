"""Telegram's own list of the bot's Stars, row by row beside our books.

Every row is kept once. A payment that never reached us is credited by its order, a refund made
outside is taken back; withdrawals and Telegram's own fees are known by their kind. A payment that
another database of the bot asked for is kept and nothing more: nobody is told of it but the
admins. What is left can't be explained and is shown until somebody does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.messaging.inbox import Inbox
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.payments.stars.payments import STARS, Payment, Payments
from bot.services.payments.stars.transactions import (
    BILLION,
    BookedPage,
    StarsTransaction,
    keep,
    kept_keys,
)
from bot.services.people.users import Users
from bot.services.records import record_of
from models import Charge, ChargeState, Direction, StarCheck, StarRow, StarState
from models.db.sql import fetch

IN, OUT = Direction.IN, Direction.OUT
PAGE = 8  # rows on a screen
INVOICE = "invoice_payment"
ON_ITS_WAY = timedelta(minutes=1)  # Telegram lists a payment at once; its update may be late
EXPLAINED = frozenset({"fragment", "telegram_ads", "telegram_api", "affiliate_program"})
"""Partners of outgoing rows that need no payment of ours: withdrawals, advertising, fees."""


_ONLY = {"odd": StarState.UNEXPLAINED, "foreign": StarState.FOREIGN}


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
    foreign: int
    refunds_due: int


@dataclass(frozen=True)
class Line:
    """A row of the list, for a screen. `card`: there is a card of its payment."""

    id: int
    charge_id: str
    direction: str
    stars: int
    at: datetime
    partner: str
    state: str
    card: bool


class Stars:
    """Keeps Telegram's rows and does what they ask for. `bot_id`: whose list it is."""

    def __init__(
        self,
        payments: Payments,
        users: Users,
        inbox: Inbox,
        zone: tzinfo,
        now: Clock,
        bot_id: int,
    ) -> None:
        self._payments = payments
        self._inbox = inbox
        self._users = users
        self._zone = zone
        self._now = now
        self._bot_id = bot_id

    async def news(self, facts: Sequence[StarsTransaction]) -> list[StarsTransaction]:
        """Those of a page of Telegram's list that are not kept yet."""
        kept = await kept_keys(facts, self._bot_id)
        return [fact for fact in facts if fact.key not in kept]

    async def book(self, fact: StarsTransaction) -> BookedPage:
        """The money first, the row after: a crash in between does the same again, once."""
        state = await self._meaning(fact)
        await keep(fact, state, self._bot_id)
        return BookedPage(
            new=1,
            credited=state is StarState.CREDITED,
            lost=state is StarState.CREDITED and await self._is_lost(fact),
            taken_back=state is StarState.TAKEN_BACK,
            unexplained=state is StarState.UNEXPLAINED,
            foreign=state is StarState.FOREIGN,
        )

    async def _is_lost(self, fact: StarsTransaction) -> bool:
        """Its update is neither on its way nor kept and waiting for its turn, as after a start."""
        late = self._now() - fact.at > ON_ITS_WAY
        return late and not await self._inbox.holds(fact.telegram_id)

    async def _meaning(self, fact: StarsTransaction) -> StarState:
        if fact.profile and fact.payload is not None and fact.kind == INVOICE:
            came = fact.direction is IN
            return await (self._came(fact) if came else self._went(fact))
        if fact.direction is OUT and fact.partner in EXPLAINED:
            return StarState.OTHER
        return StarState.UNEXPLAINED

    async def _came(self, fact: StarsTransaction) -> StarState:
        """A payment: credited by its order if its update never came."""
        if await Charge.filter(id=fact.telegram_id).exists():
            return StarState.KNOWN
        price = await self._payments.asked(fact.payload or "", fact.at)
        if price is None:
            return StarState.FOREIGN
        assert fact.profile is not None
        if await self._users.find(fact.profile.id) is None:
            await self._users.upsert(fact.profile, fact.language)
        receipt = await self._payments.credit(_payment(fact, price))
        return StarState.CREDITED if receipt.tokens else StarState.UNEXPLAINED

    async def _went(self, fact: StarsTransaction) -> StarState:
        """A refund: its tokens are taken back if Telegram's own message never came."""
        charge = await Charge.get_or_none(id=fact.telegram_id)
        if charge and charge.state is ChargeState.REFUNDED:
            return StarState.KNOWN
        price = await self._payments.asked(fact.payload or "", fact.at)
        if charge is None and price is None:
            return StarState.FOREIGN
        await self._payments.refunded(_payment(fact, price or 0))
        return StarState.TAKEN_BACK if charge else StarState.UNEXPLAINED

    async def stored(self) -> int:
        """How many rows of this bot's list are kept."""
        return await StarRow.filter(bot_id=self._bot_id).count()

    async def checked(self, balance: int, nanostars: int) -> int:
        """Keep the balance that Telegram tells; Stars by which it differs from its list's sum."""
        listed = await fetch(
            "SELECT coalesce(sum(CASE direction WHEN 'in' THEN stars ELSE -stars END), 0) AS stars,"
            " coalesce(sum(CASE direction WHEN 'in' THEN nanostars ELSE -nanostars END), 0)"
            " AS nanostars FROM star_rows WHERE bot_id = ?",
            self._bot_id,
        )
        reported = balance * BILLION + nanostars
        sum_ = int(listed[0]["stars"]) * BILLION + int(listed[0]["nanostars"])
        difference = round((reported - sum_) / BILLION)
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
            foreign=await StarRow.filter(state=StarState.FOREIGN).count(),
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

    async def page(self, position: str | None = None, *, only: str = "all") -> KeysetPage[Line]:
        """Rows, newest first; `only`: all, odd (unexplained), foreign (of another database)."""
        rows = StarRow.filter(state=_ONLY[only]) if only in _ONLY else StarRow.all()
        found = await keyset_page(rows, position, PAGE)
        charges = await Charge.filter(id__in=[row.telegram_id for row in found.rows])
        ours = {charge.id for charge in charges}
        return found.of(lambda row: _line(row, row.telegram_id in ours or _may_be_refunded(row)))

    async def charge_of(self, row_id: int) -> str:
        """The payment that a row is about. Raises Gone where it has no card."""
        row = await StarRow.get_or_none(id=row_id)
        if row is None:
            raise Gone
        if not _may_be_refunded(row) and not await Charge.filter(id=row.telegram_id).exists():
            raise Gone
        return row.telegram_id


def _may_be_refunded(row: StarRow) -> bool:
    """Another database's payment: an admin may still give its Stars back."""
    return row.state is StarState.FOREIGN and row.direction is IN


def _payment(fact: StarsTransaction, price: int) -> Payment:
    assert fact.profile is not None
    stars = fact.paid(price)
    return Payment(fact.profile.id, fact.payload or "", STARS, stars, fact.telegram_id)


def _line(row: StarRow, card: bool) -> Line:
    return record_of(Line, row, charge_id=row.telegram_id, card=card)
