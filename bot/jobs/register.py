"""The jobs of the bot: which rows are looked at, by what name they are woken."""

from functools import partial

from bot.jobs.outbox import send_notices
from bot.jobs.runtime.registry import Work
from bot.jobs.stars import call_refunds
from bot.jobs.unreadable_updates import look_at_unread
from bot.ui.admin_alerts import Data


def add_jobs(work: Work, data: Data) -> None:
    """Register them all. `data`: bot, services, settings, locales, as an event's data has them."""
    work.job("outbox", partial(send_notices, data, work.stopping))
    work.job("unread", partial(look_at_unread, data))
    work.job("refunds", partial(call_refunds, data))
