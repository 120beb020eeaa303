"""Why a call to Telegram failed, as it is kept and shown: a word of ours, or Telegram's own code.

Never what an exception says of itself: it may hold the address, and the address holds the token.
"""

import re

from aiogram.exceptions import (
    AiogramError,
    TelegramAPIError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)

_CODE = re.compile(r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)*: )?([A-Z][A-Z0-9_]{2,63})")


def reason(error: AiogramError) -> str:
    """wait, network, server, token, a code such as BALANCE_TOO_LOW, refused; or answer: no answer
    of Telegram's."""
    if isinstance(error, TelegramRetryAfter):
        return "wait"
    if isinstance(error, TelegramNetworkError):
        return "network"
    if isinstance(error, TelegramServerError):
        return "server"
    if isinstance(error, TelegramUnauthorizedError):
        return "token"
    if isinstance(error, TelegramAPIError):
        code = _CODE.fullmatch(error.message)
        return code[1] if code else "refused"
    return "answer"
