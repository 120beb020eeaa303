"""What is true of each method of the Bot API."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram.methods import TelegramMethod

MESSAGES = ("send", "edit", "copy", "forward")
"""Sends and edits share Telegram's limits: https://github.com/tdlib/td/issues/3034."""
NO_MESSAGES = ("sendChatAction",)
REPEATABLE = ("get", "edit", "delete", "set", "answer", "createInvoiceLink", "sendChatAction")
"""Done twice they leave what being done once leaves: an edit, an answer, a text about the bot."""
PERISHABLE = (
    "answerCallbackQuery",
    "answerInlineQuery",
    "answerPreCheckoutQuery",
    "answerShippingQuery",
)


@dataclass(frozen=True)
class Traits:
    """is_message: it counts against its chat's limit. repeatable: may be made again where it is
    unknown whether it was done. perishable: worth nothing some seconds later. polls: aiogram
    repeats it by itself.
    """

    name: str
    is_message: bool
    repeatable: bool
    perishable: bool
    polls: bool


@cache
def traits_of(method: type[TelegramMethod[Any]]) -> Traits:
    """By the method's name."""
    name = method.__api_method__
    return Traits(
        name,
        is_message=name.startswith(MESSAGES) and name not in NO_MESSAGES,
        repeatable=name.startswith(REPEATABLE),
        perishable=name in PERISHABLE,
        polls=name == "getUpdates",
    )
