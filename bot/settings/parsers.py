"""Parsers of settings. Each returns the value of a text or raises BadValue."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

MAX_STARS = 100_000  # one invoice; Telegram refuses more
MAX_PACKS = 50  # a message carries at most 100 buttons
MAX_RUB = 1_000_000
MAX_TOKENS = 1_000_000  # of one request
MAX_HOURS = 8760  # a year
MAX_REQUISITE_LENGTH = 256  # characters that a button copies; Telegram refuses more
MAX_NOTE_LENGTH = 200
TOPUP_METHODS = ("card_ru", "card_international", "crypto")
MAX_RATE_EVENTS, MAX_RATE_SECONDS = 10_000, 3600  # of a rate
LOCALES = Path(__file__).parents[2] / "locales"
Network = IPv4Network | IPv6Network
_BLANK = re.compile(r"\s")
_BARE = re.compile(r"#|://.*[/?][^=]*@")  # of a password: its rest would be read as the database


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


class BadValue(ValueError):
    """Says what is allowed; the caller adds the setting's name and value."""


def whole(low: int, high: int) -> Callable[[str], int]:
    """A whole number in these bounds, both allowed."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,18}", text) or not low <= int(text) <= high:
            raise BadValue(f"a whole number from {low} to {high}")
        return int(text)

    return read


def roubles(text: str) -> int:
    """RUB with at most two decimals -> minor units (kopecks)."""
    written = re.fullmatch(r"[0-9]{1,7}(?:\.[0-9]{1,2})?", text)
    minor = int(Decimal(text) * 100) if written else 0
    if not 0 < minor <= MAX_RUB * 100:
        raise BadValue(
            f"roubles above 0, at most {MAX_RUB}, with at most two decimals, such as 90 or 89.50"
        )
    return minor


def one_of(*words: str) -> Callable[[str], str]:
    """One of these words, in capitals or not, given back as it stands here."""

    def read(text: str) -> str:
        for word in words:
            if text.lower() == word.lower():
                return word
        raise BadValue("one of " + ", ".join(words))

    return read


def language(text: str) -> str:
    """A language that translators have made a folder for."""
    return one_of(*sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir()))(text)


def folder(text: str) -> Path:
    """A folder that exists."""
    path = Path(text).expanduser()
    if not path.is_dir():
        raise BadValue("a folder that exists, such as /srv/billing-bot/texts")
    return path


def ids(text: str) -> tuple[int, ...]:
    """Telegram ids of people, each once, in their order."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(re.fullmatch(r"[1-9][0-9]{0,15}", part) for part in parts):
        raise BadValue("numeric Telegram ids, such as 12345,67890; @userinfobot tells you yours")
    return tuple(dict.fromkeys(map(int, parts)))


def token(text: str) -> Secret:
    """A bot's token: its id, a colon, its secret."""
    if not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", text):
        raise BadValue("a token as @BotFather gives it, such as 123456:ABC-def")
    return Secret(text)


def url(*schemes: str, example: str = "") -> Callable[[str], str]:
    """A URL of one of these schemes, without the slash at its end."""
    allowed = "an address starting with " + " or ".join(f"{s}://" for s in schemes) + example

    def read(text: str) -> str:
        if not _is_address(text, schemes):
            raise BadValue(allowed)
        return text.rstrip("/")

    return read


def _is_address(text: str, schemes: tuple[str, ...]) -> bool:
    """Whether it is a URL with a host, without blanks, and with nothing to misread."""
    try:
        parts = urlsplit(text)
        in_order = parts.port != 0
    except ValueError:  # a bracket left open, a port that is no number
        return False
    return parts.scheme in schemes and bool(parts.hostname) and in_order and not _BLANK.search(text)


def database(text: str) -> Secret:
    """A SQLite file or a PostgreSQL server."""
    if text.startswith("sqlite://") and text != "sqlite://":
        return Secret(text)
    if not text.startswith(("postgres://", "postgresql://")):
        raise BadValue(
            "an address starting with sqlite:// or postgres://, such as sqlite://app.db"
            " or postgres://user:password@host:5432/name"
        )
    if not _is_address(text, ("postgres", "postgresql")) or _BARE.search(text):
        raise BadValue(
            "postgres://user:password@host:5432/name; in the password write"
            " / as %2F, # as %23, ? as %3F, @ as %40, [ as %5B, ] as %5D, % as %25"
        )
    return Secret(text)


def redis(text: str) -> Secret:
    """A Redis server; its address may hold a password."""
    return Secret(url("redis", "rediss", example=", such as redis://127.0.0.1:6379/0")(text))


def webhook_secret(text: str) -> Secret:
    """The secret that Telegram sends with each update: its alphabet, and too long to guess."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", text):
        raise BadValue("16 to 256 letters, digits, _ and -")
    return Secret(text)


def signing_secret(text: str) -> Secret:
    """What a provider signs its callbacks with, as the provider shows it."""
    if not re.fullmatch(r"whsec_[A-Za-z0-9+/]{16,}={0,2}", text):
        raise BadValue("a secret starting with whsec_, as the provider shows it")
    return Secret(text)


def host_names(text: str) -> tuple[str, ...]:
    """Names of hosts, in small letters, each once."""
    parts = [part.strip().lower() for part in text.split(",") if part.strip()]
    name = r"(?=.{1,253}$)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.[a-z][a-z0-9-]{0,62}"
    if not all(re.fullmatch(name, part) for part in parts):
        raise BadValue("names of hosts, comma-separated, such as pictures.example.org")
    return tuple(dict.fromkeys(parts))


def host(text: str) -> str:
    """An address or name to listen on."""
    if not re.fullmatch(r"[A-Za-z0-9.:-]{1,255}", text):
        raise BadValue("an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all")
    return text


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks, each once."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    try:
        return tuple(dict.fromkeys(ip_network(part) for part in parts))
    except ValueError:
        raise BadValue(
            "addresses or networks, comma-separated, such as 127.0.0.1,10.0.0.0/8"
        ) from None


def zone(text: str) -> ZoneInfo:
    """A zone of the IANA data."""
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadValue("a time zone's name, such as Europe/Moscow or UTC") from None


@dataclass(frozen=True)
class Rate:
    """At most so many within so many seconds."""

    most: int
    seconds: int


def rate(text: str) -> Rate | None:
    """So many/seconds; off -> None."""
    if text.lower() == "off":
        return None
    written = re.fullmatch(r"([0-9]{1,5})/([0-9]{1,4})", text)
    most, seconds = map(int, written.groups()) if written else (0, 0)
    if not 1 <= most <= MAX_RATE_EVENTS or not 1 <= seconds <= MAX_RATE_SECONDS:
        raise BadValue(
            f"off, or how many within how many seconds, such as 30/60:"
            f" at most {MAX_RATE_EVENTS} within at most {MAX_RATE_SECONDS}"
        )
    return Rate(most, seconds)


def hour(text: str) -> int | None:
    """An hour of the day, or off."""
    if text.lower() == "off":
        return None
    if not re.fullmatch(r"[0-9]{1,2}", text) or int(text) > 23:
        raise BadValue("an hour from 0 to 23, or off")
    return int(text)


def contact(text: str) -> str:
    """A @name or a link -> the link that a button opens."""
    if re.fullmatch(r"@[A-Za-z][A-Za-z0-9_]{3,31}", text):
        return f"https://t.me/{text[1:]}"
    if _is_address(text, ("https",)) or re.fullmatch(r"tg://user\?id=[1-9][0-9]{0,15}", text):
        return text
    raise BadValue("@name or a link starting with https://")


def packs(text: str) -> tuple[tuple[int, int | None], ...]:
    """`1,3,5` or `10:450,50:2000` -> (tokens, Stars or None for 'by STARS_PER_TOKEN')."""
    allowed = (
        "packs of tokens, such as 1,3,5,10 (priced by STARS_PER_TOKEN), "
        "or tokens:stars pairs, such as 10:450,50:2000; "
        f"Stars from 1 to {MAX_STARS}, at most {MAX_PACKS} packs"
    )
    found: dict[int, int | None] = {}
    for part in (piece.strip() for piece in text.split(",")):
        match = re.fullmatch(r"([0-9]{1,9})(?::([0-9]{1,6}))?", part)
        if not match or int(match[1]) < 1 or int(match[1]) in found:
            raise BadValue(allowed)
        stars = int(match[2]) if match[2] else None
        if stars is not None and not 1 <= stars <= MAX_STARS:
            raise BadValue(allowed)
        found[int(match[1])] = stars
    if len(found) > MAX_PACKS:
        raise BadValue(allowed)
    return tuple(found.items())


@dataclass(frozen=True)
class Requisites:
    """Where money goes: what is copied, and a note about it (may be empty)."""

    requisite: str
    note: str


def topup_methods(text: str) -> tuple[str, ...]:
    """Names of manual methods, in our order, each once; `off` is none."""
    names = {part.strip().lower() for part in text.split(",") if part.strip()}
    if names == {"off"}:
        return ()
    if not names or not names <= set(TOPUP_METHODS):
        raise BadValue("off, or some of " + ",".join(TOPUP_METHODS))
    return tuple(name for name in TOPUP_METHODS if name in names)


def requisites(text: str) -> Requisites:
    """`2200 1234 5678 9012|Ivan I., Bank` -> what is copied, and its note."""
    requisite, _, note = (part.strip() for part in text.partition("|"))
    if not 0 < len(requisite) <= MAX_REQUISITE_LENGTH or len(note) > MAX_NOTE_LENGTH:
        raise BadValue(
            f"a requisite of at most {MAX_REQUISITE_LENGTH} characters,"
            " or requisite|note with a note"
            f" of at most {MAX_NOTE_LENGTH}, such as 2200 1234 5678 9012|Ivan I., Bank"
        )
    return Requisites(requisite, note)


def words(text: str) -> str:
    """Any text."""
    return text
