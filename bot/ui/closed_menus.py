"""Menus that ended with a last word: a late tap on one is answered, and brings nobody back."""

from aiogram.types import CallbackQuery

_MAX_MESSAGES = 1000  # messages; a second tap comes within seconds


class ClosedMenus:
    """The messages by which this process has lately taken leave of people.

    It is in memory, for nothing may be kept of who was erased; another process, or one started
    since, takes the tap for a visit.
    """

    def __init__(self) -> None:
        self._said: dict[tuple[int, int | None], None] = {}

    def keep(self, chat_id: int, message_id: int | None) -> None:
        """That message has no buttons any more."""
        self._said[chat_id, message_id] = None
        if len(self._said) > _MAX_MESSAGES:
            del self._said[next(iter(self._said))]

    def is_one(self, callback: CallbackQuery) -> bool:
        """Whether the press is on one of them: it was made before the button went."""
        message = callback.message
        return message is not None and (message.chat.id, message.message_id) in self._said
