"""Paging: ‹ 2 / 7 › under a list whose getter knows `page` (from 0) and `pages`."""

import re
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard

from bot.i18n.widgets import localization
from bot.ui.styles import disabled

_PAGE = "page"


def chosen_page(manager: DialogManager, pager: str = _PAGE) -> int:
    """The requested page, from 0. The list decides what it shows if that page does not exist.

    `pager`: the widget's id, where a dialog has two.
    """
    page = manager.current_context().widget_data.get(pager, 0)
    return page if isinstance(page, int) else 0


def first_page(manager: DialogManager, pager: str = _PAGE) -> None:
    """Go back to the first page, for example because the filter changed."""
    manager.current_context().widget_data.pop(pager, None)


class Pager(Keyboard):
    """It is hidden if there is only one page. On the first and last page an arrow is disabled."""

    def __init__(self, id: str = _PAGE) -> None:
        super().__init__(id=id)

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        page, pages = data["page"], data["pages"]
        if pages < 2:
            return []
        locales, language = localization(manager)
        where = locales.plain(language, "nav-page", {"page": page + 1, "pages": pages})
        return [
            [
                self._button("‹", page - 1) if page > 0 else disabled("‹"),
                disabled(where),
                self._button("›", page + 1) if page + 1 < pages else disabled("›"),
            ]
        ]

    def _button(self, text: str, page: int) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(page))

    async def _process_item_callback(
        self,
        callback: CallbackQuery,  # noqa: ARG002 - aiogram-dialog's signature
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002
        manager: DialogManager,
    ) -> bool:
        if re.fullmatch(r"[0-9]{1,6}", data):
            manager.current_context().widget_data[self.widget_id or _PAGE] = int(data)
        return True
