"""Why a call failed: in words of ours, whatever the exception says of itself."""

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
from aiogram.methods import GetMe

from bot.jobs.refusal_reasons import reason

CALL = GetMe()
ADDRESS = "https://api.telegram.org/bot42:SECRET_TOKEN/getMe"
REASONS = (
    (TelegramBadRequest(CALL, "Bad Request: BALANCE_TOO_LOW"), "BALANCE_TOO_LOW"),
    (TelegramBadRequest(CALL, "CHARGE_NOT_FOUND"), "CHARGE_NOT_FOUND"),
    (TelegramBadRequest(CALL, "Bad Request: chat not found"), "refused"),
    (TelegramBadRequest(CALL, f"Bad Request: see {ADDRESS}"), "refused"),
    (TelegramForbiddenError(CALL, "Forbidden: bot was blocked by the user"), "refused"),
    (TelegramNetworkError(CALL, f"TooManyRedirects: 0, {ADDRESS}"), "network"),
    (TelegramServerError(CALL, f"Bad Gateway {ADDRESS}"), "server"),
    (TelegramRetryAfter(CALL, "Too Many Requests", retry_after=7), "wait"),
    (TelegramUnauthorizedError(CALL, "Unauthorized"), "token"),
    (ClientDecodeError("Failed to decode object", ValueError(), ADDRESS), "answer"),
)


@pytest.mark.parametrize(("error", "told"), REASONS, ids=lambda one: str(one)[:40])
def test_a_failed_call_has_a_reason_without_the_address(error: AiogramError, told: str) -> None:
    """The address holds the bot's token."""
    assert reason(error) == told
