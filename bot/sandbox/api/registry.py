"""Every modelled method of the Bot API and the function that does it."""

from collections.abc import Callable
from typing import Any

from bot.sandbox import (
    methods_edits,
    methods_files,
    methods_messages,
    methods_payments,
    methods_profile,
    methods_updates,
)

Handler = Callable[[Any, Any], Any]

HANDLERS: dict[type, Handler] = {
    **methods_messages.HANDLERS,
    **methods_edits.HANDLERS,
    **methods_files.HANDLERS,
    **methods_payments.HANDLERS,
    **methods_profile.HANDLERS,
    **methods_updates.HANDLERS,
}
"""(sandbox, typed call) -> the JSON result, or an awaitable of it. Raises ApiError."""
