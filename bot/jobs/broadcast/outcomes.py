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

from bot.botapi.refusals import NOBODY, Reason, never_left, reason_of, words_of
from models import Delivery


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
    return Verdict(*_judged(error), error=words_of(error))


def _judged(error: AiogramError) -> tuple[Delivery, Meaning]:
    if isinstance(error, TelegramForbiddenError):
        return Delivery.BLOCKED, Meaning.FINE
    if isinstance(error, TelegramBadRequest):
        return _of_bad_request(error)
    if isinstance(error, TelegramRetryAfter) or never_left(error):
        return Delivery.PENDING, Meaning.TROUBLE
    if isinstance(error, TelegramNetworkError | TelegramServerError):
        return Delivery.UNKNOWN, Meaning.TROUBLE
    if isinstance(error, TelegramAPIError):  # the token, the method: it is not about this person
        return Delivery.PENDING, Meaning.TROUBLE
    return Delivery.UNKNOWN, Meaning.TROUBLE  # no answer of Telegram's: a proxy's page


def _of_bad_request(error: TelegramBadRequest) -> tuple[Delivery, Meaning]:
    reason = reason_of(error)
    if reason is Reason.SOURCE_GONE:
        return Delivery.PENDING, Meaning.GONE
    if reason in NOBODY:
        return Delivery.BLOCKED, Meaning.REFUSED
    return Delivery.FAILED, Meaning.REFUSED
