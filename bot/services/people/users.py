"""Registration: an update registers its person and refreshes what we store about them."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.people._search_index import keep_parts, take_username
from models import NoticeRow, NoticeState, User
from models.db.sql import moment, read_committed
from models.db.transactions import transactional

Arrived = Callable[[int], Awaitable[None]]
SEEN_INTERVAL = timedelta(minutes=10)  # so that not every click writes
MAX_LANGUAGE_CODE_CHARS = 35  # of telegram_language
MAX_TIMEZONE_CHARS = 64
_AS_DESCRIBED = """
SELECT language, timezone, seen_at, banned_at FROM users
WHERE chat_id = ? AND first_name = ? AND coalesce(last_name, '') = ? AND coalesce(username, '') = ?
    AND coalesce(telegram_language, '') = ? AND id = ? AND blocked_at IS NULL"""


@dataclass(frozen=True)
class TelegramProfile:
    """A person as an update describes them. Everything but the ids may change."""

    id: int
    chat_id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    telegram_language: str | None = None


@dataclass(frozen=True)
class Person:
    """What screens need to know about a person. `zone`: chosen by them; None: the operator's."""

    id: int
    chat_id: int
    first_name: str
    language: str
    banned: bool = False
    zone: tzinfo | None = None


async def _no_listener(_: int) -> None:
    """No listener is set."""


class Users:
    """Registers and reads people. `languages`: the locales that may be chosen.

    `back` is called with the id of a person who can be written to again, in the transaction that
    stores this.
    """

    def __init__(
        self, languages: Collection[str], now: Clock, back: Arrived = _no_listener
    ) -> None:
        self._languages = languages
        self._now = now
        self._back = back

    async def upsert(
        self, profile: TelegramProfile, language: str, arrived: Arrived | None = None
    ) -> Person:
        """Register the profile or refresh their data. They can be written to from now on.

        `language` and `arrived` are for newcomers only. `arrived` is called with their id in the
        transaction that registers them. Later only `choose_language` changes the language.
        """
        if known := await self._known(profile):
            return known
        described = {**_columns(profile), "seen_at": self._now(), "blocked_at": None}
        user = await User.get_or_none(id=profile.id)
        if user is None:
            since = self._now() if profile.username else None
            fresh = User(id=profile.id, language=language, username_since=since, **described)
            user = await _register(fresh, (self._back, arrived))
        elif self._is_stale(user, profile):
            if (user.username or "").lower() != (profile.username or "").lower():
                described["username_since"] = self._now() if profile.username else None
            back = (self._back,) if user.blocked_at else ()
            await _refresh(user, described, back)
        return _person(user)

    async def _known(self, profile: TelegramProfile) -> Person | None:
        """The person if their row equals the update and they were seen recently, else None.

        Most updates need nothing more. It costs half as much as a model and writes nothing.
        """
        rows = await read_committed(
            _AS_DESCRIBED, *(value or "" for value in _columns(profile).values()), profile.id
        )
        if not rows:
            return None
        row = rows[0]
        if self._now() - moment(row["seen_at"]) > SEEN_INTERVAL:
            return None
        banned = row["banned_at"] is not None
        who = profile.id, profile.chat_id, profile.first_name
        return Person(*who, row["language"], banned, _zone(row["timezone"]))

    def _is_stale(self, user: User, profile: TelegramProfile) -> bool:
        changed = any(getattr(user, name) != value for name, value in _columns(profile).items())
        late = self._now() - user.seen_at > SEEN_INTERVAL
        return changed or late or user.blocked_at is not None

    async def lose(self, user_id: int, at: datetime | None = None) -> None:
        """Store that the person could not be written to at `at`, unless they came since.

        No broadcast is sent to them until they come.
        """
        lost = User.filter(id=user_id, blocked_at=None)
        if at is not None:
            lost = lost.filter(seen_at__lte=at)
        await lost.update(blocked_at=self._now())

    async def reachable(self, user_id: int) -> bool:
        """False if we know that the person blocked the bot."""
        return await User.filter(id=user_id, blocked_at=None).exists()

    async def unreached(self, ids: Collection[int]) -> list[int]:
        """The people among these who can't be written to, as far as we know.

        They never came and no notice reached them, or they blocked the bot.
        """
        known = dict(await User.filter(id__in=ids).values_list("id", "blocked_at"))
        sent = NoticeRow.filter(user_id__in=ids, state=NoticeState.SENT)
        reached = {user_id for (user_id,) in await sent.distinct().values_list("user_id")}
        reached -= known.keys()
        reached |= {one for one, blocked_at in known.items() if blocked_at is None}
        return [one for one in ids if one not in reached]

    async def choose_language(self, user_id: int, language: str) -> None:
        """Set the person's language. Raises Gone for an unknown one."""
        if language not in self._languages:
            raise Gone
        await User.filter(id=user_id).update(language=language)

    async def choose_timezone(self, user_id: int, name: str | None) -> tzinfo | None:
        """Set the person's time zone by its IANA name; None: the operator's. Raises Gone."""
        zone = _zone(name)
        if name is not None and (zone is None or len(name) > MAX_TIMEZONE_CHARS):
            raise Gone
        await User.filter(id=user_id).update(timezone=name)
        return zone

    async def find(self, user_id: int) -> Person | None:
        """The person with this Telegram id; None if they never came."""
        user = await User.get_or_none(id=user_id)
        return _person(user) if user else None


@transactional
async def _register(fresh: User, listeners: Collection[Arrived | None]) -> User:
    # If two first updates come at once, the second insert finds the row and does nothing.
    await User.bulk_create([fresh], ignore_conflicts=True)
    user = await User.get(id=fresh.id)
    await keep_parts(user)
    await take_username(user)
    for one in filter(None, listeners):
        await one(user.id)
    return user


@transactional
async def _refresh(user: User, described: dict[str, Any], listeners: Collection[Arrived]) -> None:
    # Only these columns: a language chosen since the row was read must stay.
    await user.update_from_dict(described).save(update_fields=list(described))
    await keep_parts(user)
    await take_username(user)
    for one in listeners:
        await one(user.id)


def _columns(profile: TelegramProfile) -> dict[str, Any]:
    """All columns but the id. The language code comes from the app and may be any text."""
    columns = dict(vars(profile))
    del columns["id"]
    code = profile.telegram_language
    return {**columns, "telegram_language": code and code[:MAX_LANGUAGE_CODE_CHARS]}


def _person(user: User) -> Person:
    banned = user.banned_at is not None
    zone = _zone(user.timezone)
    return Person(user.id, user.chat_id, user.first_name, user.language, banned, zone)


def _zone(name: str | None) -> tzinfo | None:
    """None also for a zone that the time zone data of this machine lack."""
    try:
        return ZoneInfo(name) if name else None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return None
