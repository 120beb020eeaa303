"""Every modelled method of the Bot API, and the function that performs it."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.api import edits, files, messages, payments, profile, updates

Handler = Callable[[Any, Any], Any]

HANDLERS: dict[type, Handler] = {
    **messages.HANDLERS,
    **edits.HANDLERS,
    **files.HANDLERS,
    **payments.HANDLERS,
    **profile.HANDLERS,
    **updates.HANDLERS,
}
"""(sandbox, typed call) -> the JSON result, or an awaitable of it. Raises ApiError."""
