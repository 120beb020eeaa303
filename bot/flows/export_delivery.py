"""Sends the export of the ledger: progress in one message, then the files or an error notice."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiogram import Bot
from aiogram.types import FSInputFile
from loguru import logger

from bot.cancellation import cancel
from bot.i18n.catalog import Locales
from bot.services.analytics.periods import ALL, ExportPeriod
from bot.services.exports.ledger_csv import Exported, ExportProgress, LedgerExport
from bot.ui.notices import CALL_FAILED, buttons, notify

EDIT_INTERVAL_S = 2.0  # seconds between two edits of one message
UPLOAD_TIMEOUT_S = 600  # for the upload of a file
BAR_CELLS = 10  # cells


@dataclass
class ExportDelivery:
    """One export for one admin. `run` it as a background task, outside transactions."""

    bot: Bot
    chat_id: int
    locales: Locales
    language: str
    export: LedgerExport
    period: ExportPeriod
    header: Sequence[str]
    actor: int
    progress: ExportProgress = field(default_factory=ExportProgress)

    async def run(self) -> None:
        """Show progress and send the files. A failure is logged and reported to the admin."""
        message_id = await self._show_first_bar()
        key: str | None = "export-failed"
        try:
            key = await self._deliver(message_id)
        except Exception as error:  # noqa: BLE001 - the admin waits for an answer
            logger.opt(exception=error).error("an export failed")
        finally:  # also when the bot stops
            await self._end(message_id, key)

    async def _deliver(self, message_id: int | None) -> str | None:
        """Send the files.

        Returns None, or the key of the text with the reason why there are none.
        """
        with TemporaryDirectory() as folder:
            writing = asyncio.create_task(self._write(Path(folder)))
            try:
                while not (await asyncio.wait({writing}, timeout=EDIT_INTERVAL_S))[0]:
                    await self._show_bar(message_id)
                exported = writing.result()
            finally:
                await cancel({writing})
            if not exported.rows:
                return "export-empty"
            for path in exported.files:
                await self._send(path, exported)
        return None

    async def _write(self, folder: Path) -> Exported:
        return await self.export.write(
            folder,
            self.period,
            actor=self.actor,
            progress=self.progress,
            header=self.header,
        )

    async def _send(self, path: Path, exported: Exported) -> None:
        values = {**self._values(), "rows": exported.rows, "total": exported.total}
        await self.bot.send_document(
            self.chat_id,
            FSInputFile(path),
            caption=self.locales.html(self.language, "export-caption", values),
            reply_markup=buttons(self.locales, self.language),
            request_timeout=UPLOAD_TIMEOUT_S,
        )

    async def _show_first_bar(self) -> int | None:
        try:
            sent = await self.bot.send_message(self.chat_id, self._bar())
        except CALL_FAILED as error:
            logger.warning("could not show an export's progress to {}: {}", self.chat_id, error)
            return None
        return sent.message_id

    async def _show_bar(self, message_id: int | None) -> None:
        """Edit the bar. A refused edit (not modified, too many requests) is ignored."""
        if message_id is None:
            return
        try:
            await self.bot.edit_message_text(
                self._bar(), chat_id=self.chat_id, message_id=message_id
            )
        except CALL_FAILED as error:
            logger.debug("could not edit a progress bar: {}", error)

    async def _end(self, message_id: int | None, key: str | None) -> None:
        """Delete the bar. If there are no files, send a notice that says why."""
        if message_id is not None:
            try:
                await self.bot.delete_message(self.chat_id, message_id)
            except CALL_FAILED as error:
                logger.info("could not delete message {}: {}", message_id, error)
        if key:
            where = (self.bot, self.chat_id, self.locales, self.language)
            await notify(*where, key, self._values())

    def _bar(self) -> str:
        share = self.progress.share
        full = int(share * BAR_CELLS)
        values = {"bar": "▓" * full + "░" * (BAR_CELLS - full), "percent": int(share * 100)}
        return self.locales.html(self.language, "export-bar", {**self._values(), **values})

    def _values(self) -> dict[str, Any]:
        whole = "yes" if self.period.name == ALL else "no"
        return {"period": self.period.name, "whole": whole}
