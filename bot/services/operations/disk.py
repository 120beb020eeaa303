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

    async def can_write(self) -> bool:
        """Whether the last write succeeded. Makes no query."""
        return self._keeps

    def record_failure(self, error: BaseException) -> None:
        """A write failed, for any reason."""
        if isinstance(error, Unwritable):
            self._turn(False, str(error))

    async def accepts_payments(self) -> bool:
        """Whether a payment could be stored. Checks only if a write failed before."""
        return self._keeps or await self.check()

    async def check(self) -> bool:
        """Write a row as large as a payment and delete it. Whether that succeeded.

        If the database does not answer, the last result stays.
        """
        try:
            async with asyncio.timeout(CHECK_TIMEOUT_S):
                await self._inbox.rehearse()
        except Unwritable as error:
            self._turn(False, str(error))
        except UNAVAILABLE_ERRORS as error:
            logger.debug("cannot check whether the database can write: {!r}", error)
        else:
            self._turn(True, "")
        return self._keeps

    def _turn(self, keeps: bool, why: str) -> None:
        if self._keeps and not keeps:
            logger.error("the database cannot write, payments are refused: {}", why)
        elif keeps and not self._keeps:
            logger.info("the database can write again")
        self._keeps = keeps
