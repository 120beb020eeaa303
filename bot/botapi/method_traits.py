"""What is true of each method of the Bot API, by its name."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram.methods import TelegramMethod

from bot.botapi.refusals import Reason

MESSAGES = ("send", "edit", "copy", "forward")
"""Sends and edits share Telegram's limits: https://github.com/tdlib/td/issues/3034."""
REPEATABLE = ("get", "edit", "delete", "set", "answer", "createInvoiceLink", "sendChatAction")
"""Done twice they leave what being done once leaves: an edit, an answer, a text about the bot."""
DONE = {"deleteMessage": Reason.MESSAGE_GONE, "answerCallbackQuery": Reason.QUERY_OVER}
"""Why Telegram refuses what it has done already. Both methods give True."""
CALL_TIMEOUT_S = 5.0  # seconds a call may take for its pauses and tries; then its sender decides
ANSWER_TIMEOUT_S = 8.0  # the same for an answer to a press or a checkout: Telegram waits ten


@dataclass(frozen=True)
class Traits:
    """is_message: it counts against its chat's limit. repeatable: may be made again where it is
    unknown whether it was done. patience: in seconds. done: the reason why a second try is refused.
    """

    name: str
    is_message: bool
    repeatable: bool
    patience: float
    done: Reason | None


@cache
def traits_of(method: type[TelegramMethod[Any]]) -> Traits:
    """By the method's name."""
    name = method.__api_method__
    return Traits(
        name,
        is_message=name.startswith(MESSAGES) and name != "sendChatAction",
        repeatable=name.startswith(REPEATABLE),
        patience=ANSWER_TIMEOUT_S if name.startswith("answer") else CALL_TIMEOUT_S,
        done=DONE.get(name),
    )
