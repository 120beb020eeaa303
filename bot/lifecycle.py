"""The process's lifecycle: migrate, connect, verify the ledger, serve, close."""

import asyncio
import errno
import gc
import signal
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from datetime import datetime
from functools import partial
from typing import Any

from loguru import logger

from bot import signals
from bot.app import App, build, build_web, callbacks_of
from bot.cancellation import cancel
from bot.handlers.bot_profile import present_in_turn
from bot.jobs.chores import verify_ledger
from bot.jobs.disk_alerts import DiskAlerts
from bot.jobs.fault_alerts import FaultAlerts
from bot.jobs.live_screens import LiveScreens
from bot.jobs.outbox import name_unreached
from bot.jobs.text_reload import TextReload
from bot.services.analytics.charts import can_draw
from bot.services.clock import utc_now
from bot.services.coordination.leases import Leases
from bot.services.errors import Unavailable
from bot.services.operations.database_startup import database
from bot.settings.settings import BadSetting, Settings
from bot.signals import Stop
from bot.updates.polling import poll, unhooked
from bot.web.server import served

_CANNOT_LISTEN = {
    errno.EADDRINUSE: (
        "in use by another program",
        "a free port; «sudo ss -ltnp» shows who has it",
    ),
    errno.EADDRNOTAVAIL: (
        "no address of this machine",
        "{host}=127.0.0.1, only this machine, or {host}=0.0.0.0, everybody,"
        " or an address that «ip addr» shows",
    ),
    errno.EACCES: ("not permitted", "a port from 1024 on; smaller ones need root"),
}
"""Why a port can't be listened on, and what is allowed, by error number."""

GARBAGE = 10_000, 20, 50
"""The garbage collector's thresholds. Python's 700 objects are too few: an update makes and drops
thousands."""


async def until_told(life: Callable[[Stop], Coroutine[Any, Any, None]]) -> None:
    """Run `life` to its end. A signal that cancels it is not an error."""
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None
    stop = Stop(asyncio.Event(), task.cancel)
    signals.hand_over(partial(loop.call_soon_threadsafe, stop.tell))
    try:
        await life(stop)
    except asyncio.CancelledError:
        if not stop.stopping.is_set():
            raise
    finally:
        signals.hand_over()  # everything is closed: another signal ends the process at once


Companion = Callable[[App, TextReload], Coroutine[Any, Any, None]]
"""What runs beside the bot until it ends: in the demo, the translators' workshop."""


async def serve(
    settings: Settings, began: datetime, stop: Stop, companions: tuple[Companion, ...] = ()
) -> None:
    """Run the bot until a stop signal; work in progress is finished first.

    `began`: when the process started, before its imports, which take seconds.
    """
    _warn_of_nobody(settings)
    _tell_of_terms(settings)
    _tell_of_no_plots()
    async with database(settings):
        app = build(settings, works=settings.tasks == "inside", began=began)
        gc.freeze()
        gc.set_threshold(*GARBAGE)
        gc.enable()
        texts = await _texts(app)
        live = LiveScreens(app, Leases(utc_now))
        faults = FaultAlerts(app)
        books = verify_ledger(app)
        disk = DiskAlerts(app, app.fsm_backend.once)
        beside = _beside(
            *(_greet(app), name_unreached(app), books, live.run(), faults.run(), disk.run()),
            texts.run(),
            *(companion(app, texts) for companion in companions),
        )
        async with beside, working(app), observed(app), billing_api(app):
            with faults.heard():
                await _receive(app, stop)
    logger.info("stopped")


async def work(settings: Settings, began: datetime, stop: Stop) -> None:
    """Do only background work until a stop signal. Raises BadSetting."""
    if settings.redis_url is None:  # without it each process would use all of Telegram's limits
        needed = (
            "the same as the bot's, for a worker needs Redis:"
            " sudo apt install redis-server, then REDIS_URL=redis://127.0.0.1:6379/0 in .env"
        )
        raise BadSetting("REDIS_URL", "not set", needed)
    async with database(settings):
        app = build(settings, began=began)
        faults = FaultAlerts(app)
        disk = DiskAlerts(app, app.fsm_backend.once)
        beside = _beside(faults.run(), disk.run(), (await _texts(app)).run())
        async with beside, working(app), observed(app, receives=False):
            logger.info("at work")
            with faults.heard():
                await stop.waited_for().wait()
    logger.info("stopped")


async def bill(settings: Settings, began: datetime, stop: Stop) -> None:
    """Serve only the billing API until a stop signal. Raises BadSetting."""
    if settings.api_port is None:
        raise BadSetting("API_PORT", "not set", "the port of the billing API, such as 8085")
    async with database(settings):
        app = build(settings, works=False, began=began)
        faults = FaultAlerts(app)
        beside = _beside(faults.run())
        async with beside, working(app), observed(app, receives=False), billing_api(app):
            with faults.heard():
                await stop.waited_for().wait()
    logger.info("stopped")


@asynccontextmanager
async def working(app: App) -> AsyncIterator[None]:
    """The background work while the block runs, as far as this process does it."""
    try:
        async with app.jobs.running():
            yield
    finally:
        with suppress(Unavailable):  # other processes will notice that this one is gone
            await app.workers.leave()
        await app.services.methods.close()
        await app.bot.session.close()  # jobs may have used it after the polling had closed it
        await app.fsm_backend.close()


async def _receive(app: App, stop: Stop) -> None:
    """Take updates, as the settings say, until a stop signal."""
    if app.settings.webhook_url:
        async with app.webhook.receiving(), web_of(app):
            told = stop.waited_for()
            await _unless(told, app.webhook.announce(app.settings))
            await told.wait()
        await app.bot.session.close()
    else:
        async with AsyncExitStack() as web:
            if callbacks_of(app):
                await web.enter_async_context(web_of(app))
            await _unless(stop.stopping, unhooked(app.bot))
            if not stop.stopping.is_set():
                await poll(app.dispatcher, app.bot, app.replay, stop)


@asynccontextmanager
async def web_of(app: App) -> AsyncIterator[None]:
    """Listen as the settings say while the block runs. Raises BadSetting if that fails."""
    host, port = app.settings.web_host, app.settings.web_port
    with _refused("WEB_PORT", host, port):
        async with served(build_web(app), host, port):
            yield


@asynccontextmanager
async def observed(app: App, *, receives: bool = True) -> AsyncIterator[None]:
    """Serve metrics while the block runs, if the settings say so.

    `receives`: whether it takes updates. Raises BadSetting if it cannot listen on that port.
    """
    host, port = app.settings.metrics_host, app.settings.metrics_port
    if port is None:
        yield
        return
    from bot.metrics.exporter import exposed  # its library is imported only where it is used

    with _refused("METRICS_PORT", host, port):
        async with exposed(app, host, port, receives=receives):
            yield


@asynccontextmanager
async def billing_api(app: App) -> AsyncIterator[None]:
    """Serve the billing API while the block runs, if the settings say so.

    Raises BadSetting if it cannot listen on that port.
    """
    host, port = app.settings.api_host, app.settings.api_port
    if port is None:
        yield
        return
    from bot.api.application import application  # FastAPI is imported only where it is served
    from bot.api.requests import ApiContext
    from bot.api.server import served, username

    context = ApiContext(app.services.billing, app.settings, partial(username, app.bot))
    api = application(context, app.fsm_backend.buckets, app.api_metrics)
    with _refused("API_PORT", host, port):
        async with served(api, host, port, app.settings.trusted_proxies):
            yield


@contextmanager
def _refused(name: str, host: str, port: int) -> Iterator[None]:
    """Turn a failure to listen into BadSetting."""
    try:
        yield
    except OSError as error:
        if error.errno not in _CANNOT_LISTEN:
            raise
        why, allowed = _CANNOT_LISTEN[error.errno]
        allowed = allowed.format(host=name.replace("_PORT", "_HOST"))
        raise BadSetting(name, f"{host}:{port}, {why}", allowed) from error


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Do the work, or cancel it when `stop` is set. Raises what the work raises."""
    doing, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
    finally:  # also if this task is cancelled
        stopping.cancel()
        doing.cancel()  # does nothing if it has ended
    with suppress(asyncio.CancelledError):
        await doing


async def _greet(app: App) -> None:
    leases = Leases(utc_now)
    await present_in_turn(leases, app.bot, app.settings, app.locales, app.registry)


async def _texts(app: App) -> TextReload:
    """Texts of the operator and of admins; what reads them anew, also when SIGUSR1 asks."""
    texts = TextReload(app)
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, texts.ask)
    if app.settings.locales_overlay:
        await texts.reload()
    await texts.look_at_own()
    return texts


@asynccontextmanager
async def _beside(*work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Run `work` while the block runs; cancel what is unfinished at its end."""
    tasks = [asyncio.create_task(_logged(coroutine)) for coroutine in work]
    try:
        yield
    finally:
        await cancel(tasks)


async def _logged(work: Coroutine[Any, Any, None]) -> None:
    try:
        await work
    except Exception as error:  # noqa: BLE001 - the bot serves people all the same
        logger.opt(exception=error).error("a background task failed")


def _warn_of_nobody(settings: Settings) -> None:
    """Without admins no alert reaches anyone; the operator should know."""
    if not settings.admins:
        logger.warning("ADMINS is empty: no one will receive alerts about payments")


def _tell_of_terms(settings: Settings) -> None:
    """The terms bind the operator, who may not have read them."""
    if settings.topup_methods:
        logger.info(
            "manual top-ups are on ({}): Telegram's terms allow digital goods for Stars only;"
            " TOPUP_METHODS=off switches them off",
            ", ".join(settings.topup_methods),
        )


def _tell_of_no_plots() -> None:
    """Logged as information: an operator may have left them out on purpose."""
    if not can_draw():
        logger.info("statistics have no plots: matplotlib is in the extra [pictures]")
