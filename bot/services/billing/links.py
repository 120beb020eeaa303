"""Links: a service asks, by a deep link, whether it may spend a person's tokens.

    pending --connect--> connected --disconnect--> ended
       '--decline--> declined   '--after a day--> expired

A service has at most one connected link to a person; a new one takes its place.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import partial
from typing import Any

from bot.services.admin.amount_parsing import read_whole
from bot.services.billing import _link_queries as queries
from bot.services.billing._consent import LINK_PREFIX
from bot.services.billing.answers import Answered, Answers, Write
from bot.services.billing.errors import LinkDeleted, NotFound
from bot.services.billing.events import Events
from bot.services.billing.keys import READ, SPEND, Key
from bot.services.billing.limits import day_of
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.ledger.user_accounts import locked_balance, open_account
from models import EventKind, Purpose
from models.db.sql import fetch, moment, read_committed
from models.db.transactions import transactional

LIFETIME = timedelta(days=1)  # of a pending link
MAX_DAILY_TOKENS = 1_000_000_000


class BadDailyLimit(Refusal):
    """The limit is not a whole number of tokens from 1 to `most`."""

    text_key = "errors-connect-limit"


@dataclass(frozen=True)
class Link:
    """A link as its service sees it. `user`: who has connected it, if anybody."""

    id: str
    url: str
    state: str
    daily_limit: int
    reference: str
    user: str | None
    created_at: datetime
    expires_at: datetime


class _OfKey:
    """Something of a service, with the scopes of its key."""

    scopes: str

    @property
    def spends(self) -> bool:
        """Whether the service may spend tokens at all, or only read."""
        return SPEND in self.scopes.split(",")


@dataclass(frozen=True)
class Question(_OfKey):
    """What a person is asked: which service, what for, how many tokens a day.

    `reference`: the service's own name for the account to connect; may be empty. `scopes`: of
    its key.
    """

    link_id: str
    key_id: int
    name: str
    purpose: str
    daily_limit: int
    reference: str
    scopes: str


@dataclass(frozen=True)
class Connection(_OfKey):
    """A connected service. Tokens: the person's daily limit, used today, spent in all, held.

    `scopes`: of its key.
    """

    link_id: str
    name: str
    purpose: str
    daily_limit: int
    today: int
    spent: int
    held: int
    scopes: str


def read_daily_limit(text: str) -> int:
    """Read a number of tokens; spaces between thousands are allowed. Raises BadDailyLimit."""
    tokens = read_whole(text)
    if tokens is None:
        raise BadDailyLimit(most=MAX_DAILY_TOKENS)
    _check(tokens)
    return tokens


class Links:
    """Links for services and for people.

    `zone`: where the days of limits begin. `bot`: the bot's username.
    """

    def __init__(self, answers: Answers, events: Events, zone: tzinfo, now: Clock) -> None:
        self._answers = answers
        self._events = events
        self._zone = zone
        self._now = now

    # For services.

    async def ask(
        self, key: Key, write: Write, daily_limit: int, reference: str, *, bot: str
    ) -> Answered:
        """Make a link. Raises ScopeMissing, and what `Answers.once` raises."""
        key.require(READ)
        work = partial(self._ask, key, daily_limit, reference, bot)
        return await self._answers.once(write, work)

    async def _ask(self, key: Key, daily_limit: int, reference: str, bot: str) -> Link:
        link_id, now = LINK_PREFIX + secrets.token_urlsafe(16), self._now()
        await fetch(queries.ASK, link_id, key.id, daily_limit, reference, now, now + LIFETIME)
        return await self._link(key, link_id, bot)

    async def read(self, key: Key, link_id: str, *, bot: str) -> Link:
        """The key's own link. Raises NotFound, LinkDeleted, ScopeMissing."""
        key.require(READ)
        return await self._link(key, link_id, bot)

    async def end(self, key: Key, write: Write, link_id: str, *, bot: str) -> Answered:
        """End the key's own link and delete it for the key. Raises NotFound, LinkDeleted."""
        key.require(READ)
        return await self._answers.once(write, partial(self._end, key, link_id, bot))

    async def _end(self, key: Key, link_id: str, bot: str) -> Link:
        await self._remove(queries.END_BY_SERVICE, link_id, key.id)
        deleted = await fetch(queries.DELETE, self._now(), link_id, key.id)
        return self._shown(deleted[0], bot) if deleted else await self._link(key, link_id, bot)

    async def _link(self, key: Key, link_id: str, bot: str) -> Link:
        rows = await fetch(queries.READ, link_id, key.id)
        if not rows:
            raise NotFound
        if rows[0]["deleted_at"] is not None:
            raise LinkDeleted
        return self._shown(rows[0], bot)

    def _shown(self, row: dict[str, Any], bot: str) -> Link:
        expires_at = moment(row["expires_at"])
        over = row["state"] == "pending" and expires_at <= self._now()
        return Link(
            id=row["id"],
            url=f"https://t.me/{bot}?start=connect_{row['id']}",
            state="expired" if over else row["state"],
            daily_limit=row["daily_limit"],
            reference=row["reference"],
            user=_user(row),
            created_at=moment(row["created_at"]),
            expires_at=expires_at,
        )

    # For people.

    async def question(self, link_id: str) -> Question:
        """What a pending link asks. Raises Gone."""
        rows = await fetch(queries.QUESTION, link_id, self._now())
        if not rows:
            raise Gone
        names = ("id", "key_id", "name", "purpose", "daily_limit", "reference", "scopes")
        return Question(*(rows[0][name] for name in names))

    @transactional
    async def connect(self, user_id: int, link_id: str, daily_limit: int) -> None:
        """Let the service spend up to `daily_limit` of the person's tokens a day.

        Raises Gone, BadDailyLimit.
        """
        _check(daily_limit)
        await _lock_wallet(user_id)
        asked = await self.question(link_id)
        await self._remove(queries.REPLACE, asked.key_id, user_id)
        await self._answer(link_id, "connected", user_id, daily_limit)
        await self._events.link(EventKind.LINK_CREATED, asked.key_id, user_id, link_id)

    @transactional
    async def decline(self, link_id: str) -> None:
        """Decline the link for everybody who has it. Raises Gone."""
        asked = await self.question(link_id)
        await self._answer(link_id, "declined", None, asked.daily_limit)

    async def _answer(self, link_id: str, state: str, user: int | None, daily: int) -> None:
        if not await fetch(queries.ANSWER, state, user, daily, link_id, self._now()):
            raise Gone

    async def connections(self, user_id: int) -> list[Connection]:
        """The services that the person has connected, sorted by name."""
        rows = await fetch(queries.CONNECTIONS, day_of(self._now(), self._zone), user_id)
        names = ("name", "purpose", "daily_limit", "today", "spent", "held", "scopes")
        return [Connection(row["id"], *(row[name] for name in names)) for row in rows]

    async def has_any(self, user_id: int) -> bool:
        """Whether the person has connected a service. It is cheap: the menu calls it each time."""
        [row] = await read_committed(queries.HAS_ANY, user_id)
        return bool(row["has_any"])

    async def connection(self, user_id: int, link_id: str) -> Connection:
        """One connected service. Raises Gone."""
        for found in await self.connections(user_id):
            if found.link_id == link_id:
                return found
        raise Gone

    @transactional
    async def set_limit(self, user_id: int, link_id: str, daily_limit: int) -> None:
        """Change the person's daily limit. Raises Gone, BadDailyLimit."""
        _check(daily_limit)
        await _lock_wallet(user_id)
        if not await fetch(queries.LIMIT, daily_limit, link_id, user_id):
            raise Gone

    @transactional
    async def disconnect(self, user_id: int, link_id: str) -> None:
        """Let the service hold and charge nothing, from the commit on. Raises Gone.

        It may still capture an open hold, until that expires.
        """
        await _lock_wallet(user_id)
        if not await self._remove(queries.END_BY_PERSON, link_id, user_id):
            raise Gone

    async def _remove(self, sql: str, *values: Any) -> bool:
        """End links by this statement. Returns whether there were any.

        Services get an event for links that were connected.
        """
        rows = await fetch(sql, self._now(), *values)
        for row in rows:
            if row["user_id"] is not None:
                whose = (row["key_id"], row["user_id"], row["id"])
                await self._events.link(EventKind.LINK_REMOVED, *whose)
        return bool(rows)

    async def end_all(self, user_id: int) -> None:
        """End all links of a person, who is erased in this transaction. Services get an event."""
        await self._events.user_erased(user_id)
        await fetch(
            "UPDATE api_links SET state = 'ended', ended_at = ?"
            " WHERE user_id = ? AND state = 'connected'",
            *(self._now(), user_id),
        )

    async def expire(self) -> None:
        """Mark the pending links whose time is over."""
        await fetch(
            "UPDATE api_links SET state = 'expired' WHERE state = 'pending' AND expires_at <= ?",
            self._now(),
        )


async def _lock_wallet(user_id: int) -> None:
    """Requests that move the person's tokens wait until the commit."""
    await open_account(user_id, Purpose.WALLET)
    await locked_balance(user_id)


def _check(daily_limit: int) -> None:
    if not 1 <= daily_limit <= MAX_DAILY_TOKENS:
        raise BadDailyLimit(most=MAX_DAILY_TOKENS)


def _user(row: dict[str, Any]) -> str | None:
    return str(row["user_id"]) if row["user_id"] is not None else None
