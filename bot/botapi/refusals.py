"""What a failed call to Telegram means, and how we describe it: one table for all callers.

The text of an HTTP client's exception is never stored or shown: it may contain the URL of the call,
which contains the bot token. Telegram's own description of a refused call contains neither.
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
    """What became of a failed call.

    LIMITED: a 429; it was not carried out and may be retried after `retry_after`.
    NOT_SENT: Telegram did not get it.
    UNCERTAIN: it may have been carried out.
    UNREACHABLE: the bot cannot write to this person.
    REFUSED: Telegram refuses this call.
    REJECTED: Telegram rejects the token or the method, whatever the call is.
    """

    LIMITED = auto()
    NOT_SENT = auto()
    UNCERTAIN = auto()
    UNREACHABLE = auto()
    REFUSED = auto()
    REJECTED = auto()


class Reason(StrEnum):
    """Why Telegram refused a call, in our words."""

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
    ("user_deactivated", Reason.DELETED),  # also part of input_user_deactivated
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
    """A class of errors. code: selects a text for people. words: what is stored; if empty,
    Telegram's own description is.
    """

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
    """What became of the call that raised this error."""
    if never_left(error):
        return Failure.NOT_SENT
    if reason_of(error) in UNREACHABLE:
        return Failure.UNREACHABLE
    return _kind(error).failure


def reason_of(error: BaseException) -> Reason | None:
    """Why Telegram refused the call. None for other errors and for unknown reasons."""
    if not isinstance(error, TelegramBadRequest | TelegramForbiddenError):
        return None
    said = error.message.lower()
    found = next((reason for words, reason in _REASONS if words in said), None)
    return found or (Reason.BLOCKED if isinstance(error, TelegramForbiddenError) else None)


def never_left(error: BaseException) -> bool:
    """Whether the connection failed, so that Telegram did not get the call."""
    return isinstance(error.__cause__, ClientConnectorError)


def words_of(error: BaseException) -> str:
    """What happened, in words that may be stored and shown. If not aiogram's: only the type."""
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
    """A code that selects a text for people.

    One of wait, network, server, token, answer (the answer was not Telegram's) and refused; or, in
    place of refused, Telegram's own code such as BALANCE_TOO_LOW.
    """
    code = _kind(error).code
    known = _CODE.fullmatch(error.message) if isinstance(error, TelegramAPIError) else None
    return known[1] if known and code == "refused" else code


def _kind(error: AiogramError) -> _Kind:
    return next(kind for kind in _KINDS if isinstance(error, kind.error))
