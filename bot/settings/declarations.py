"""The table of settings: the type of each, its default and its parser."""
# ruff: noqa: RUF009 - line() makes a field

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.settings import parsers
from bot.settings.command import command
from bot.settings.port import port


class Line(NamedTuple):
    """One setting: its name, its default (None: it must be given), how it is read."""

    name: str
    default: str | None
    read: Callable[[str], Any]


def line(default: str | None, read: Callable[[str], Any]) -> Any:
    """A field of the table; an optional one that is not given is None, a list of ids empty."""
    return field(metadata={"default": default, "read": read})


@dataclass(frozen=True)
class Table:
    """Everything an operator decides, read once at start: a field `web_port` is WEB_PORT in .env.

    Prices are RUB minor units (kopecks) per token. Optional texts are None when not given.
    """

    bot_token: parsers.Secret = line(None, parsers.token)
    admins: tuple[int, ...] = line("", parsers.ids)
    log_level: str = line("INFO", parsers.one_of("DEBUG", "INFO", "WARNING", "ERROR"))
    log_format: str = line("human", parsers.one_of("human", "json"))
    price_buy_rub: int = line("90", parsers.roubles)
    price_sell_rub: int = line("70", parsers.roubles)
    stars_packs: tuple[tuple[int, int | None], ...] = line("1,3,5,10", parsers.packs)
    stars_per_token: int = line("50", parsers.whole(1, parsers.MAX_STARS))
    stars_check_minutes: int = line("30", parsers.whole(1, 1440))
    refund_spent: str = line("refuse", parsers.one_of("refuse", "allow"))
    topup_methods: tuple[str, ...] = line(",".join(parsers.TOPUP_METHODS), parsers.topup_methods)
    topup_card_ru: parsers.Requisites | None = line("", parsers.requisites)
    topup_card_international: parsers.Requisites | None = line("", parsers.requisites)
    topup_crypto: parsers.Requisites | None = line("", parsers.requisites)
    topup_min_tokens: int = line("1", parsers.whole(1, parsers.MAX_TOKENS))
    topup_max_tokens: int = line("10000", parsers.whole(1, parsers.MAX_TOKENS))
    topup_max_open: int = line("3", parsers.whole(1, 100))
    topup_receipt: str = line("required", parsers.one_of("required", "optional"))
    topup_remind_hours: int = line("12", parsers.whole(1, parsers.MAX_HOURS))
    topup_expire_hours: int = line("72", parsers.whole(1, parsers.MAX_HOURS))
    promo_codes: str = line("on", parsers.one_of("on", "off"))
    invite_bonus: int = line("0", parsers.whole(0, parsers.MAX_TOKENS))
    invite_bonus_friend: int = line("0", parsers.whole(0, parsers.MAX_TOKENS))
    invite_max: int = line("50", parsers.whole(1, parsers.MAX_TOKENS))
    support_contact: str | None = line("", parsers.contact)
    operator_name: str | None = line("", parsers.words)
    default_language: str = line("en", parsers.language)
    locales_overlay: Path | None = line("", parsers.folder)
    texts_reload: str = line("off", parsers.one_of("on", "off"))
    timezone: ZoneInfo = line("Europe/Moscow", parsers.zone)
    digest_hour: int | None = line("9", parsers.hour)
    database_url: parsers.Secret = line("sqlite://app.db", parsers.database)
    backup_command: tuple[str, ...] | None = line("", command)
    telegram_api_url: str = line("https://api.telegram.org", parsers.url("https", "http"))
    bulk_per_second: int = line("30", parsers.whole(1, 1000))
    paid_per_second: int = line("1000", parsers.whole(1, 1000))
    redis_url: parsers.Secret | None = line("", parsers.redis)
    flood_presses: parsers.Rate | None = line("60/60", parsers.rate)
    flood_messages: parsers.Rate | None = line("30/60", parsers.rate)
    screen_days: int = line("30", parsers.whole(1, 365))
    tasks: str = line("inside", parsers.one_of("inside", "worker"))
    webhook_url: str | None = line("", parsers.url("https", "http"))
    webhook_secret: parsers.Secret | None = line("", parsers.webhook_secret)
    web_host: str = line("127.0.0.1", parsers.host)
    web_port: int = line("8081", port(8081))
    metrics_host: str = line("127.0.0.1", parsers.host)
    metrics_port: int | None = line("", port(18081))
    api_host: str = line("127.0.0.1", parsers.host)
    api_port: int | None = line("", port(8085))
    api_rate: parsers.Rate | None = line("600/60", parsers.rate)
    api_webhooks_local: str = line("off", parsers.one_of("on", "off"))
    trusted_proxies: tuple[parsers.Network, ...] = line("127.0.0.1,::1", parsers.networks)
    generate: str = line("on", parsers.one_of("on", "off"))
    generate_cost: int = line("1", parsers.whole(1, parsers.MAX_TOKENS))
    first_picture_free: str = line("on", parsers.one_of("on", "off"))
    generate_daily: int = line("20", parsers.whole(1, 10_000))
    image_size: int = line("1024", parsers.whole(256, 1536))
    image_seconds: int = line("180", parsers.whole(10, 1800))
    image_api_token: parsers.Secret | None = line("", parsers.Secret)
    image_api_url: str | None = line("", parsers.url("https", "http"))
    image_model: str | None = line("", parsers.words)
    image_hosts: tuple[str, ...] = line(
        "replicate.delivery,blob.core.windows.net", parsers.host_names
    )
    image_webhook_url: str | None = line("", parsers.url("https"))
    image_webhook_secret: parsers.Secret | None = line("", parsers.signing_secret)
    crypto_bot_token: parsers.Secret | None = line("", parsers.Secret)
    crypto_api_url: str = line("https://pay.crypt.bot", parsers.url("https", "http"))
    crypto_webhook_url: str | None = line("", parsers.url("https", "http"))


LINES = tuple(Line(one.name.upper(), **one.metadata) for one in fields(Table))

GONE = {
    "SEND_PER_SECOND": "answers go out at once; the pace of bulk is BULK_PER_SECOND",
    "SEND_PER_CHAT": "answers go out at once; Telegram says itself when a chat has to wait",
}
"""Settings of earlier versions that are no longer used, and why."""
