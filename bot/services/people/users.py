"""Who is who: people register by coming, and are kept as Telegram last described them."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.people.search_index import keep_parts, take_username
from models import NoticeRow, NoticeState, User
from models.db.sql import moment, read_committed
from models.db.transactions import transactional

Arrived = Callable[[int], Awaitable[None]]
SEEN_INTERVAL = timedelta(minutes=10)  # a click need not write only to say "seen again"
MAX_LANGUAGE_CODE_CHARS = 35  # characters of telegram_language
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


async def _nobody(_: int) -> None:
    """Nothing waits for anybody."""


class Users:
    """People of the bot. `languages`: the locales that may be chosen. `back` is called with the id
    of who can be written to from now on, in the transaction that says so.
    """

    def __init__(self, languages: Collection[str], now: Clock, back: Arrived = _nobody) -> None:
        self._languages = languages
        self._now = now
        self._back = back

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
            user = await _register(fresh, (self._back, arrived))
        elif self._is_stale(user, visitor):
            if (user.username or "").lower() != (visitor.username or "").lower():
                described["username_since"] = self._now() if visitor.username else None
            back = (self._back,) if user.blocked_at else ()
            await _refresh(user, described, back)
        return _person(user)

    async def _known(self, visitor: Visitor) -> Person | None:
        """Who is as the update says, and was seen a moment ago: most updates. Half the price of
        a model, and nothing to write.
        """
        rows = await read_committed(
            _AS_DESCRIBED, *(value or "" for value in _columns(visitor).values()), visitor.id
        )
        if not rows:
            return None
        row = rows[0]
        if self._now() - moment(row["seen_at"]) > SEEN_INTERVAL:
            return None
        banned = row["banned_at"] is not None
        return Person(visitor.id, visitor.chat_id, visitor.first_name, row["language"], banned)

    def _is_stale(self, user: User, visitor: Visitor) -> bool:
        changed = any(getattr(user, name) != value for name, value in _columns(visitor).items())
        late = self._now() - user.seen_at > SEEN_INTERVAL
        return changed or late or user.blocked_at is not None

    async def lose(self, user_id: int, at: datetime | None = None) -> None:
        """The person could not be written to (`at`: then, if they did not come since): no broadcast
        is for them until they come again.
        """
        lost = User.filter(id=user_id, blocked_at=None)
        if at is not None:
            lost = lost.filter(seen_at__lte=at)
        await lost.update(blocked_at=self._now())

    async def reachable(self, user_id: int) -> bool:
        """Whether the person has not blocked the bot, as far as we know."""
        return await User.filter(id=user_id, blocked_at=None).exists()

    async def unreached(self, ids: Collection[int]) -> list[int]:
        """Those of them who can't be written to, as far as we know: they have never come, and no
        notice has reached them; or they have blocked the bot.
        """
        known = dict(await User.filter(id__in=ids).values_list("id", "blocked_at"))
        told = NoticeRow.filter(user_id__in=ids, state=NoticeState.SENT)
        reached = {user_id for (user_id,) in await told.distinct().values_list("user_id")}
        reached -= known.keys()
        reached |= {one for one, blocked_at in known.items() if blocked_at is None}
        return [one for one in ids if one not in reached]

    async def choose_language(self, user_id: int, language: str) -> None:
        """The person picked a language. Raises Gone for one that we don't have."""
        if language not in self._languages:
            raise Gone
        await User.filter(id=user_id).update(language=language)

    async def find(self, user_id: int) -> Person | None:
        """The person with this Telegram id, if they ever came."""
        user = await User.get_or_none(id=user_id)
        return _person(user) if user else None


@transactional
async def _register(fresh: User, told: Collection[Arrived | None]) -> User:
    # Two first updates at once: the second insert finds the row and leaves it.
    await User.bulk_create([fresh], ignore_conflicts=True)
    user = await User.get(id=fresh.id)
    await keep_parts(user)
    await take_username(user)
    for one in filter(None, told):
        await one(user.id)
    return user


@transactional
async def _refresh(user: User, described: dict[str, Any], told: Collection[Arrived]) -> None:
    # Only what is described: a language chosen since the row was read must stand.
    await user.update_from_dict(described).save(update_fields=list(described))
    await keep_parts(user)
    await take_username(user)
    for one in told:
        await one(user.id)


def _columns(visitor: Visitor) -> dict[str, Any]:
    """All but the id. The language code comes from the person's app and may be any text."""
    columns = dict(vars(visitor))
    del columns["id"]
    code = visitor.telegram_language
    return {**columns, "telegram_language": code and code[:MAX_LANGUAGE_CODE_CHARS]}


def _person(user: User) -> Person:
    banned = user.banned_at is not None
    return Person(user.id, user.chat_id, user.first_name, user.language, banned)
