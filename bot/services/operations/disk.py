"""Whether the database can write: its disk may be full, broken or read-only."""

import asyncio

from loguru import logger

from bot.services.errors import Unwritable
from bot.services.messaging.inbox import Inbox
from bot.services.operations.health import UNAVAILABLE_ERRORS

CHECK_TIMEOUT_S = 3.0


class Disk:
    """What this process knows about the disk, and a way to check it. One per process."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._writable = True

    async def can_write(self) -> bool:
        """Whether the last write succeeded. Makes no query."""
        return self._writable

    def record_failure(self, error: BaseException) -> None:
        """Store that a write failed, if the disk was the cause."""
        if isinstance(error, Unwritable):
            self._set(False, str(error))

    async def accepts_payments(self) -> bool:
        """Whether a payment could be stored. Checks only if a write failed before."""
        return self._writable or await self.check()

    async def check(self) -> bool:
        """Write a row as large as a payment and delete it. Returns whether the disk can write.

        If the database does not answer, the last result stays.
        """
        try:
            async with asyncio.timeout(CHECK_TIMEOUT_S):
                await self._inbox.test_write()
        except Unwritable as error:
            self._set(False, str(error))
        except UNAVAILABLE_ERRORS as error:
            logger.debug("cannot check whether the database can write: {!r}", error)
        else:
            self._set(True, "")
        return self._writable

    def _set(self, writable: bool, why: str) -> None:
        if self._writable and not writable:
            logger.error("the database cannot write, payments are refused: {}", why)
        elif writable and not self._writable:
            logger.info("the database can write again")
        self._writable = writable
