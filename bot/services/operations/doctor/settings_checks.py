"""Checks of the settings: unknown names, values that look wrong, and what is off."""

import stat
from collections.abc import Iterator
from pathlib import Path

from bot.services.operations.doctor.finding import Finding, fine, warning
from bot.settings.settings import Settings, gone
from bot.settings.unknown_names import unknown_names

ENV = Path(".env")
_OFF = (
    ("crypto_bot_token", "Crypto Pay: CRYPTO_BOT_TOKEN is empty"),
    ("topup_methods", "top-ups by hand: no TOPUP_... is set"),
    ("takes_promo_codes", "promo codes: PROMO_CODES=off"),
    ("rewards_invites", "invites: both INVITE_BONUS... are 0"),
    ("generates", "pictures: GENERATE=off"),
    ("image_api_token", "image provider: IMAGE_API_TOKEN is empty, so this machine draws"),
    ("redis_url", "Redis: REDIS_URL is empty, which is right for one process"),
    ("webhook_url", "webhook: WEBHOOK_URL is empty, so the bot polls"),
    ("metrics_port", "metrics: METRICS_PORT is empty"),
    ("support_contact", "another way to support: SUPPORT_CONTACT is empty"),
    ("operator_name", "the provider's name in the terms: OPERATOR_NAME is empty"),
)


async def check_settings(settings: Settings) -> list[Finding]:
    """Everything that the settings alone show."""
    found = [*_names(), *_values(settings), *_file()]
    off = [words for name, words in _OFF if not getattr(settings, name)]
    return [*(found or [fine("settings", "every name and value is known")]), *_off(off)]


def _off(words: list[str]) -> Iterator[Finding]:
    yield from (fine("off", one) for one in words)


def _names() -> Iterator[Finding]:
    for words in filter(None, (gone(), *unknown_names())):
        yield warning("settings", words)


def _values(settings: Settings) -> Iterator[Finding]:
    if not settings.admins:
        yield warning("settings", "ADMINS is empty: nobody gets alerts or can open the panel")
    if settings.price_sell_rub > settings.price_buy_rub:
        yield warning("settings", "PRICE_SELL_RUB is above PRICE_BUY_RUB: reselling pays")
    if (settings.webhook_url or "").startswith("http://"):
        yield warning("settings", "WEBHOOK_URL is http://: Telegram's own server needs https://")
    if settings.log_level in ("WARNING", "ERROR"):
        yield warning("settings", f"LOG_LEVEL={settings.log_level}: payments are not logged")


def _file() -> Iterator[Finding]:
    if ENV.exists() and ENV.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        yield warning("settings", ".env can be read by other users: chmod 600 .env")
