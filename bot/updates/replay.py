"""Replay: unfinished updates of the inbox are fed to the dispatcher again, until done."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiogram import Bot, Dispatcher
from aiogram.types import Update
from loguru import logger

from bot.cancellation import cancel
from bot.services.messaging.inbox import Inbox, StoredUpdate

REPLAY_INTERVAL_S = 15.0  # seconds between two checks of the inbox


class Replay:
    """Feeds unfinished updates to the dispatcher: at the start, then every REPLAY_INTERVAL_S.

    A younger row may still be in progress in this process and is skipped, except at the start, when
    nothing is in progress yet.
    """

    def __init__(self, dispatcher: Dispatcher, bot: Bot, inbox: Inbox) -> None:
        self._dispatcher = dispatcher
        self._bot = bot
        self._inbox = inbox

    async def once(self, older_than: float = 0.0) -> int:
        """Feed every unfinished update older than `older_than` seconds. Returns their number."""
        fed = last = 0
        while rows := await self._inbox.undone(older_than, after=last):
            for row in rows:
                await self._feed(row)
            fed, last = fed + len(rows), rows[-1].id
        return fed

    async def _feed(self, row: StoredUpdate) -> None:
        """Feed one update. If it fails or cannot be parsed any more, the others continue."""
        try:
            update = Update.model_validate_json(row.payload, context={"bot": self._bot})
            logger.info("update {} from the inbox, kept earlier", update.update_id)
            await self._dispatcher.feed_update(self._bot, update, replayed=True)
        except Exception as error:  # noqa: BLE001 - it stays in the inbox and is tried again
            logger.opt(exception=error).error("row {} of the inbox failed again", row.id)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Replay updates of an earlier process, then check regularly until the block ends."""
        await self.once()
        task = asyncio.create_task(self._forever())
        try:
            yield
        finally:
            await cancel([task])

    async def _forever(self) -> None:
        while True:
            await asyncio.sleep(REPLAY_INTERVAL_S)
            try:
                await self.once(older_than=REPLAY_INTERVAL_S)
            except Exception as error:  # noqa: BLE001 - the database may answer the next time
                logger.opt(exception=error).error("can't read the inbox; retrying soon")
