"""Answers of the Bot API that can't be read. They repeat what people wrote, so no word of one may
reach the log: neither by this error's text, nor by that of what caused it."""

from aiogram.exceptions import ClientDecodeError


class UnreadableAnswer(ClientDecodeError):
    """aiogram's error without the answer in it. Raise it `from None`."""

    def __init__(self, original: Exception) -> None:
        super().__init__("an answer that can't be read", original, None)
        self.args = (type(original).__name__,)  # what repr shows

    def __str__(self) -> str:
        return f"{self.message}: {type(self.original).__name__}"
