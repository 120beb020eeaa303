"""Files that take long to make.

They are made and sent in the background, with a notice on failure.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Bot
from aiogram.types import FSInputFile
from loguru import logger

from bot.i18n.catalog import Locales
from bot.ui.notices import buttons, notify

UPLOAD_TIMEOUT_S = 600  # for the upload of a file


@dataclass(frozen=True)
class FileDelivery:
    """`run` it as a background task: `make` writes files into a folder, then each is sent.

    `key` (the caption) and `failed` are text keys; `values` are the values of both.
    """

    bot: Bot
    chat_id: int
    locales: Locales
    language: str
    make: Callable[[Path], Awaitable[list[Path]]]
    key: str
    failed: str
    values: Mapping[str, Any]

    async def run(self) -> None:
        """Send the files. On failure send the text `failed`."""
        try:
            with TemporaryDirectory() as folder:
                for path in await self.make(Path(folder)):
                    await self._send(path)
        except Exception as error:  # noqa: BLE001 - the person waits for an answer
            logger.opt(exception=error).error("{} was not delivered", self.key)
            where = (self.bot, self.chat_id, self.locales, self.language)
            await notify(*where, self.failed, self.values)

    async def _send(self, path: Path) -> None:
        await self.bot.send_document(
            self.chat_id,
            FSInputFile(path),
            caption=self.locales.html(self.language, self.key, self.values),
            reply_markup=buttons(self.locales, self.language),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
