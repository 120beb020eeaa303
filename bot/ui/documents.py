"""Files that a person asked for: each a message of its own, with Close."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Bot
from aiogram.types import FSInputFile
from aiogram_dialog import DialogManager

from bot.services.exports import statement_rows, write_csv
from bot.ui.context import person, services
from bot.ui.notices import buttons
from bot.ui.text import spoken

_COLUMNS = (
    "history-csv-number",
    "history-csv-time",
    "history-csv-kind",
    "history-csv-amount",
    "history-csv-balance",
    "history-csv-ref",
)


async def send_operations(manager: DialogManager, name: str, caption: str) -> None:
    """Send all operations of this event's person as CSV, in their words; `caption`: a text key."""
    locales, language = spoken(manager)

    def called(kind: str) -> str:
        return locales.plain(language, "history-kind", {"kind": kind})

    header = [locales.plain(language, column) for column in _COLUMNS]
    rows = statement_rows(services(manager).statements.rows(person(manager).id), called)
    with TemporaryDirectory() as folder:
        for part in await write_csv(Path(folder) / name, header, rows):
            await send_file(manager, part, caption)


async def send_file(
    manager: DialogManager, path: Path, caption: str, values: Mapping[str, Any] | None = None
) -> None:
    """Send one file to the person of this event; `caption`: a text key."""
    bot: Bot = manager.middleware_data["bot"]
    locales, language = spoken(manager)
    await bot.send_document(
        person(manager).chat_id,
        FSInputFile(path),
        caption=locales.html(language, caption, values),
        reply_markup=buttons(locales, language),
    )
