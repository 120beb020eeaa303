"""Menus that were closed permanently. A late tap on one is answered but opens no menu."""

from aiogram.types import CallbackQuery

_MAX_MESSAGES = 1000  # messages; a second tap arrives within seconds


class ClosedMenus:
    """The menus that this process closed recently.

    They are kept in memory only, because nothing may be stored about an erased person. Another
    process, or this one after a restart, treats the tap as a new visit.
    """

    def __init__(self) -> None:
        self._said: dict[tuple[int, int | None], None] = {}

    def keep(self, chat_id: int, message_id: int | None) -> None:
        """Remember that this message no longer has buttons."""
        self._said[chat_id, message_id] = None
        if len(self._said) > _MAX_MESSAGES:
            del self._said[next(iter(self._said))]

    def is_one(self, callback: CallbackQuery) -> bool:
        """Whether the pressed button was on one of them."""
        message = callback.message
        return message is not None and (message.chat.id, message.message_id) in self._said
