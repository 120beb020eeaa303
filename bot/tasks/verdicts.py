"""What Telegram's answer to a message of a broadcast says of the person, and of the broadcast.

What was refused was not sent; what was never answered may have arrived.
"""

from dataclasses import dataclass
from enum import StrEnum

from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError

from models import Delivery

_NOBODY_THERE = ("chat not found", "peer_id_invalid", "user is deactivated", "user_deactivated")
_SOURCE_GONE = (
    "to copy not found",
    "no messages to copy",
    "message can't be copied",
    "message_id_invalid",
)


class Meaning(StrEnum):
    """What follows for the others.

    fine: nothing. later: this chat has to wait, others don't. gone: the message to copy is no more.
    refused: Telegram refused this very call. trouble: Telegram can't be reached or is not well:
    wait before the next call.
    """

    FINE = "fine"
    LATER = "later"
    GONE = "gone"
    REFUSED = "refused"
    TROUBLE = "trouble"


@dataclass(frozen=True)
class Verdict:
    """The person's state of delivery, and what follows for the others."""

    state: Delivery
    meaning: Meaning
    error: str = ""


def verdict(error: AiogramError) -> Verdict:
    """What a failed call to copy a message means."""
    words = error.message if isinstance(error, TelegramAPIError) else type(error).__name__
    return Verdict(*_judged(error, words.lower()), error=words)


def _judged(error: AiogramError, words: str) -> tuple[Delivery, Meaning]:
    if isinstance(error, TelegramForbiddenError):
        return Delivery.BLOCKED, Meaning.FINE
    if isinstance(error, TelegramBadRequest):
        return _of_bad_request(words)
    if isinstance(error, TelegramRetryAfter) or _never_left(error):
        return Delivery.PENDING, Meaning.TROUBLE
    if isinstance(error, TelegramNetworkError | TelegramServerError):
        return Delivery.UNKNOWN, Meaning.TROUBLE
    if isinstance(error, TelegramAPIError):  # the token, the method: it is not about this person
        return Delivery.PENDING, Meaning.TROUBLE
    return Delivery.UNKNOWN, Meaning.TROUBLE  # no answer of Telegram's: a proxy's page


def _of_bad_request(words: str) -> tuple[Delivery, Meaning]:
    if any(one in words for one in _SOURCE_GONE):
        return Delivery.PENDING, Meaning.GONE
    if any(one in words for one in _NOBODY_THERE):
        return Delivery.BLOCKED, Meaning.REFUSED
    return Delivery.FAILED, Meaning.REFUSED


def _never_left(error: AiogramError) -> bool:
    """Whether no connection could be made: Telegram has not seen the call."""
    return isinstance(error.__cause__, ClientConnectorError)
