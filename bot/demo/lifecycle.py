"""The demo's bot: a fresh database with an invented past, then the usual bot.

It begins again when somebody presses "start over" on the chat page.
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any

from bot.demo.charges import tell_charges
from bot.demo.rhymes.server import rhymes_beside
from bot.demo.seed.seed import seed_history
from bot.demo.telegram import Control, control
from bot.demo.tour import TOUR
from bot.demo.workshop import workshop_beside
from bot.lifecycle import Companion, serve
from bot.settings.settings import Settings
from bot.signals import Stop
from models.db.clock import set_ahead
from models.db.connection import sqlite_file

SEQ_AND_MOMENT = itemgetter("seq", "now")


async def serve_rounds(settings: Settings, address: str, stop: Stop, *, past: bool) -> None:
    """Serve rounds until a stop signal. Each prints a line on stdout when it takes updates."""
    assert settings.api_port
    async with (
        control(address) as telegram,
        workshop_beside(telegram) as workshop,
        rhymes_beside(telegram, settings.api_port) as rhymes,
    ):
        companions = (workshop.follow, partial(tell_charges, telegram))
        while not stop.stopping.is_set():
            _forget(settings)
            rhymes.forget()
            await telegram.post("reset")
            if past:
                await seed_history(settings, telegram)
            await telegram.post("tour", TOUR | {"admins": list(settings.admins)})
            await _round(settings, telegram, stop, companions)


def _forget(settings: Settings) -> None:
    """Delete the bot's database and reset its clock. The sandbox is reset as well."""
    set_ahead(timedelta())
    file = sqlite_file(settings.database_url.reveal())
    assert file
    for end in ("", "-wal", "-shm"):
        Path(file + end).unlink(missing_ok=True)


async def _round(
    settings: Settings, telegram: Control, stop: Stop, companions: tuple[Companion, ...]
) -> None:
    """Run the bot once, until `stop` or until "start over" on the chat page."""
    since = await telegram.seq()
    end = Stop(asyncio.Event(), lambda: serving.cancel())
    serving = asyncio.create_task(serve(settings, datetime.now(UTC), end, companions))
    ends: set[asyncio.Task[Any]] = {serving, asyncio.create_task(stop.waited_for().wait())}
    ends.add(asyncio.create_task(telegram.event("restart", since)))
    beside = {asyncio.create_task(_announce(telegram, since))}
    beside.add(asyncio.create_task(_follow_clock(telegram, since)))
    try:
        await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
    finally:
        end.tell()
        for task in (ends | beside) - {serving}:
            task.cancel()
    with suppress(asyncio.CancelledError):
        await serving


async def _announce(telegram: Control, since: int) -> None:
    """Wait for the bot's first call, then report that it is ready."""
    await telegram.event("call", since)
    await telegram.post("ready")
    print("ready", flush=True)


async def _follow_clock(telegram: Control, since: int) -> None:
    """Move the bot's clock whenever the chat page moves the sandbox's."""
    while True:
        since, moment = SEQ_AND_MOMENT(await telegram.event("clock", since))
        set_ahead(datetime.fromtimestamp(moment, UTC) - datetime.now(UTC))
