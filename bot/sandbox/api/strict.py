"""What Telegram refuses: unknown fields, commands, answers, names, invoices.

Sources of limits and words: [B] telegram-bot-api, [T] tdlib, [D] documentation, [I] reports of
users, [?] not verified. If Telegram's words are not known, the sandbox uses its own.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from aiogram.types import BotCommand, LabeledPrice
from pydantic import BaseModel

from bot.sandbox.text.keyboards import check_inline_keyboard, reply_markup
from bot.sandbox.world.validation import Refused, validated

__all__ = [
    "Refused",
    "check_callback_answer",
    "check_commands",
    "check_description",
    "check_inline_keyboard",
    "check_invoice",
    "check_name",
    "check_short_description",
    "reply_markup",
    "unknown_fields",
]

MOST_COMMANDS = 100  # [D]
MOST_ANSWER = 200  # [D]
MOST_PAYLOAD_BYTES = 128  # [D]
MOST_STARS = 100_000  # [I] not documented; measured with createInvoiceLink
MOST_SUBSCRIPTION_STARS = 10_000  # [D]
SUBSCRIPTION_SECONDS = 2_592_000  # [D]
STARS = "XTR"
_COMMAND = re.compile(r"[a-z0-9_]+")


def unknown_fields(model: BaseModel) -> list[str]:
    """Dotted paths of the fields the Bot API does not know ("reply_markup.keyboard.0.1.colour").

    aiogram's models keep unknown fields; the real server silently ignores them.
    """
    return list(_unknown(model, ""))


def check_commands(commands: list[BotCommand]) -> None:
    """Refuse a command menu: at most 100, names of 1-32 of a-z0-9_, descriptions of 1-256."""
    if len(commands) > MOST_COMMANDS:
        raise Refused("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        _check_limit(command.command, 32, "command")
        _check_limit(command.description.strip(), 256, "command description")
        if not _COMMAND.fullmatch(command.command):
            raise Refused("BOT_COMMAND_INVALID")


def check_callback_answer(text: str | None) -> None:
    """Refuse the text of a toast or alert: at most 200 characters; words [I]."""
    if text and len(text) > MOST_ANSWER:
        raise Refused("MESSAGE_TOO_LONG")


def check_name(name: str) -> None:
    """Refuse a bot's name of over 64 characters (setMyName); an empty one removes it [D]."""
    if len(name) > 64:
        raise Refused("BOT_TITLE_INVALID")


def check_description(description: str) -> None:
    """Refuse a bot's description of over 512 characters (setMyDescription)."""
    _check_most(description, 512, "bot description")


def check_short_description(description: str) -> None:
    """Refuse a bot's short description of over 120 characters (setMyShortDescription)."""
    _check_most(description, 120, "bot short description")


def check_invoice(params: Mapping[str, Any]) -> None:
    """Refuse the parameters of sendInvoice or createInvoiceLink, `prices` already a list.

    Only Telegram Stars are modelled: another currency finds no payment provider.
    """
    for name in ("title", "description", "payload", "currency", "prices"):
        if not params.get(name):
            raise Refused(f'parameter "{name}" is required')
    _check_most(params["title"], 32, "invoice title")
    _check_most(params["description"], 255, "invoice description")
    if len(params["payload"].encode()) > MOST_PAYLOAD_BYTES:
        raise Refused("INVOICE_PAYLOAD_INVALID")
    prices = [_price(price) for price in params["prices"]]
    total = sum(price.amount for price in prices)
    if total <= 0:
        raise Refused("total price must be positive")
    if params["currency"] != STARS:
        raise Refused("PAYMENT_PROVIDER_INVALID")
    _check_stars(params, len(prices), total)


def _unknown(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, BaseModel):
        dot = f"{path}." if path else ""
        yield from (f"{dot}{name}" for name in value.model_extra or {})
        for name in type(value).model_fields:
            yield from _unknown(getattr(value, name, None), f"{dot}{name}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _unknown(item, f"{path}.{index}")


def _check_limit(text: str, most: int, what: str) -> None:
    """Refuse a text that is empty or longer than `most`; words [T]."""
    if not text:
        raise Refused(f"{what} must be non-empty")
    if len(text) > most:
        raise Refused(f"{what} length must not exceed {most}")


def _check_most(text: str, most: int, what: str) -> None:
    """Refuse a text longer than `most` characters [D]; the words are the sandbox's own [?]."""
    if len(text) > most:
        raise Refused(f"{what} must be at most {most} characters long")


def _price(raw: Any) -> LabeledPrice:
    failed = "can't parse labeled price"
    price = validated(LabeledPrice, raw, failed)
    if not price.label:
        raise Refused(f"{failed}: LabeledPrice label must be non-empty")
    return price


def _check_stars(params: Mapping[str, Any], prices: int, total: int) -> None:
    """Require one price, no provider, no tips, and an amount that Telegram accepts."""
    tips = params.get("max_tip_amount") or params.get("suggested_tip_amounts")
    if prices != 1 or params.get("provider_token") or tips:
        raise Refused("STARS_INVOICE_INVALID")
    period = params.get("subscription_period")
    if period and period != SUBSCRIPTION_SECONDS:
        raise Refused("SUBSCRIPTION_PERIOD_INVALID")
    if period and total > MOST_SUBSCRIPTION_STARS:
        raise Refused("SUBSCRIPTION_AMOUNT_INVALID")
    if total > MOST_STARS:
        raise Refused("CURRENCY_TOTAL_AMOUNT_INVALID")
