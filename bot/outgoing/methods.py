"""What the pacer knows of each method of the Bot API."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram.methods import TelegramMethod

LIMITED = ("send", "edit", "copy", "forward")
"""Sends and edits share Telegram's limits: https://github.com/tdlib/td/issues/3034."""
UNLIMITED = ("sendChatAction",)
REPEATABLE = ("get", "edit", "delete", "set", "answer", "createInvoiceLink", "sendChatAction")
"""Done twice they leave what being done once leaves: an edit, an answer, a text about the bot."""
PERISHABLE = (
    "answerCallbackQuery",
    "answerInlineQuery",
    "answerPreCheckoutQuery",
    "answerShippingQuery",
)


@dataclass(frozen=True)
class Kind:
    """What is true of a method.

    limited: counts as a message. repeatable: may be made again where it is unknown whether it was
    done. perishable: worth nothing some seconds later. polls: aiogram repeats it by itself.
    """

    name: str
    limited: bool
    repeatable: bool
    perishable: bool
    polls: bool


@cache
def kind(method: type[TelegramMethod[Any]]) -> Kind:
    """By the method's name."""
    name = method.__api_method__
    return Kind(
        name,
        limited=name.startswith(LIMITED) and name not in UNLIMITED,
        repeatable=name.startswith(REPEATABLE),
        perishable=name in PERISHABLE,
        polls=name == "getUpdates",
    )
