"""The bot's chores: what comes round, and when."""

from datetime import datetime, timedelta, tzinfo
from functools import partial
from hashlib import sha256

from loguru import logger

from bot.jobs.digest import send_digest
from bot.jobs.runtime.schedule import AtStartAndEvery, Chore, DailyAt, Every
from bot.jobs.stars import check_stars
from bot.jobs.topups import look_at_requests
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.admin_alerts import Data, tell_admins

QUIET_HOUR = 4  # of the operator's zone


def chores(zone: tzinfo, data: Data, began: datetime) -> tuple[Chore, ...]:
    """Everything that the bot does by itself. `data`: what it takes to tell people of it; `began`:
    when this process did.
    """
    services: Services = data["services"]
    often, quiet = Every(timedelta(minutes=5)), DailyAt(QUIET_HOUR, zone)
    books = partial(look_at_the_books, data)
    return (
        Chore("verify the ledger", quiet, books),
        Chore("remind of requests, expire them", often, partial(look_at_requests, services.topups)),
        Chore("compare the Stars", _stars(data, began), partial(check_stars, data)),
        Chore("forget old updates", quiet, services.inbox.forget),
        Chore("forget unread updates", quiet, services.unread.forget),
        Chore("forget old notices", quiet, services.outbox.forget),
        Chore("add up the days", often, services.stats.add_up),
        *_coins(data, began),
        *_digest(zone, data),
    )


def _coins(data: Data, began: datetime) -> tuple[Chore, ...]:
    """Nothing without Crypto Pay. A webhook may be lost, or not be set at all."""
    settings: Settings = data["settings"]
    if settings.crypto_bot_token is None:
        return ()
    minute = AtStartAndEvery(timedelta(minutes=1), began)
    services: Services = data["services"]
    return (Chore("look for payments in coins", minute, services.crypto.look),)


def _stars(data: Data, began: datetime) -> Every:
    """At every start too: nobody knows what happened while the bot was down."""
    settings: Settings = data["settings"]
    return AtStartAndEvery(timedelta(minutes=settings.stars_check_minutes), began)


def _digest(zone: tzinfo, data: Data) -> tuple[Chore, ...]:
    """Nothing where the operator switched it off."""
    settings: Settings = data["settings"]
    if settings.digest_hour is None:
        return ()
    due = DailyAt(settings.digest_hour, zone)
    return (Chore("send the digest", due, partial(send_digest, data)),)


async def look_at_the_books(data: Data) -> None:
    """Recompute the whole ledger. What is wrong is an error in the log, with the guilty rows, and
    admins are told: of the same faults once a day, however often the bot starts."""
    services: Services = data["services"]
    report = await services.health.verify()
    if report.ok:
        return logger.info("the books are right")
    logger.bind(told=True).error("THE BOOKS ARE WRONG\n{}", report.table())
    marked = sha256("\n".join(report.faults).encode()).hexdigest()[:16]
    key = f"books:{services.health.remembered().verified_at:%Y-%m-%d}:{marked}"
    values = {"faults": len(report.faults), "first": report.faults[0]}
    return await tell_admins(data, "health-wrong", values, key=key)
