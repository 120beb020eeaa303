"""The bot's chores: what comes round, and when."""

from datetime import tzinfo

from loguru import logger

from bot.services.verification import verify
from bot.tasks.schedule import Chore, DailyAt

QUIET_HOUR = 4  # of the operator's zone


def chores(zone: tzinfo) -> tuple[Chore, ...]:
    """Everything that the bot does by itself."""
    return (Chore("verify the ledger", DailyAt(QUIET_HOUR, zone), look_at_the_books),)


async def look_at_the_books() -> None:
    """Recompute the whole ledger; a difference is an error in the log, with the guilty rows."""
    report = await verify()
    if report.ok:
        logger.info("the books are right")
    else:
        logger.error("THE BOOKS ARE WRONG\n{}", report.table())
