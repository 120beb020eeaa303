"""‹ › under a list that is read by keyset pages (bot.services.pagination).

The widget stores the positions that were visited; «back» removes the last one.
"""

import re
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.kbd import Keyboard

from bot.ui.styles import disabled

_MAX_PAGES = 500  # that a person can go through


def position(manager: DialogManager, pager: str) -> str | None:
    """The position at which the shown page begins; None for the first page."""
    visited = _visited(manager, pager)
    return visited[-1] if visited else None


def first_position(manager: DialogManager, pager: str) -> None:
    """Go back to the first page, for example because another list is shown."""
    manager.current_context().widget_data.pop(pager, None)


class CursorPager(Keyboard):
    """It is hidden if there is only one page. On the first and last page an arrow is disabled.

    The getter gives `next`: the position at which the following page begins, or None.
    """

    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        following = data["next"]
        if following is None and not _visited(manager, self.widget_id):
            return []
        visited = len(_visited(manager, self.widget_id))
        back = self._button("‹", f"back{visited}") if visited else disabled("‹")
        return [[back, self._button("›", following) if following else disabled("›")]]

    def _button(self, text: str, where: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(where))

    async def _process_item_callback(
        self,
        callback: CallbackQuery,  # noqa: ARG002 - aiogram-dialog's signature
        data: str,
        dialog: DialogProtocol,  # noqa: ARG002
        manager: DialogManager,
    ) -> bool:
        """Button data names the page, so a second tap on the same button changes nothing."""
        visited = _visited(manager, self.widget_id)
        if data == f"back{len(visited)}":
            visited = visited[:-1]
        elif re.fullmatch(r"[0-9.]{1,40}", data) and len(visited) < _MAX_PAGES:
            visited = visited if data in visited[-1:] else [*visited, data]
        manager.current_context().widget_data[self.widget_id or ""] = visited
        return True


def _visited(manager: DialogManager, pager: str | None) -> list[str]:
    visited: Any = manager.current_context().widget_data.get(pager or "")
    return visited or []
