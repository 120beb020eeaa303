"""What it means that a call to Telegram failed, and our words for it: one table for all.

A client's exception is never stored or shown by its own text: that may hold the address of the
call, and the bot's token in it. What Telegram itself says of a refused call holds neither.
"""

import re
from enum import Enum, StrEnum, auto
from typing import NamedTuple

from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError


class Failure(Enum):
    """What became of the call, and who it is about.

    LIMITED: not carried out, a 429; try again after `retry_after`. NOT_SENT: Telegram has not seen
    it. UNCERTAIN: it may have been carried out. UNREACHABLE: nothing can be written to this person.
    REFUSED: Telegram will not do it. REJECTED: about the token or the method, not about this call.
    """

    LIMITED = auto()
    NOT_SENT = auto()
    UNCERTAIN = auto()
    UNREACHABLE = auto()
    REFUSED = auto()
    REJECTED = auto()


class Reason(StrEnum):
    """Why Telegram refuses a call, in our words."""

    BLOCKED = "the person has blocked the bot"
    NOT_STARTED = "the person has not pressed Start"
    DELETED = "the person's account is deleted"
    MESSAGE_GONE = "the message is gone"
    NOT_MODIFIED = "the message is so already"
    QUERY_OVER = "the press was answered already, or too late"
    REFUNDED = "the payment is refunded already"


UNREACHABLE = (Reason.BLOCKED, Reason.NOT_STARTED, Reason.DELETED)
_REASONS = (
    ("user is deactivated", Reason.DELETED),
    ("user_deactivated", Reason.DELETED),  # input_user_deactivated, too
    ("initiate conversation", Reason.NOT_STARTED),
    ("chat not found", Reason.NOT_STARTED),
    ("peer_id_invalid", Reason.NOT_STARTED),
    ("to copy not found", Reason.MESSAGE_GONE),
    ("to edit not found", Reason.MESSAGE_GONE),
    ("to delete not found", Reason.MESSAGE_GONE),
    ("no messages to copy", Reason.MESSAGE_GONE),
    ("message can't be copied", Reason.MESSAGE_GONE),
    ("message_id_invalid", Reason.MESSAGE_GONE),
    ("message is not modified", Reason.NOT_MODIFIED),
    ("query is too old", Reason.QUERY_OVER),
    ("charge_already_refunded", Reason.REFUNDED),
)


class _Kind(NamedTuple):
    """code: for texts of our own. words: to be stored; of what Telegram says, its own."""

    error: type[BaseException]
    failure: Failure
    code: str
    words: str = ""


_KINDS = (
    _Kind(TelegramRetryAfter, Failure.LIMITED, "wait", "Telegram asks for a pause"),
    _Kind(TelegramServerError, Failure.UNCERTAIN, "server", "Telegram has a fault"),
    _Kind(TelegramNetworkError, Failure.UNCERTAIN, "network", "no answer"),
    _Kind(ClientDecodeError, Failure.UNCERTAIN, "answer", "an answer that is not Telegram's"),
    _Kind(TelegramUnauthorizedError, Failure.REJECTED, "token"),
    _Kind(TelegramBadRequest, Failure.REFUSED, "refused"),
    _Kind(TelegramForbiddenError, Failure.UNREACHABLE, "refused"),
    _Kind(TelegramAPIError, Failure.REJECTED, "refused"),
    _Kind(AiogramError, Failure.NOT_SENT, "answer", "the call was not made"),
)
_CODE = re.compile(r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*: )?([A-Z][A-Z0-9_]{2,63})")


def failure_of(error: AiogramError) -> Failure:
    """What became of the call."""
    if never_left(error):
        return Failure.NOT_SENT
    if reason_of(error) in UNREACHABLE:
        return Failure.UNREACHABLE
    return _kind(error).failure


def reason_of(error: BaseException) -> Reason | None:
    """Why Telegram refused; None for any other error, and where no reason is known."""
    if not isinstance(error, TelegramBadRequest | TelegramForbiddenError):
        return None
    said = error.message.lower()
    found = next((reason for words, reason in _REASONS if words in said), None)
    return found or (Reason.BLOCKED if isinstance(error, TelegramForbiddenError) else None)


def never_left(error: BaseException) -> bool:
    """Whether no connection could be made: Telegram has not seen the call."""
    return isinstance(error.__cause__, ClientConnectorError)


def words_of(error: BaseException) -> str:
    """What happened, fit to be stored and shown; of what is not Telegram's, the type alone."""
    if not isinstance(error, AiogramError):
        return type(error).__name__
    if found := reason_of(error):
        return found.value
    if isinstance(error, TelegramRetryAfter):
        return f"Telegram asks for a pause of {error.retry_after} s"
    if never_left(error):
        return "no connection"
    return _kind(error).words or error.message  # type: ignore[attr-defined]


def code_of(error: AiogramError) -> str:
    """wait, network, server, token, Telegram's own code such as BALANCE_TOO_LOW, refused; or
    answer: no answer of Telegram's.
    """
    code = _kind(error).code
    known = _CODE.fullmatch(error.message) if isinstance(error, TelegramAPIError) else None
    return known[1] if known and code == "refused" else code


def _kind(error: AiogramError) -> _Kind:
    return next(kind for kind in _KINDS if isinstance(error, kind.error))
