"""The keyboard of a screen, as aiogram-dialog puts it together, for less."""

from itertools import chain
from typing import Any, cast

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal.widgets import MarkupFactory, RawKeyboard
from aiogram_dialog.utils import intent_callback_data


class Keyboard(MarkupFactory):
    """Writes the screen's id into every button.

    Set as an attribute it would have pydantic check the whole button again, which it has just
    made: 3 us a button, and 0.3 so.
    """

    async def render_markup(
        self, _: dict[str, Any], manager: DialogManager, keyboard: RawKeyboard
    ) -> InlineKeyboardMarkup:
        """The markup of a message."""
        intent_id = manager.current_context().id
        rows = cast(list[list[InlineKeyboardButton]], keyboard)
        for button in chain.from_iterable(rows):
            button.__dict__["callback_data"] = intent_callback_data(intent_id, button.callback_data)
        return InlineKeyboardMarkup(inline_keyboard=rows)
