"""Who is who: people register by coming, and are kept as Telegram last described them."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.names import keep_parts, take_username
from models import User
from models.sql import glance, moment
from models.transactions import transaction

Arrived = Callable[[int], Awaitable[None]]
SEEN_EVERY = timedelta(minutes=10)  # a click need not write only to say "seen again"
LONGEST_CODE = 35  # characters of telegram_language
_AS_DESCRIBED = """
SELECT language, seen_at, banned_at FROM users
WHERE chat_id = ? AND first_name = ? AND coalesce(last_name, '') = ? AND coalesce(username, '') = ?
    AND coalesce(telegram_language, '') = ? AND id = ? AND blocked_at IS NULL"""


@dataclass(frozen=True)
class Visitor:
    """A person as an update describes them. All but the ids may change at any time."""

    id: int
    chat_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    telegram_language: str | None = None


@dataclass(frozen=True)
class Person:
    """What a screen needs to know of the person before it."""

    id: int
    chat_id: int
    first_name: str
    language: str
    banned: bool = False


class Users:
    """People of the bot. `languages`: the locales that may be chosen."""

    def __init__(self, languages: Collection[str], now: Clock) -> None:
        self._languages = languages
        self._now = now

    async def visit(
        self, visitor: Visitor, language: str, arrived: Arrived | None = None
    ) -> Person:
        """Register the visitor, or refresh what Telegram says of them now; they can be written to.

        `language` is for newcomers only: later it changes only by `choose_language`. So is
        `arrived`: it is called in the transaction that registers them, with their id.
        """
        if known := await self._known(visitor):
            return known
        described = {**_columns(visitor), "seen_at": self._now(), "blocked_at": None}
        user = await User.get_or_none(id=visitor.id)
        if user is None:
            since = self._now() if visitor.username else None
            fresh = User(id=visitor.id, language=language, username_since=since, **described)
            user = await transaction(_register, fresh, arrived)
        elif self._is_stale(user, visitor):
            if (user.username or "").lower() != (visitor.username or "").lower():
                described["username_since"] = self._now() if visitor.username else None
            await transaction(_refresh, user, described)
        return _person(user)

    async def _known(self, visitor: Visitor) -> Person | None:
        """Who is as the update says, and was seen a moment ago: most updates. Half the price of
        a model, and nothing to write.
        """
        rows = await glance(
            _AS_DESCRIBED, *(value or "" for value in _columns(visitor).values()), visitor.id
        )
        if not rows:
            return None
        row = rows[0]
        if self._now() - moment(row["seen_at"]) > SEEN_EVERY:
            return None
        banned = row["banned_at"] is not None
        return Person(visitor.id, visitor.chat_id, visitor.first_name, row["language"], banned)

    def _is_stale(self, user: User, visitor: Visitor) -> bool:
        changed = any(getattr(user, name) != value for name, value in _columns(visitor).items())
        late = self._now() - user.seen_at > SEEN_EVERY
        return changed or late or user.blocked_at is not None

    async def lose(self, user_id: int) -> None:
        """The person blocked the bot: no broadcast is for them until they come again."""
        await User.filter(id=user_id, blocked_at=None).update(blocked_at=self._now())

    async def reachable(self, user_id: int) -> bool:
        """Whether the person has not blocked the bot, as far as we know."""
        return await User.filter(id=user_id, blocked_at=None).exists()

    async def choose_language(self, user_id: int, language: str) -> None:
        """The person picked a language. Raises Gone for one that we don't have."""
        if language not in self._languages:
            raise Gone
        await User.filter(id=user_id).update(language=language)

    async def find(self, user_id: int) -> Person | None:
        """The person with this Telegram id, if they ever came."""
        user = await User.get_or_none(id=user_id)
        return _person(user) if user else None


async def _register(fresh: User, arrived: Arrived | None) -> User:
    # Two first updates at once: the second insert finds the row and leaves it.
    await User.bulk_create([fresh], ignore_conflicts=True)
    user = await User.get(id=fresh.id)
    await keep_parts(user)
    await take_username(user)
    if arrived:
        await arrived(user.id)
    return user


async def _refresh(user: User, described: dict[str, Any]) -> None:
    # Only what is described: a language chosen since the row was read must stand.
    await user.update_from_dict(described).save(update_fields=list(described))
    await keep_parts(user)
    await take_username(user)


def _columns(visitor: Visitor) -> dict[str, Any]:
    """All but the id. The language code comes from the person's app and may be any text."""
    columns = dict(vars(visitor))
    del columns["id"]
    code = visitor.telegram_language
    return {**columns, "telegram_language": code and code[:LONGEST_CODE]}


def _person(user: User) -> Person:
    banned = user.banned_at is not None
    return Person(user.id, user.chat_id, user.first_name, user.language, banned)
