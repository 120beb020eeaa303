"""Whether what is written stays: the disk of the database may be full, broken or read-only."""

import asyncio

from loguru import logger

from bot.services.errors import Unwritable
from bot.services.messaging.inbox import Inbox
from bot.services.operations.health import UNAVAILABLE_ERRORS

CHECK_TIMEOUT_S = 3.0  # seconds


class Disk:
    """One for a process: what it has met lately, and a way to find out."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox
        self._keeps = True

    async def keeps(self) -> bool:
        """Whether it did when that was seen last. Asks nobody."""
        return self._keeps

    def met(self, error: BaseException) -> None:
        """Somebody could not write something, for whatever reason."""
        if isinstance(error, Unwritable):
            self._turn(False, str(error))

    async def takes_payments(self) -> bool:
        """Whether a payment would be kept. Looks only where something was not kept before."""
        return self._keeps or await self.look()

    async def look(self) -> bool:
        """Keep what a payment is, and take it back; whether that is possible.

        While the database does not answer at all nothing is learned.
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
