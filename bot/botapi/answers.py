"""Unreadable answers of the Bot API.

An answer may contain what people wrote. So its text must not reach the log, neither through this
error nor through its cause.
"""

from aiogram.exceptions import ClientDecodeError


class UnreadableAnswer(ClientDecodeError):
    """Like aiogram's error, but without the answer. Raise it `from None`."""

    def __init__(self, original: Exception) -> None:
        super().__init__("an answer that can't be read", original, None)
        self.args = (type(original).__name__,)  # repr shows args

    def __str__(self) -> str:
        return f"{self.message}: {type(self.original).__name__}"
