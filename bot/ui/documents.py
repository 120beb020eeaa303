"""Files that a person asked for: each a message of its own, with Close."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiogram import Bot
from aiogram.types import FSInputFile
from aiogram_dialog import DialogManager

from bot.ui.context import person
from bot.ui.notices import buttons
from bot.ui.text import spoken


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
