"""One table classifies Telegram's refusals. Of an error only our own words are stored."""

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.methods import SendMessage

from bot.botapi.options import SenderReplaced
from bot.botapi.refusals import UNREACHABLE, Reason, code_of, reason_of, words_of
from bot.jobs.broadcast.outcomes import Effect, not_sent
from bot.services.broadcasts.deliveries import Recipient
from models import Delivery

CALL = SendMessage(chat_id=1, text="x")
PERSON = Recipient(1, 1, 1, 1)
SECRET = "https://api.telegram.org/bot42:AAsecret/sendMessage"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), Reason.BLOCKED),
        (TelegramForbiddenError(CALL, "Forbidden: user is deactivated"), Reason.DELETED),
        (
            TelegramForbiddenError(CALL, "Forbidden: bot can't initiate conversation with a user"),
            Reason.NOT_STARTED,
        ),
        (TelegramForbiddenError(CALL, "Forbidden: a new reason"), Reason.BLOCKED),
        (TelegramBadRequest(CALL, "Bad Request: chat not found"), Reason.NOT_STARTED),
        (TelegramBadRequest(CALL, "Bad Request: PEER_ID_INVALID"), Reason.NOT_STARTED),
        (TelegramBadRequest(CALL, "Bad Request: user is deactivated"), Reason.DELETED),
        (TelegramBadRequest(CALL, "Bad Request: INPUT_USER_DEACTIVATED"), Reason.DELETED),
        (TelegramBadRequest(CALL, "Bad Request: message to copy not found"), Reason.MESSAGE_GONE),
        (TelegramBadRequest(CALL, "Bad Request: message is too long"), None),
        (TelegramServerError(CALL, "chat not found"), None),
    ],
)
def test_telegrams_words_have_one_meaning(error: AiogramError, reason: Reason | None) -> None:
    """For notices, broadcasts and letters."""
    assert reason_of(error) is reason
    outcome, effect = not_sent(PERSON, error)
    if reason in UNREACHABLE:
        assert outcome.state is Delivery.BLOCKED
    assert (effect is Effect.GONE) == (reason is Reason.MESSAGE_GONE)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TelegramForbiddenError(CALL, "Forbidden: bot was blocked"), Reason.BLOCKED),
        (TelegramBadRequest(CALL, "Bad Request: ODD"), "Bad Request: ODD"),
        (TelegramRetryAfter(CALL, SECRET, retry_after=7), "Telegram asks for a pause of 7 s"),
        (TelegramServerError(CALL, SECRET), "Telegram has a fault"),
        (TelegramNetworkError(CALL, f"TooManyRedirects: {SECRET}"), "no answer"),
        (ClientDecodeError("x", ValueError(SECRET), SECRET), "an answer that is not Telegram's"),
        (SenderReplaced(SECRET), "the call was not made"),
        (ConnectionResetError(SECRET), "ConnectionResetError"),
    ],
)
def test_an_error_is_kept_in_our_words(error: Exception, words: str) -> None:
    """Never in a client's: they may hold the address of the call, and the token in it."""
    assert words_of(error) == words


CODES = (
    (TelegramBadRequest(CALL, "Bad Request: BALANCE_TOO_LOW"), "BALANCE_TOO_LOW"),
    (TelegramBadRequest(CALL, "CHARGE_NOT_FOUND"), "CHARGE_NOT_FOUND"),
    (TelegramBadRequest(CALL, "Bad Request: chat not found"), "refused"),
    (TelegramBadRequest(CALL, f"Bad Request: see {SECRET}"), "refused"),
    (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), "refused"),
    (TelegramNetworkError(CALL, f"TooManyRedirects: 0, {SECRET}"), "network"),
    (TelegramServerError(CALL, f"Bad Gateway {SECRET}"), "server"),
    (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7), "wait"),
    (TelegramUnauthorizedError(CALL, "Unauthorized"), "token"),
    (ClientDecodeError("Failed to decode object", ValueError(), SECRET), "answer"),
)


@pytest.mark.parametrize(("error", "code"), CODES, ids=lambda one: str(one)[:40])
def test_a_failed_call_has_a_code_without_the_address(error: AiogramError, code: str) -> None:
    """The address holds the bot's token."""
    assert code_of(error) == code
