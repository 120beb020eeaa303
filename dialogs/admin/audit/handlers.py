"""What an admin did on the screens of the audit log."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.ui.context import number
from bot.ui.cursor_pager import first_position
from dialogs.admin.audit.states import AuditLog


async def kind_chosen(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    """Show only this kind. Pressing it again shows all kinds."""
    await _show(manager, "kind", kind)


async def actor_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """Show only this admin. Pressing it again shows all admins."""
    await _show(manager, "actor", number(item))


async def everything_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Remove the filter."""
    await _show(manager, "kind", None)
    await _show(manager, "actor", None)


async def _show(manager: DialogManager, what: str, value: str | int | None) -> None:
    data = manager.dialog_data
    data[what] = None if data.get(what) == value else value
    first_position(manager, "deeds")
    await manager.switch_to(AuditLog.deeds)
