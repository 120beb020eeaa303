"""The table of settings: name, default and parser."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.settings import parsers


@dataclass(frozen=True)
class Line:
    """One setting: its name, its default (None: it must be given), how it is read."""

    name: str
    default: str | None
    read: Callable[[str], Any]


LINES = (
    Line("BOT_TOKEN", None, parsers.token),
    Line("ADMINS", "", parsers.ids),
    Line("LOG_LEVEL", "INFO", parsers.one_of("DEBUG", "INFO", "WARNING", "ERROR")),
    Line("LOG_FORMAT", "human", parsers.one_of("human", "json")),
    Line("PRICE_BUY_RUB", "90", parsers.roubles),
    Line("PRICE_SELL_RUB", "70", parsers.roubles),
    Line("STARS_PACKS", "1,3,5,10", parsers.packs),
    Line("STARS_PER_TOKEN", "50", parsers.whole(1, parsers.MAX_STARS)),
    Line("STARS_CHECK_MINUTES", "30", parsers.whole(1, 1440)),
    Line("REFUND_SPENT", "refuse", parsers.one_of("refuse", "allow")),
    Line("TOPUP_METHODS", ",".join(parsers.TOPUP_METHODS), parsers.topup_methods),
    Line("TOPUP_CARD_RU", "", parsers.requisites),
    Line("TOPUP_CARD_INTERNATIONAL", "", parsers.requisites),
    Line("TOPUP_CRYPTO", "", parsers.requisites),
    Line("TOPUP_MIN_TOKENS", "1", parsers.whole(1, parsers.MAX_TOKENS)),
    Line("TOPUP_MAX_TOKENS", "10000", parsers.whole(1, parsers.MAX_TOKENS)),
    Line("TOPUP_MAX_OPEN", "3", parsers.whole(1, 100)),
    Line("TOPUP_RECEIPT", "required", parsers.one_of("required", "optional")),
    Line("TOPUP_REMIND_HOURS", "12", parsers.whole(1, parsers.MAX_HOURS)),
    Line("TOPUP_EXPIRE_HOURS", "72", parsers.whole(1, parsers.MAX_HOURS)),
    Line("PROMO_CODES", "on", parsers.one_of("on", "off")),
    Line("INVITE_BONUS", "0", parsers.whole(0, parsers.MAX_TOKENS)),
    Line("INVITE_BONUS_FRIEND", "0", parsers.whole(0, parsers.MAX_TOKENS)),
    Line("INVITE_MAX", "50", parsers.whole(1, parsers.MAX_TOKENS)),
    Line("SUPPORT_CONTACT", "", parsers.contact),
    Line("OPERATOR_NAME", "", parsers.words),
    Line("DEFAULT_LANGUAGE", "en", parsers.language),
    Line("LOCALES_OVERLAY", "", parsers.folder),
    Line("TEXTS_RELOAD", "off", parsers.one_of("on", "off")),
    Line("TIMEZONE", "Europe/Moscow", parsers.zone),
    Line("DIGEST_HOUR", "9", parsers.hour),
    Line("DATABASE_URL", "sqlite://app.db", parsers.database),
    Line("TELEGRAM_API_URL", "https://api.telegram.org", parsers.url("https", "http")),
    Line("BULK_PER_SECOND", "30", parsers.whole(1, 1000)),
    Line("PAID_PER_SECOND", "1000", parsers.whole(1, 1000)),
    Line("REDIS_URL", "", parsers.redis),
    Line("FLOOD_PRESSES", "60/60", parsers.rate),
    Line("FLOOD_MESSAGES", "30/60", parsers.rate),
    Line("SCREEN_DAYS", "30", parsers.whole(1, 365)),
    Line("TASKS", "inside", parsers.one_of("inside", "worker")),
    Line("WEBHOOK_URL", "", parsers.url("https", "http")),
    Line("WEBHOOK_SECRET", "", parsers.webhook_secret),
    Line("WEB_HOST", "127.0.0.1", parsers.host),
    Line("WEB_PORT", "8081", parsers.whole(0, 65535)),
    Line("METRICS_HOST", "127.0.0.1", parsers.host),
    Line("METRICS_PORT", "", parsers.whole(0, 65535)),
    Line("API_HOST", "127.0.0.1", parsers.host),
    Line("API_PORT", "", parsers.whole(0, 65535)),
    Line("API_RATE", "600/60", parsers.rate),
    Line("TRUSTED_PROXIES", "127.0.0.1,::1", parsers.networks),
    Line("GENERATE", "on", parsers.one_of("on", "off")),
    Line("GENERATE_COST", "1", parsers.whole(1, parsers.MAX_TOKENS)),
    Line("GENERATE_DAILY", "20", parsers.whole(1, 10_000)),
    Line("IMAGE_SIZE", "1024", parsers.whole(256, 1536)),
    Line("IMAGE_SECONDS", "180", parsers.whole(10, 1800)),
    Line("IMAGE_API_TOKEN", "", parsers.Secret),
    Line("IMAGE_API_URL", "", parsers.url("https", "http")),
    Line("IMAGE_MODEL", "", parsers.words),
    Line("IMAGE_HOSTS", "replicate.delivery,blob.core.windows.net", parsers.host_names),
    Line("IMAGE_WEBHOOK_URL", "", parsers.url("https")),
    Line("IMAGE_WEBHOOK_SECRET", "", parsers.signing_secret),
    Line("CRYPTO_BOT_TOKEN", "", parsers.Secret),
    Line("CRYPTO_API_URL", "https://pay.crypt.bot", parsers.url("https", "http")),
    Line("CRYPTO_WEBHOOK_URL", "", parsers.url("https", "http")),
)

GONE = {
    "SEND_PER_SECOND": "answers go out at once; the pace of bulk is BULK_PER_SECOND",
    "SEND_PER_CHAT": "answers go out at once; Telegram says itself when a chat has to wait",
}
"""Settings of earlier versions that are no longer used, and why."""
