"""What a person did in the history."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.flows.statement_file import send_operations
from bot.ui.pager import first_page


async def kind_chosen(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    """From the first page on; the list itself knows which kinds there are."""
    manager.dialog_data["kind"] = kind
    first_page(manager)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send all operations of the person as a file."""
    send_operations(manager, "transactions.csv", "history-csv-caption")
