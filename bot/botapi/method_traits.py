"""Properties of each method of the Bot API, found by its name."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from aiogram.methods import TelegramMethod

from bot.botapi.refusals import Reason

MESSAGES = ("send", "edit", "copy", "forward")
"""Sends and edits count against the same limits: https://github.com/tdlib/td/issues/3034."""
REPEATABLE = ("get", "edit", "delete", "set", "answer", "createInvoiceLink", "sendChatAction")
"""Idempotent methods: a second call changes nothing more, as with an edit or an answer."""
DONE = {"deleteMessage": Reason.MESSAGE_GONE, "answerCallbackQuery": Reason.QUERY_OVER}
"""How Telegram refuses a second call of what the first has done. Both methods return True."""
CALL_TIMEOUT_S = 5.0  # seconds for all pauses and retries of a call; then its sender decides
ANSWER_TIMEOUT_S = 8.0  # the same for an answer to a press or a checkout: Telegram waits ten


@dataclass(frozen=True)
class Traits:
    """Properties of a method.

    is_message: it counts against the limit of its chat. repeatable: it may be retried even if the
    first call may have been carried out. patience: seconds for all pauses and retries. done: the
    refusal of a retry that means that the first call was carried out.
    """

    name: str
    is_message: bool
    repeatable: bool
    patience: float
    done: Reason | None


@cache
def traits_of(method: type[TelegramMethod[Any]]) -> Traits:
    """The properties of this method."""
    name = method.__api_method__
    return Traits(
        name,
        is_message=name.startswith(MESSAGES) and name != "sendChatAction",
        repeatable=name.startswith(REPEATABLE),
        patience=ANSWER_TIMEOUT_S if name.startswith("answer") else CALL_TIMEOUT_S,
        done=DONE.get(name),
    )
