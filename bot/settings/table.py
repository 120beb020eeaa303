"""The lines of .env: what an operator may write, by default or not, and how it is read."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot import values


@dataclass(frozen=True)
class Line:
    """One setting: its name, its default (None: it must be given), how it is read."""

    name: str
    default: str | None
    read: Callable[[str], Any]


LINES = (
    Line("BOT_TOKEN", None, values.token),
    Line("ADMINS", "", values.ids),
    Line("LOG_LEVEL", "INFO", values.one_of("DEBUG", "INFO", "WARNING", "ERROR")),
    Line("LOG_FORMAT", "human", values.one_of("human", "json")),
    Line("PRICE_BUY_RUB", "90", values.roubles),
    Line("PRICE_SELL_RUB", "70", values.roubles),
    Line("STARS_PACKS", "1,3,5,10", values.packs),
    Line("STARS_PER_TOKEN", "50", values.whole(1, values.MOST_STARS)),
    Line("STARS_CHECK_MINUTES", "30", values.whole(1, 1440)),
    Line("REFUND_SPENT", "refuse", values.one_of("refuse", "allow")),
    Line("TOPUP_CARD_RU", "", values.requisites),
    Line("TOPUP_CARD_INTERNATIONAL", "", values.requisites),
    Line("TOPUP_CRYPTO", "", values.requisites),
    Line("TOPUP_MIN_TOKENS", "1", values.whole(1, values.MOST_TOKENS)),
    Line("TOPUP_MAX_TOKENS", "10000", values.whole(1, values.MOST_TOKENS)),
    Line("TOPUP_MAX_OPEN", "3", values.whole(1, 100)),
    Line("TOPUP_RECEIPT", "required", values.one_of("required", "optional")),
    Line("TOPUP_REMIND_HOURS", "12", values.whole(1, values.MOST_HOURS)),
    Line("TOPUP_EXPIRE_HOURS", "72", values.whole(1, values.MOST_HOURS)),
    Line("PROMO_CODES", "on", values.one_of("on", "off")),
    Line("INVITE_BONUS", "0", values.whole(0, values.MOST_TOKENS)),
    Line("INVITE_BONUS_FRIEND", "0", values.whole(0, values.MOST_TOKENS)),
    Line("INVITE_MAX", "50", values.whole(1, values.MOST_TOKENS)),
    Line("SUPPORT_CONTACT", "", values.contact),
    Line("OPERATOR_NAME", "", values.words),
    Line("DEFAULT_LANGUAGE", "en", values.language),
    Line("TIMEZONE", "Europe/Moscow", values.zone),
    Line("DIGEST_HOUR", "9", values.hour),
    Line("DATABASE_URL", "sqlite://app.db", values.database),
    Line("TELEGRAM_API_URL", "https://api.telegram.org", values.url("https", "http")),
    Line("BULK_PER_SECOND", "30", values.whole(1, 1000)),
    Line("PAID_PER_SECOND", "1000", values.whole(1, 1000)),
    Line("REDIS_URL", "", values.redis),
    Line("FLOOD_PRESSES", "60/60", values.rate),
    Line("FLOOD_MESSAGES", "30/60", values.rate),
    Line("SCREEN_DAYS", "30", values.whole(1, 365)),
    Line("TASKS", "inside", values.one_of("inside", "worker")),
    Line("WEBHOOK_URL", "", values.url("https", "http")),
    Line("WEBHOOK_SECRET", "", values.webhook_secret),
    Line("WEB_HOST", "127.0.0.1", values.host),
    Line("WEB_PORT", "8081", values.whole(0, 65535)),
    Line("METRICS_HOST", "127.0.0.1", values.host),
    Line("METRICS_PORT", "", values.whole(0, 65535)),
    Line("TRUSTED_PROXIES", "127.0.0.1,::1", values.networks),
    Line("GENERATE", "on", values.one_of("on", "off")),
    Line("GENERATE_COST", "1", values.whole(1, values.MOST_TOKENS)),
    Line("GENERATE_DAILY", "20", values.whole(1, 10_000)),
    Line("IMAGE_SIZE", "1024", values.whole(256, 1536)),
    Line("IMAGE_SECONDS", "180", values.whole(10, 1800)),
    Line("IMAGE_API_TOKEN", "", values.Secret),
    Line("IMAGE_API_URL", "", values.url("https", "http")),
    Line("IMAGE_MODEL", "", values.words),
    Line("IMAGE_HOSTS", "replicate.delivery,blob.core.windows.net", values.host_names),
    Line("IMAGE_WEBHOOK_URL", "", values.url("https")),
    Line("IMAGE_WEBHOOK_SECRET", "", values.signing_secret),
    Line("CRYPTO_BOT_TOKEN", "", values.Secret),
    Line("CRYPTO_API_URL", "https://pay.crypt.bot", values.url("https", "http")),
    Line("CRYPTO_WEBHOOK_URL", "", values.url("https", "http")),
)

GONE = {
    "SEND_PER_SECOND": "answers go out at once; the pace of bulk is BULK_PER_SECOND",
    "SEND_PER_CHAT": "answers go out at once; Telegram says itself when a chat has to wait",
}
"""Settings of earlier versions that mean nothing now, and why."""
