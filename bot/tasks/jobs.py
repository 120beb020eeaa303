"""The jobs of the bot: which rows are looked at, by what name they are woken."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.tasks.outbox import send_notices
from bot.tasks.stars import call_refunds
from bot.tasks.work import Work
from bot.ui.telling import Data

JOBS: Mapping[str, Callable[[Data], Awaitable[None]]] = {
    "outbox": send_notices,
    "refunds": call_refunds,
}


def add_jobs(work: Work, data: Data) -> None:
    """Register them all. `data`: bot, services, settings, locales, as an event's data has them."""
    for name, look in JOBS.items():
        work.job(name, partial(look, data))
