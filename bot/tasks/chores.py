"""The bot's chores: what comes round, and when."""

from datetime import timedelta, tzinfo
from functools import partial

from loguru import logger

from bot.services.verification import verify
from bot.tasks.schedule import Chore, DailyAt, Every
from bot.tasks.topups import look_at_requests
from bot.ui.telling import Data

QUIET_HOUR = 4  # of the operator's zone


def chores(zone: tzinfo, data: Data) -> tuple[Chore, ...]:
    """Everything that the bot does by itself. `data`: what it takes to tell people of it."""
    often = Every(timedelta(minutes=5))
    return (
        Chore("verify the ledger", DailyAt(QUIET_HOUR, zone), look_at_the_books),
        Chore("remind of requests, expire them", often, partial(look_at_requests, data)),
    )


async def look_at_the_books() -> None:
    """Recompute the whole ledger; a difference is an error in the log, with the guilty rows."""
    report = await verify()
    if report.ok:
        logger.info("the books are right")
    else:
        logger.error("THE BOOKS ARE WRONG\n{}", report.table())
