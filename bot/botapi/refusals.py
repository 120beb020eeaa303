"""What Telegram's refusals and faults mean, and our own words for them: one table for all.

A client's exception is never stored or shown by its own text: that may hold the address of the
call, and the bot's token in it. What Telegram itself says of a refused call holds neither.
"""

from enum import StrEnum

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiohttp import ClientConnectorError


class Reason(StrEnum):
    """Why Telegram will not do it, in our words."""

    BLOCKED = "the person has blocked the bot"
    NOT_STARTED = "the person has not pressed Start"
    DELETED = "the person's account is deleted"
    SOURCE_GONE = "the message to copy is gone"


_WORDS = (
    ("user is deactivated", Reason.DELETED),
    ("user_deactivated", Reason.DELETED),  # input_user_deactivated, too
    ("initiate conversation", Reason.NOT_STARTED),
    ("chat not found", Reason.NOT_STARTED),
    ("peer_id_invalid", Reason.NOT_STARTED),
    ("to copy not found", Reason.SOURCE_GONE),
    ("no messages to copy", Reason.SOURCE_GONE),
    ("message can't be copied", Reason.SOURCE_GONE),
    ("message_id_invalid", Reason.SOURCE_GONE),
)
NOBODY = (Reason.BLOCKED, Reason.NOT_STARTED, Reason.DELETED)
"""Nothing can be written to this person."""


def reason_of(error: BaseException) -> Reason | None:
    """Why Telegram refused; None for what is about neither the person nor a message to copy."""
    if not isinstance(error, TelegramBadRequest | TelegramForbiddenError):
        return None
    said = error.message.lower()
    found = next((meaning for words, meaning in _WORDS if words in said), None)
    return found or (Reason.BLOCKED if isinstance(error, TelegramForbiddenError) else None)


def never_left(error: BaseException) -> bool:
    """Whether no connection could be made: Telegram has not seen the call."""
    return isinstance(error.__cause__, ClientConnectorError)


def words_of(error: BaseException) -> str:
    """What happened, fit to be stored and shown; of what is not Telegram's, the type alone."""
    if found := reason_of(error):
        return found.value
    if isinstance(error, TelegramRetryAfter):
        return f"Telegram asks for a pause of {error.retry_after} s"
    if isinstance(error, TelegramServerError):
        return "Telegram has a fault"
    if isinstance(error, TelegramNetworkError):
        return "no connection" if never_left(error) else "no answer"
    if isinstance(error, ClientDecodeError):
        return "an answer that is not Telegram's"
    if isinstance(error, TelegramAPIError):  # what Telegram says of the call
        return error.message
    return "the call was not made" if isinstance(error, AiogramError) else type(error).__name__
