"""What a person did about their data."""

from pathlib import Path
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.flows.statement_file import send_files, send_operations
from bot.services.admin.adjustments import BalanceChanged
from bot.services.errors import Gone
from bot.ui.context import person, services
from bot.ui.single_message import alert, close_menu
from dialogs.privacy.states import Privacy


async def files_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send two files: everything as JSON, and the operations as CSV."""
    user_id, personal_data = person(manager).id, services(manager).personal_data

    async def made(folder: Path) -> list[Path]:
        everything = folder / "my-data.json"
        await personal_data.write(user_id, everything)
        return [everything]

    send_files(manager, "my-data.json", made, "privacy-json-caption")
    send_operations(manager, "my-operations.csv", "privacy-csv-caption")


async def erase_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Go to the first question, unless erasure is impossible now."""
    await services(manager).erasure.look(person(manager).id)
    await manager.switch_to(Privacy.erase)


async def erase_chosen(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask again; the second question names the tokens that will be lost."""
    standing = await services(manager).erasure.look(person(manager).id)
    manager.dialog_data["shown"] = standing.balance
    await manager.switch_to(Privacy.sure)


async def erase_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Erase and close the menu. If the balance has changed, ask again."""
    shown: Any = manager.dialog_data.get("shown")
    if shown is None:
        raise Gone
    try:
        await services(manager).erasure.erase(person(manager).id, int(shown))
    except BalanceChanged as changed:
        manager.dialog_data["shown"] = changed.balance
        alert(manager, changed)
    else:
        await close_menu(manager, "privacy-gone")
