"""Unreadable answers of the Bot API. They may repeat what people wrote, so their text must not
reach the log: neither by this error, nor by its cause."""

from aiogram.exceptions import ClientDecodeError


class UnreadableAnswer(ClientDecodeError):
    """aiogram's error without the answer in it. Raise it `from None`."""

    def __init__(self, original: Exception) -> None:
        super().__init__("an answer that can't be read", original, None)
        self.args = (type(original).__name__,)  # what repr shows

    def __str__(self) -> str:
        return f"{self.message}: {type(self.original).__name__}"
