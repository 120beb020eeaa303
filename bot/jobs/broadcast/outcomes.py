"""What a failed call means for the person, and for the remaining people of a broadcast."""

from collections.abc import Mapping
from enum import StrEnum

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramRetryAfter

from bot.botapi.refusals import Failure, Reason, failure_of, reason_of, words_of
from bot.services.broadcasts.deliveries import Outcome, Recipient
from models import Delivery


class Effect(StrEnum):
    """What it means for the other recipients.

    none: nothing. later: only this chat has to wait. gone: the message to copy no longer exists.
    refused: Telegram refused this call. trouble: Telegram fails or cannot be reached, so the next
    call has to wait.
    """

    NONE = "none"
    LATER = "later"
    GONE = "gone"
    REFUSED = "refused"
    TROUBLE = "trouble"


Effects = Mapping[Failure, tuple[Delivery, Effect]]

SENDING: Effects = {
    Failure.LIMITED: (Delivery.PENDING, Effect.LATER),
    Failure.NOT_SENT: (Delivery.PENDING, Effect.TROUBLE),
    Failure.UNCERTAIN: (Delivery.UNKNOWN, Effect.TROUBLE),
    Failure.UNREACHABLE: (Delivery.BLOCKED, Effect.NONE),
    Failure.REFUSED: (Delivery.FAILED, Effect.REFUSED),
    Failure.REJECTED: (Delivery.PENDING, Effect.TROUBLE),
}
DELETING: Effects = {
    Failure.LIMITED: (Delivery.SENT, Effect.LATER),
    Failure.NOT_SENT: (Delivery.SENT, Effect.TROUBLE),
    Failure.UNCERTAIN: (Delivery.SENT, Effect.TROUBLE),
    Failure.UNREACHABLE: (Delivery.KEPT, Effect.NONE),
    Failure.REFUSED: (Delivery.KEPT, Effect.NONE),
    Failure.REJECTED: (Delivery.SENT, Effect.TROUBLE),
}


def not_sent(recipient: Recipient, error: AiogramError) -> tuple[Outcome, Effect]:
    """A message was not copied."""
    if reason_of(error) is Reason.MESSAGE_GONE:
        return Outcome(recipient, Delivery.PENDING, error=words_of(error)), Effect.GONE
    outcome, effect = _of(recipient, error, SENDING)
    if outcome.state is Delivery.BLOCKED and isinstance(error, TelegramBadRequest):
        effect = Effect.REFUSED  # Telegram does not know this chat; perhaps it knows none of them
    return outcome, effect


def not_deleted(recipient: Recipient, error: AiogramError) -> tuple[Outcome, Effect]:
    """A message was not deleted."""
    return _of(recipient, error, DELETING)


def _of(recipient: Recipient, error: AiogramError, effects: Effects) -> tuple[Outcome, Effect]:
    state, effect = effects[failure_of(error)]
    after = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
    return Outcome(recipient, state, error=words_of(error), after=after), effect
