"""The jobs of the bot: their names, by which they are woken, and their functions."""

from functools import partial

from bot.integrations.webhook_sender import WebhookSender
from bot.jobs.outbox import send_notices
from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.stars import call_refunds
from bot.jobs.unreadable_updates import look_at_unread
from bot.jobs.webhooks import WebhookJob
from bot.ui.context import AppContext


def add_jobs(jobs: JobRegistry, app: AppContext) -> None:
    """Register them all."""
    jobs.job("outbox", partial(send_notices, app, jobs.stopping))
    jobs.job("unread", partial(look_at_unread, app))
    jobs.job("refunds", partial(call_refunds, app))
    sender = WebhookSender(local=app.settings.sends_webhooks_here)
    jobs.job("webhooks", WebhookJob(app.services.billing.deliveries, sender, jobs.stopping))
