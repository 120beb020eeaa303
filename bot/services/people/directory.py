"""People for admins: a list of any length, and a person's card."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.ledger.statements import StatementLine, Statements
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.records import record_of
from models import SPENDING_KINDS, Account, Kind, Purpose, Topup, TopupState, User, UserNote
from models.db.sql import fetch, moment

PAGE = 8  # people on a screen
COUNT_INTERVAL = timedelta(minutes=1)  # counting reads every row of an index
COUNTED_AT_ONCE = 10_000  # up to this number each call counts: it takes a few milliseconds
SORTS = ("newest", "active", "balance")


@dataclass(frozen=True)
class ListedPerson:
    """A person in a list; `balance` in tokens.

    `username_since`: since when (UTC) we know that the username is theirs, if we do.
    """

    id: int
    name: str
    username: str | None
    username_since: datetime | None
    balance: int
    banned: bool


@dataclass(frozen=True)
class PersonCard:
    """The card of a person, for admins. Tokens, moments in UTC.

    `bought`: by every payment method, less refunds; `spent`: by finished jobs and charges.
    """

    id: int
    name: str
    username: str | None
    language: str
    telegram_language: str | None
    created_at: datetime
    seen_at: datetime
    banned_at: datetime | None
    ban_reason: str
    balance: int
    held: int
    bought: int
    spent: int
    lines: list[StatementLine]
    requests: int
    pending: int
    notes: int
    last_note: str


# SQL instead of models, for speed: a search lists many people.
_LISTED = """
SELECT u.id, u.username, u.username_since, coalesce(a.balance, 0) AS balance,
    u.banned_at IS NOT NULL AS banned,
    u.first_name || CASE WHEN u.last_name <> '' THEN ' ' || u.last_name ELSE '' END AS name
FROM users u LEFT JOIN accounts a ON a.user_id = u.id AND a.purpose = 'wallet'
WHERE u.id IN ({ids})"""


class People:
    """Reads people for admins; changes nothing. `bought`: kinds of purchases and their refunds."""

    def __init__(self, statements: Statements, bought: Collection[Kind], now: Clock) -> None:
        self._bought = bought
        self._statements = statements
        self._now = now
        self._total = 0
        self._counted_at: datetime | None = None

    async def page(self, sort: str, position: str | None = None) -> KeysetPage[ListedPerson]:
        """A page of people sorted by one of SORTS; an unknown sort is the first of them.

        By balance only people who ever had tokens are listed. `position`: see
        bot.services.pagination.
        """
        return await _PAGES.get(sort, _newest)(position)

    async def total(self) -> int:
        """How many people there are. Above COUNTED_AT_ONCE it may be COUNT_INTERVAL old."""
        now = self._now()
        recent = self._counted_at and timedelta() <= now - self._counted_at <= COUNT_INTERVAL
        if not recent or self._total <= COUNTED_AT_ONCE:
            self._total, self._counted_at = await _people().count(), now
        return self._total

    async def listed(self, user_ids: list[int]) -> list[ListedPerson]:
        """These people in this order; unknown ids are skipped."""
        if not user_ids:
            return []
        rows = await fetch(_LISTED.format(ids=", ".join("?" * len(user_ids))), *user_ids)
        found = {row["id"]: _of_row(row) for row in rows}
        return [found[one] for one in user_ids if one in found]

    async def brief(self, user_id: int) -> ListedPerson:
        """One person as in a list. Raises Gone for an unknown id."""
        for person in await self.listed([user_id]):
            return person
        raise Gone

    async def card(self, user_id: int) -> PersonCard:
        """The card of a person. Raises Gone for an unknown id."""
        user = await User.get_or_none(id=user_id)
        if user is None:
            raise Gone
        held = await Account.get_or_none(user_id=user_id, purpose=Purpose.HELD)
        holding = held.balance if held else 0
        moved = await _moved(user_id)
        requests = Topup.filter(user_id=user_id)
        notes = UserNote.filter(user_id=user_id)
        last = await notes.order_by("-id").first()
        return record_of(
            PersonCard,
            user,
            name=full_name(user),
            balance=sum(moved.values()),
            held=holding,
            bought=sum(moved.get(kind, 0) for kind in self._bought),
            spent=-sum(moved.get(kind, 0) for kind in SPENDING_KINDS) - holding,
            lines=(await self._statements.page(user_id, size=5)).lines,
            requests=await requests.count(),
            pending=await requests.filter(state=TopupState.PENDING).count(),
            notes=await notes.count(),
            last_note=last.text if last else "",
        )


def full_name(user: User) -> str:
    """First and last name, as Telegram shows them."""
    return f"{user.first_name} {user.last_name}" if user.last_name else user.first_name


async def name_of(user_id: int) -> str:
    """A person's name, or their id if they never came."""
    user = await User.get_or_none(id=user_id)
    return full_name(user) if user else str(user_id)


def _people() -> QuerySet[User]:
    """Everybody but the pseudonyms of erased people."""
    return User.filter(erased_at=None)


async def _newest(position: str | None) -> KeysetPage[ListedPerson]:
    return await _by_users(await keyset_page(_people(), position, PAGE, by=("created_at", "id")))


async def _active(position: str | None) -> KeysetPage[ListedPerson]:
    return await _by_users(await keyset_page(_people(), position, PAGE, by=("seen_at", "id")))


async def _richest(position: str | None) -> KeysetPage[ListedPerson]:
    wallets = Account.filter(purpose=Purpose.WALLET, user__erased_at=None)
    found = await keyset_page(wallets, position, PAGE, by=("balance", "user_id"))
    owners = [wallet.user_id for wallet in found.rows]
    users = {user.id: user for user in await User.filter(id__in=owners)}
    rows = [_listed(users[one.user_id], one.balance) for one in found.rows if one.user_id in users]
    return KeysetPage(rows, found.next)


_PAGES: dict[str, Callable[[str | None], Awaitable[KeysetPage[ListedPerson]]]] = dict(
    zip(SORTS, (_newest, _active, _richest), strict=True)
)


async def _by_users(found: KeysetPage[User]) -> KeysetPage[ListedPerson]:
    return KeysetPage(await _with_balances(found.rows), found.next)


async def _with_balances(users: list[User]) -> list[ListedPerson]:
    wallets = Account.filter(purpose=Purpose.WALLET, user_id__in=[user.id for user in users])
    balances = {wallet.user_id: wallet.balance for wallet in await wallets}
    return [_listed(user, balances.get(user.id, 0)) for user in users]


def _of_row(row: Any) -> ListedPerson:
    since = row["username_since"]
    read = {"banned": bool(row["banned"]), "username_since": since and moment(since)}
    return ListedPerson(**{**row, **read})


def _listed(user: User, balance: int) -> ListedPerson:
    banned = user.banned_at is not None
    return ListedPerson(
        user.id, full_name(user), user.username, user.username_since, balance, banned
    )


async def _moved(user_id: int) -> dict[str, int]:
    """Tokens that entered and left the wallet (signed), by kind of transfer."""
    rows = await fetch(
        "SELECT t.kind, CAST(sum(e.amount) AS BIGINT) AS amount FROM accounts a"
        " JOIN entries e ON e.account_id = a.id JOIN transfers t ON t.id = e.transfer_id"
        " WHERE a.user_id = ? AND a.purpose = ? GROUP BY t.kind",
        *(user_id, Purpose.WALLET),
    )
    return {row["kind"]: row["amount"] for row in rows}
