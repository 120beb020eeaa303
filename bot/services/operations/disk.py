"""Whether the database can write: its disk may be full, broken or read-only."""

import asyncio

from loguru import logger

from bot.services.errors import Unwritable
from bot.services.messaging.inbox import Inbox
from bot.services.operations.health import UNAVAILABLE_ERRORS

CHECK_TIMEOUT_S = 3.0


class Disk:
    """What this process knows about the disk, and a way to check it. One for a process."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._keeps = True

    async def keeps(self) -> bool:
        """Whether the last write succeeded. Makes no query."""
        return self._keeps

    def met(self, error: BaseException) -> None:
        """A write failed, for whatever reason."""
        if isinstance(error, Unwritable):
            self._turn(False, str(error))

    async def takes_payments(self) -> bool:
        """Whether a payment could be stored. Checks only if a write failed before."""
        return self._keeps or await self.look()

    async def look(self) -> bool:
        """Write a row as large as a payment and delete it. Whether that succeeded.

        If the database does not answer, the last result stays.
        """
        try:
            async with asyncio.timeout(CHECK_TIMEOUT_S):
                await self._inbox.rehearse()
        except Unwritable as error:
            self._turn(False, str(error))
        except UNAVAILABLE_ERRORS as error:
            logger.debug("nobody knows whether the database keeps anything: {!r}", error)
        else:
            self._turn(True, "")
        return self._keeps

    def _turn(self, keeps: bool, why: str) -> None:
        if self._keeps and not keeps:
            logger.error("the database keeps nothing, payments are refused: {}", why)
        elif keeps and not self._keeps:
            logger.info("the database keeps things again")
        self._keeps = keeps
