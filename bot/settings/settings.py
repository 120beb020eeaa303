"""Settings: what .env may contain, what each line means, and what is refused."""

import hmac
import os
import shlex
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, unquote_plus, urlsplit

from dotenv import dotenv_values

from bot.settings import parsers
from bot.settings.declarations import GONE, LINES, Line, Table


class CannotStart(Exception):
    """A command cannot start. The text is the one line that the operator reads."""


class BadSetting(CannotStart):
    """One line for the operator: the setting, what it holds, what is allowed."""

    def __init__(self, name: str, held: str, allowed: str) -> None:
        super().__init__(f"{name} is {held}; allowed: {allowed}")


@dataclass(frozen=True)
class Pack:
    """So many tokens for so many Stars."""

    tokens: int
    stars: int


_SECRET: tuple[Callable[[str], Any], ...] = (
    *(parsers.token, parsers.database, parsers.redis, parsers.webhook_secret),
    *(parsers.signing_secret, parsers.Secret),
)


@dataclass(frozen=True)
class Settings(Table):
    """The settings, and what follows from them. Raises BadSetting for some that do not agree."""

    def __post_init__(self) -> None:
        self.packs  # noqa: B018 - refuses a price that is too high
        if self.topup_min_tokens > self.topup_max_tokens:
            allowed = f"at most TOPUP_MAX_TOKENS ({self.topup_max_tokens})"
            raise BadSetting("TOPUP_MIN_TOKENS", repr(str(self.topup_min_tokens)), allowed)
        if self.tasks == "worker" and not self.redis_url:
            raise BadSetting("TASKS", "'worker'", "inside, or worker together with REDIS_URL")

    @property
    def packs(self) -> tuple[Pack, ...]:
        """The packs on sale. Raises BadSetting for one that costs more than Telegram allows."""
        return tuple(_priced(*pack, self.stars_per_token) for pack in self.stars_packs)

    @property
    def support_link(self) -> str | None:
        """Where «Support» leads: the contact, or else the first admin's own chat."""
        if self.support_contact or not self.admins:
            return self.support_contact
        return f"tg://user?id={self.admins[0]}"

    @property
    def rates(self) -> tuple[int, int]:
        """Bulk messages per second: free, and paid."""
        return self.bulk_per_second, self.paid_per_second

    def requisites_of(self, method: str) -> parsers.Requisites | None:
        """Where the money of a manual method goes; None: an admin sends it for each request."""
        ways = {
            "card_ru": self.topup_card_ru,
            "card_international": self.topup_card_international,
            "crypto": self.topup_crypto,
        }
        return ways[method]

    @property
    def bot_id(self) -> int:
        """The bot's own Telegram id: its token begins with it."""
        return int(self.bot_token.reveal().split(":")[0])

    @property
    def takes_promo_codes(self) -> bool:
        """Whether people may enter promo codes."""
        return self.promo_codes == "on"

    @property
    def bills_services(self) -> bool:
        """Whether other programs may bill: the API is served, here or by its own process."""
        return self.api_port is not None

    @property
    def sends_webhooks_here(self) -> bool:
        """Whether a service's webhook may be plain http to this machine: for development."""
        return self.api_webhooks_local == "on"

    @property
    def rewards_invites(self) -> bool:
        """Whether an invite earns tokens for either side."""
        return bool(self.invite_bonus or self.invite_bonus_friend)

    @property
    def gives_first_picture(self) -> bool:
        """Whether a person's first picture costs them nothing."""
        return self.first_picture_free == "on"

    @property
    def generates(self) -> bool:
        """Whether people may have pictures drawn."""
        return self.generate == "on"

    @property
    def telegram_secret(self) -> parsers.Secret:
        """The webhook's secret; without a setting it is derived from the token."""
        if self.webhook_secret:
            return self.webhook_secret
        key = self.bot_token.reveal().encode()
        return parsers.Secret(hmac.new(key, b"webhook", "sha256").hexdigest())

    def is_admin(self, user_id: int) -> bool:
        """Asked at every event: taking an id out of ADMINS takes effect at the next start."""
        return user_id in self.admins

    def secrets(self) -> tuple[str, ...]:
        """Every text that must never be printed, also as it looks inside a URL.

        All settings that are secret, what is made of them, and of an address its passwords.
        """
        held = {name: value for name, value in vars(self).items() if type(value) is parsers.Secret}
        addresses = [held.pop(name).reveal() for name in _ADDRESSES if name in held]
        plain = [secret.reveal() for secret in (*held.values(), self.telegram_secret)]
        plain += [text.partition(":")[2] for text in plain]  # a token without its id
        plain += [text.removeprefix("whsec_") for text in plain]
        plain += [password for address in addresses for password in _passwords(address)]
        found = dict.fromkeys([*plain, *(quote(text, safe="") for text in plain)])
        return tuple(filter(None, found))

    @classmethod
    def read(cls, env: Mapping[str, str | None]) -> "Settings":
        """Settings from names and texts. Raises BadSetting for the first wrong line."""
        return cls(**{line.name.lower(): _read_line(line, env) for line in LINES})

    @classmethod
    def load(cls, path: Path = Path(".env")) -> "Settings":
        """Settings from .env; the process's own environment wins over the file."""
        return cls.read(_environment(path))


def gone(path: Path = Path(".env")) -> str | None:
    """A warning about removed settings that are still set, if any."""
    env = _environment(path)
    said = [
        f"{name} is set but no longer used: {why}" for name, why in GONE.items() if env.get(name)
    ]
    return "; ".join(said) or None


def _environment(path: Path) -> dict[str, str | None]:
    return {**env_file(path), **os.environ}


_ADDRESSES = ("database_url", "redis_url")


def _passwords(address: str) -> Iterator[str]:
    """Passwords of an address, before its host or among its parameters: as written and as meant."""
    parts = urlsplit(address)
    named = [one.partition("=") for one in parts.query.split("&")]
    for written in (parts.password, *(value for name, _, value in named if "pass" in name.lower())):
        if written:
            yield from (written, unquote(written), unquote_plus(written))


def env_file(path: Path) -> dict[str, str | None]:
    """The lines of .env; editors on Windows put a byte order mark before the first.

    Raises BadSetting if the file can't be read.
    """
    try:
        return dotenv_values(path, encoding="utf-8-sig")
    except OSError as error:
        held = f"not readable ({error.strerror})"
        raise BadSetting(path.name, held, _readable(path)) from None
    except UnicodeDecodeError as error:
        raise BadSetting(path.name, "in another encoding", _in_utf_8(path, error)) from None


def _readable(path: Path) -> str:
    from models.db.process_user import process_user  # loads Tortoise: only where it is needed

    user = process_user()
    file = shlex.quote(str(path.absolute()))
    return f"a file that the user {user} may read: sudo chown {user} {file}; sudo chmod 600 {file}"


def _in_utf_8(path: Path, error: UnicodeDecodeError) -> str:
    """How to convert the file in place, so that its owner and its mode stay."""
    folder = shlex.quote(str(path.absolute().parent))
    is_utf_16 = error.object.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    known, line = ("UTF-16", "") if is_utf_16 else ("CP1251", _line_of(error))
    name = shlex.quote(path.name)
    convert = f"cp {name} {name}.old && iconv -f {known} -t UTF-8 {name}.old > {name}"
    return f"UTF-8; {line}convert it: sudo sh -c {shlex.quote(f'cd {folder} && {convert}')}"


def _line_of(error: UnicodeDecodeError) -> str:
    number = error.object.count(b"\n", 0, error.start) + 1
    return f"retype line {number}, or if all of it is in CP1251, "


def _read_line(line: Line, env: Mapping[str, str | None]) -> Any:
    text = (env.get(line.name) or "").strip() or line.default
    if text is None:
        raise BadSetting(line.name, "not set", _allowed(line))
    if not text:
        return () if line.read is parsers.ids else None
    try:
        return line.read(text)
    except parsers.BadValue as wrong:
        held = "wrong (its value is not shown)" if _is_secret(line) else repr(text)
        raise BadSetting(line.name, held, str(wrong)) from None


def _is_secret(line: Line) -> bool:
    return line.read in _SECRET


def _allowed(line: Line) -> str:
    try:
        line.read("?")
    except parsers.BadValue as wrong:
        return str(wrong)
    return "any text"


def _priced(tokens: int, stars: int | None, per_token: int) -> Pack:
    price = stars if stars is not None else tokens * per_token
    if price > parsers.MAX_STARS:
        raise BadSetting(
            "STARS_PACKS",
            f"{tokens} tokens at {per_token} Stars each = {price} Stars",
            f"packs of at most {parsers.MAX_STARS} Stars; lower STARS_PER_TOKEN or the pack",
        )
    return Pack(tokens, price)


def __getattr__(name: str) -> Any:
    """TORTOISE_ORM for aerich's command line, made when it asks: it needs only DATABASE_URL."""
    if name != "TORTOISE_ORM":
        raise AttributeError(name)
    from models.db.connection import tortoise_config

    line = next(line for line in LINES if line.name == "DATABASE_URL")
    url: parsers.Secret = _read_line(line, {**env_file(Path(".env")), **os.environ})
    return tortoise_config(url.reveal())
