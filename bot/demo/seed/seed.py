"""Makes the demo's past with a separate bot object, while the clocks are moved.

The sandbox acts for the people.
"""

import asyncio
from dataclasses import replace
from datetime import timedelta
from random import Random
from time import monotonic

from aiogram import Bot

from bot.app import App, build_jobs, build_parts
from bot.botapi.clock import Timer
from bot.demo.cast import IRINA
from bot.demo.seed.admin import Admin
from bot.demo.seed.customer import Customers
from bot.demo.seed.schedule import SEED, Schedule
from bot.demo.telegram import Control
from bot.services.operations.database_startup import database
from bot.settings.parsers import Secret
from bot.settings.settings import Settings
from models.db.clock import set_ahead, utc_now

NO_WAIT_FOR_THE_DISK = "?synchronous=OFF"  # after a power cut the past is simply made again


async def seed_history(settings: Settings, telegram: Control) -> None:
    """Fill the database and the sandbox with the same 45 days, which end now.

    Only Irina is an admin in them, so Olga's chat is empty until the visitor plays her.
    """
    url = settings.database_url.reveal() + NO_WAIT_FOR_THE_DISK
    past = replace(settings, admins=(IRINA,), database_url=Secret(url))
    await telegram.post("limits", {"on": False})
    async with database(past):
        app = _seeding(past)
        try:
            await _make_past(app, telegram)
        finally:
            set_ahead(timedelta())
            await app.bot.session.close()
            await app.fsm_backend.close()
    await telegram.post("limits", {"on": True})


def _seeding(settings: Settings) -> App:
    """A bot that neither takes updates nor runs jobs."""
    jobs = build_jobs(settings, works=False, sweep=None)
    return build_parts(settings, utc_now, strict_texts=False, jobs=jobs, timer=_hurried())


def _hurried() -> Timer:
    """A clock for outgoing calls in which every wait ends at once."""
    skipped = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal skipped
        skipped += seconds
        await asyncio.sleep(0)

    return Timer(lambda: monotonic() + skipped, sleep)


async def _make_past(app: App, telegram: Control) -> None:
    now = utc_now().astimezone(app.settings.timezone)
    random = Random(SEED)  # noqa: S311 - not used for a secret
    customers = Customers(app, telegram, random)
    admin = Admin(customers)
    schedule = Schedule(customers, admin, now, random)
    acts = schedule.in_order()
    no_precheckout = {"type": "payment_without_precheckout_answer", "times": schedule.purchases}
    await telegram.post("updates/fault", no_precheckout)
    for moment, act in acts:
        await customers.at(moment)
        await act()
    await customers.at(now)
    await admin.close_the_books()
    await _forget_updates(app.bot)


async def _forget_updates(bot: Bot) -> None:
    """Drop the updates of the past: their effects are in the database already."""
    await bot.delete_webhook(drop_pending_updates=True)
