"""The bot's chores and their schedules."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from loguru import logger

from bot.jobs.digest import send_digest
from bot.jobs.runtime.schedule import AtStartAndEvery, Chore, DailyAt, Every
from bot.jobs.stars import check_stars
from bot.services.payments.methods import METHODS
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext

QUIET_HOUR = 4  # of the operator's zone


def chores(app: AppContext, began: datetime) -> tuple[Chore, ...]:
    """All chores. `began`: when this process started."""
    services = app.services
    often, quiet = Every(timedelta(minutes=5)), DailyAt(QUIET_HOUR, app.settings.timezone)
    books = partial(verify_ledger, app)
    return (
        Chore("verify the ledger", quiet, books),
        *_of_methods(app, began),
        Chore("compare the Stars", _stars(app, began), partial(check_stars, app)),
        Chore("forget old updates", quiet, services.inbox.forget),
        Chore("forget unread updates", quiet, services.unread.forget),
        Chore("forget old notices", quiet, services.outbox.forget),
        Chore("forget old webhooks", quiet, services.billing.deliveries.forget),
        Chore("add up the days", often, services.stats.add_up),
        Chore("end holds of services", Every(timedelta(seconds=30)), partial(end_holds, app)),
        *_digest(app),
    )


def _of_methods(app: AppContext, began: datetime) -> Iterator[Chore]:
    """The chores of the payment methods."""
    for method in METHODS:
        rules = app.services.methods.of(method)
        for upkeep in method.upkeep(app.settings):
            period, at_start = upkeep.period, upkeep.at_start
            due = AtStartAndEvery(period, began) if at_start else Every(period)
            yield Chore(upkeep.name, due, partial(upkeep.run, rules))


def _stars(app: AppContext, began: datetime) -> Every:
    """It also runs at every start, because payments may have changed while the bot was down."""
    return AtStartAndEvery(timedelta(minutes=app.settings.stars_check_minutes), began)


def _digest(app: AppContext) -> tuple[Chore, ...]:
    """No chore if the operator switched the digest off."""
    if app.settings.digest_hour is None:
        return ()
    due = DailyAt(app.settings.digest_hour, app.settings.timezone)
    return (Chore("send the digest", due, partial(send_digest, app)),)


async def end_holds(app: AppContext) -> None:
    """Release expired holds of services, and end links that were never answered."""
    await app.services.billing.outcomes.expire()
    await app.services.billing.links.expire()


async def verify_ledger(app: AppContext) -> None:
    """Recompute the whole ledger.

    Faults are logged as an error with their rows, and admins get a notice: once a day for the same
    faults, even if the bot starts several times.
    """
    health = app.services.health
    report = await health.verify()
    if report.ok:
        return logger.info("the ledger is right")
    logger.bind(alerted=True).error("THE LEDGER IS WRONG\n{}", report.table())
    marked = sha256("\n".join(report.faults).encode()).hexdigest()[:16]
    key = f"books:{health.remembered().verified_at:%Y-%m-%d}:{marked}"
    values = {"faults": len(report.faults), "first": report.faults[0]}
    return await alert_admins(app, "health-wrong", values, key=key)
