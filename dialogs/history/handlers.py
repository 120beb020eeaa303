"""What a person did in the history."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Bot
from aiogram.types import CallbackQuery, FSInputFile
from aiogram_dialog import DialogManager

from bot.services.exports import statement_rows, write_csv
from bot.ui.context import person, services
from bot.ui.notices import buttons
from bot.ui.paging import first_page
from bot.ui.text import spoken

_COLUMNS = (
    "history-csv-number",
    "history-csv-time",
    "history-csv-kind",
    "history-csv-amount",
    "history-csv-balance",
    "history-csv-order",
)


async def kind_chosen(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    """From the first page on; the list itself knows which kinds there are."""
    manager.dialog_data["kind"] = kind
    first_page(manager)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The person's own operations, all of them, as a file beside the menu."""
    locales, language = spoken(manager)
    header = [locales.plain(language, column) for column in _COLUMNS]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "transactions.csv"
        lines = services(manager).statements.rows(person(manager).id)
        for part in await write_csv(path, header, statement_rows(lines)):
            await _send(manager, part)


async def _send(manager: DialogManager, path: Path) -> None:
    bot: Bot = manager.middleware_data["bot"]
    locales, language = spoken(manager)
    await bot.send_document(
        person(manager).chat_id,
        FSInputFile(path),
        caption=locales.html(language, "history-csv-caption"),
        reply_markup=buttons(locales, language),
    )
