"""Settings: what an operator may write in .env, what each line means, and what is refused."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dotenv import dotenv_values

MOST_STARS = 100_000  # one invoice; Telegram refuses more
MOST_TOKENS = 1_000_000_000
MOST_RUB = 1_000_000


class BadSetting(Exception):
    """One line for the operator: the setting, what it holds, what is allowed."""

    def __init__(self, name: str, held: str, allowed: str) -> None:
        super().__init__(f"{name} is {held}; allowed: {allowed}")


class Secret:
    """A value that never shows itself: `repr` and `str` print stars, `reveal()` the value."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the one call that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __bool__(self) -> bool:
        return bool(self._value)


@dataclass(frozen=True)
class Pack:
    """So many tokens for so many Stars."""

    tokens: int
    stars: int


class _Wrong(ValueError):
    """What is allowed, in words; the reader adds the setting's name and value."""


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,18}", text) or not low <= int(text) <= high:
            raise _Wrong(f"a whole number from {low} to {high}")
        return int(text)

    return read


def _roubles(text: str) -> int:
    """RUB with at most two decimals -> minor units (kopecks)."""
    allowed = f"roubles above 0, at most {MOST_RUB}, with at most two decimals, such as 90 or 89.50"
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise _Wrong(allowed) from None
    if (
        not value.is_finite()
        or not 0 < value <= MOST_RUB
        or value != value.quantize(Decimal("0.01"))
    ):
        raise _Wrong(allowed)
    return int(value * 100)


def _one_of(*words: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        for word in words:
            if text.lower() == word.lower():
                return word
        raise _Wrong("one of " + ", ".join(words))

    return read


def _ids(text: str) -> tuple[int, ...]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"[1-9][0-9]{0,18}", part) for part in parts):
        raise _Wrong("Telegram ids of people, comma-separated, such as 12345,67890")
    return tuple(dict.fromkeys(map(int, parts)))


def _token(text: str) -> Secret:
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text):
        raise _Wrong("a token as @BotFather gives it, such as 123456:ABC-def")
    return Secret(text)


def _url(*schemes: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        parts = urlsplit(text)
        if parts.scheme not in schemes or not parts.netloc:
            raise _Wrong("an address starting with " + " or ".join(f"{s}://" for s in schemes))
        return text.rstrip("/")

    return read


def _database(text: str) -> Secret:
    scheme, _, rest = text.partition("://")
    if scheme not in ("sqlite", "postgres") or not rest:
        raise _Wrong("sqlite://app.db or postgres://user:password@host:5432/name")
    return Secret(text)


def _redis(text: str) -> Secret:
    return Secret(_url("redis", "rediss")(text))


def _webhook_secret(text: str) -> Secret:
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", text):
        raise _Wrong("16 to 256 letters, digits, _ and -")
    return Secret(text)


def _zone(text: str) -> ZoneInfo:
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _Wrong("a time zone's name, such as Europe/Moscow or UTC") from None


def _contact(text: str) -> str:
    """A @name or a link -> the link that a button opens."""
    if re.fullmatch(r"@[A-Za-z][A-Za-z0-9_]{3,31}", text):
        return f"https://t.me/{text[1:]}"
    if text.startswith(("https://", "tg://user?id=")):
        return text
    raise _Wrong("@name or a link starting with https://")


def _packs(text: str) -> tuple[tuple[int, int | None], ...]:
    """`1,3,5` or `10:450,50:2000` -> (tokens, Stars or None for 'by STARS_PER_TOKEN')."""
    allowed = (
        "packs of tokens, such as 1,3,5,10 (priced by STARS_PER_TOKEN), "
        f"or tokens:stars pairs, such as 10:450,50:2000; Stars from 1 to {MOST_STARS}"
    )
    packs: dict[int, int | None] = {}
    for part in (piece.strip() for piece in text.split(",")):
        match = re.fullmatch(r"([0-9]{1,9})(?::([0-9]{1,6}))?", part)
        if not match or int(match[1]) < 1 or int(match[1]) in packs:
            raise _Wrong(allowed)
        stars = int(match[2]) if match[2] else None
        if stars is not None and not 1 <= stars <= MOST_STARS:
            raise _Wrong(allowed)
        packs[int(match[1])] = stars
    return tuple(packs.items())


def _words(text: str) -> str:
    return text


@dataclass(frozen=True)
class Line:
    """One setting: its name, its default (None: it must be given), how it is read."""

    name: str
    default: str | None
    read: Callable[[str], Any]


LINES = (
    Line("BOT_TOKEN", None, _token),
    Line("ADMINS", "", _ids),
    Line("LOG_LEVEL", "INFO", _one_of("DEBUG", "INFO", "WARNING", "ERROR")),
    Line("PRICE_BUY_RUB", "90", _roubles),
    Line("PRICE_SELL_RUB", "70", _roubles),
    Line("STARS_PACKS", "1,3,5,10", _packs),
    Line("STARS_PER_TOKEN", "50", _whole(1, MOST_STARS)),
    Line("SUPPORT_CONTACT", "", _contact),
    Line("OPERATOR_NAME", "", _words),
    Line("DEFAULT_LANGUAGE", "en", _one_of("en", "ru")),
    Line("TIMEZONE", "Europe/Moscow", _zone),
    Line("DATABASE_URL", "sqlite://app.db", _database),
    Line("TELEGRAM_API_URL", "https://api.telegram.org", _url("https", "http")),
    Line("REDIS_URL", "", _redis),
    Line("WEBHOOK_URL", "", _url("https", "http")),
    Line("WEBHOOK_SECRET", "", _webhook_secret),
    Line("IMAGE_API_TOKEN", "", Secret),
    Line("IMAGE_WEBHOOK_URL", "", _url("https")),
    Line("CRYPTO_BOT_TOKEN", "", Secret),
)


@dataclass(frozen=True)
class Settings:
    """Everything an operator decides, read once at start.

    Prices are RUB minor units (kopecks) per token. Optional texts are None when not given.
    """

    bot_token: Secret
    admins: tuple[int, ...]
    log_level: str
    price_buy_rub: int
    price_sell_rub: int
    packs: tuple[Pack, ...]
    support_contact: str | None
    operator_name: str | None
    default_language: str
    timezone: ZoneInfo
    database_url: Secret
    telegram_api_url: str
    redis_url: Secret | None
    webhook_url: str | None
    webhook_secret: Secret | None
    image_api_token: Secret | None
    image_webhook_url: str | None
    crypto_bot_token: Secret | None

    @property
    def support_link(self) -> str | None:
        """Where «Support» leads: the contact, or else the first admin's own chat."""
        if self.support_contact or not self.admins:
            return self.support_contact
        return f"tg://user?id={self.admins[0]}"

    def is_admin(self, user_id: int) -> bool:
        """Asked at every event: taking an id out of ADMINS takes effect at the next start."""
        return user_id in self.admins

    def secrets(self) -> tuple[str, ...]:
        """Every text that must never be printed, also as it looks inside a URL."""
        held = (self.bot_token, self.webhook_secret, self.image_api_token, self.crypto_bot_token)
        plain = [secret.reveal() for secret in held if secret]
        for url in (self.database_url, self.redis_url):
            password = urlsplit(url.reveal()).password if url else None
            plain += [password] if password else []
        return tuple(dict.fromkeys([*plain, *(quote(text, safe="") for text in plain)]))

    @classmethod
    def read(cls, env: Mapping[str, str | None]) -> "Settings":
        """Settings from names and texts. Raises BadSetting for the first wrong line."""
        values = {line.name.lower(): _read_line(line, env) for line in LINES}
        per_token = values.pop("stars_per_token")
        values["packs"] = tuple(
            _priced(tokens, stars, per_token) for tokens, stars in values.pop("stars_packs")
        )
        return cls(**values)

    @classmethod
    def load(cls, path: Path = Path(".env")) -> "Settings":
        """Settings from .env; the process's own environment wins over the file."""
        return cls.read({**dotenv_values(path), **os.environ})


def _read_line(line: Line, env: Mapping[str, str | None]) -> Any:
    text = (env.get(line.name) or "").strip() or line.default
    if text is None:
        raise BadSetting(line.name, "not set", _allowed(line))
    if not text:
        return () if line.read is _ids else None
    try:
        return line.read(text)
    except _Wrong as wrong:
        held = "wrong (its value is not shown)" if _is_secret(line) else repr(text)
        raise BadSetting(line.name, held, str(wrong)) from None


def _is_secret(line: Line) -> bool:
    return line.read in (_token, _database, _redis, _webhook_secret, Secret)


def _allowed(line: Line) -> str:
    try:
        line.read("?")
    except _Wrong as wrong:
        return str(wrong)
    return "any text"


def _priced(tokens: int, stars: int | None, per_token: int) -> Pack:
    price = stars if stars is not None else tokens * per_token
    if price > MOST_STARS:
        raise BadSetting(
            "STARS_PACKS",
            f"{tokens} tokens at {per_token} Stars each = {price} Stars",
            f"packs of at most {MOST_STARS} Stars; lower STARS_PER_TOKEN or the pack",
        )
    return Pack(tokens, price)


def __getattr__(name: str) -> Any:
    """TORTOISE_ORM for aerich's command line, made when it asks: it needs only DATABASE_URL."""
    if name != "TORTOISE_ORM":
        raise AttributeError(name)
    from models.database import tortoise_config

    line = next(line for line in LINES if line.name == "DATABASE_URL")
    url: Secret = _read_line(line, {**dotenv_values(".env"), **os.environ})
    return tortoise_config(url.reveal())
