"""The composition root: Settings -> Services -> Dispatcher. Tests call the same functions."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from aiogram import Bot, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import LinkPreviewOptions
from aiogram_dialog import setup_dialogs
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiohttp import web

from bot.botapi.clock import REAL, Timer
from bot.botapi.factory import build_limiter, send_through
from bot.botapi.limiter import Limiter
from bot.botapi.retry_middleware import RetryMiddleware
from bot.botapi.session import LeanSession
from bot.flows.generation_message import pictures_router
from bot.fsm.backend import Keeping, build_keeping
from bot.fsm.session import Places
from bot.handlers.block_tracking import membership_router
from bot.handlers.payment_receipts import add_receipts_rescue, receipts_router
from bot.handlers.router import Straight
from bot.i18n.catalog import Locales
from bot.jobs.broadcast.job import Broadcasting
from bot.jobs.chores import chores
from bot.jobs.generation.job import add_generations
from bot.jobs.register import add_jobs
from bot.jobs.runtime.registry import SWEEP, Work
from bot.jobs.runtime.scheduler import add_rounds
from bot.jobs.runtime.wakeups import in_memory, over_redis
from bot.middlewares.flood import Flood
from bot.middlewares.health_probe import Pulse
from bot.middlewares.outage import OneMoment, Rescued
from bot.middlewares.payments import MoneyFirst
from bot.middlewares.user import Visitors
from bot.services.broadcasts.deliveries import Deliveries
from bot.services.broadcasts.notices import BroadcastNotices
from bot.services.clock import Clock, utc_now
from bot.services.coordination.leases import Leases
from bot.services.coordination.workers import Workers
from bot.services.messaging.bulk_pause import BulkPause
from bot.services.operations.queue_status import Background
from bot.services.registry import Services, build_services
from bot.settings.parsers import LOCALES
from bot.settings.settings import Settings
from bot.ui.admin_alerts import Data
from bot.ui.background_tasks import Beside
from bot.ui.commands import commands_router
from bot.ui.error_handlers import add_rescue, last_router
from bot.ui.media import PlainMessageManager
from bot.ui.notices import notices_router
from bot.ui.screens import Registry
from bot.ui.single_message import OneMessageFactory
from bot.updates.polling import DurableDispatcher
from bot.updates.replay import Replay
from bot.updates.webhook import Webhook
from bot.web.crypto import crypto_route
from bot.web.health import health_route, live_route, ready_route
from bot.web.images import images_route
from bot.web.server import application
from bot.web.telegram import telegram_route
from dialogs import DIALOGS


@dataclass(frozen=True)
class App:
    """Everything that runs, made from one Settings."""

    settings: Settings
    services: Services
    locales: Locales
    registry: Registry
    bot: Bot
    limiter: Limiter
    dispatcher: DurableDispatcher
    replay: Replay
    webhook: Webhook
    work: Work
    workers: Workers
    keeping: Keeping

    @property
    def data(self) -> Data:
        """What it takes to tell people of something, as an event's middleware data has it."""
        return {
            "bot": self.bot,
            "services": self.services,
            "settings": self.settings,
            "locales": self.locales,
        }


def build(
    settings: Settings,
    *,
    now: Clock = utc_now,
    strict_texts: bool = False,
    works: bool = True,
    sweep: float | None = SWEEP,
    timer: Timer = REAL,
    began: datetime | None = None,
) -> App:
    """Put the application together. The database must be connected before it handles an update.

    `works`, `sweep`: as Work has them. `timer`: by which outgoing calls wait.
    `began`: when the process did, if not now.
    """
    locales = Locales(
        LOCALES, default=settings.default_language, zone=settings.timezone, strict=strict_texts
    )
    registry = Registry(DIALOGS)
    services = build_services(settings, locales.languages, now)
    bot = build_bot(settings)
    work = build_work(settings, bot.id, works, sweep)
    keeping = build_keeping(settings, bot.id)
    shared = keeping.trips if settings.redis_url else None
    limiter = build_limiter(shared, bot.id, settings.rates, BulkPause(now), timer)
    dispatcher = build_dispatcher(settings, services, locales, registry, keeping)
    add_pauses(dispatcher, send_through(bot, limiter, keeping.trips, timer))
    replay = Replay(dispatcher, bot, services.inbox)
    data = {"bot": bot, "services": services, "settings": settings, "locales": locales}
    add_jobs(work, data)
    add_generations(work, data, Leases(now))
    add_wakes(work, dispatcher, services)
    add_rounds(work, chores(settings.timezone, data, began or now()), Leases(now), now)
    workers = build_workers(work, now)
    dispatcher["background"] = Background(work.wire, workers)
    add_broadcasts(work, services, bot, limiter, now)
    return App(
        settings,
        services,
        locales,
        registry,
        bot,
        limiter,
        dispatcher,
        replay,
        Webhook(dispatcher, bot, replay),
        work,
        workers,
        keeping,
    )


def add_wakes(work: Work, dispatcher: DurableDispatcher, services: Services) -> None:
    """Who puts rows wakes the job that looks at them."""
    dispatcher["wake"] = work.wake
    services.outbox.wake = partial(work.wake, "outbox")
    services.unread.wake = partial(work.wake, "unread")


def add_pauses(dispatcher: DurableDispatcher, sending: RetryMiddleware) -> None:
    """Screens say for how long a chat has to wait; those that wait end with the updates."""
    dispatcher["waiting_screens"] = sending.screens
    dispatcher.shutdown.register(sending.screens.close)


def build_workers(work: Work, now: Clock) -> Workers:
    """What tells which processes do the work, this one among them."""
    workers = Workers(now)
    work.job("workers", workers.heartbeat)
    return workers


def add_broadcasts(work: Work, services: Services, bot: Bot, limiter: Limiter, now: Clock) -> None:
    """The jobs that send broadcasts, and tell their authors how they ended."""
    deliveries = Deliveries(services.broadcasts.audiences, now)
    sender = Broadcasting(bot, deliveries, Leases(now), limiter, work.stopping)
    work.job("broadcasts", sender)
    work.job("endings", BroadcastNotices(services.outbox, now).notify)


def build_work(settings: Settings, bot_id: int, works: bool, sweep: float | None) -> Work:
    """What runs jobs, and how they are woken."""
    url = settings.redis_url
    wire = over_redis(url.reveal(), bot_id) if url else in_memory()
    return Work(wire, runs=works, sweep=sweep)


def build_web(app: App) -> web.Application:
    """What is answered over HTTP, by the settings."""
    settings = app.settings
    routes = health_of(app)
    if settings.webhook_url:
        path = urlsplit(settings.webhook_url).path or "/"
        routes.append(telegram_route(path, settings.telegram_secret, app.webhook.take))
    if settings.crypto_bot_token and settings.crypto_webhook_url:
        path = urlsplit(settings.crypto_webhook_url).path or "/"
        routes.append(crypto_route(path, settings.crypto_bot_token, app.services.crypto.hint))
    if settings.image_webhook_url and settings.image_webhook_secret:
        path = urlsplit(settings.image_webhook_url).path or "/"
        hint = app.services.generation_jobs.hint
        routes.append(images_route(path, settings.image_webhook_secret, hint))
    return application(routes, settings.trusted_proxies)


def health_of(app: App, *, receives: bool = True) -> list[web.RouteDef]:
    """The answers to who starts and balances processes. `receives`: updates, or only wake-ups."""

    async def receiving() -> bool:
        hooked = app.settings.webhook_url is not None
        return app.webhook.announced if hooked else app.dispatcher.reception.open

    async def working() -> bool:
        return app.work.is_running

    async def redis() -> bool:
        return app.work.wire.answers

    health = app.services.health
    disk = app.services.disk
    needs = {"database": health.answers, "disk": disk.can_write, "migrations": health.current}
    needs |= {"redis": redis}
    needs |= {"receiving": receiving} if receives else {"working": working}
    return [health_route(health.answers), live_route(), ready_route(needs)]


def build_bot(settings: Settings) -> Bot:
    """The client of the Bot API server that the settings name."""
    return Bot(
        settings.bot_token.reveal(),
        session=LeanSession(api=TelegramAPIServer.from_base(settings.telegram_api_url)),
        default=DefaultBotProperties(
            parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
        ),
    )


def build_dispatcher(
    settings: Settings,
    services: Services,
    locales: Locales,
    registry: Registry,
    keeping: Keeping,
) -> DurableDispatcher:
    """The order of everything an update passes.

    Middlewares: the pulse, which stops nothing but an admin's /health while the database is away;
    who asks people to wait meanwhile; money; who holds back a flood; then the FSM's lock (one
    update of a person at a time), the rescue after an exception, under that lock too, the person.
    """
    beside = Beside()
    dispatcher = DurableDispatcher(
        services.inbox,
        services.unread,
        keeping.arrivals,
        storage=keeping.storage,
        events_isolation=keeping.isolation,
        disable_fsm=True,  # registered below, behind the money
        settings=settings,
        services=services,
        locales=locales,
        registry=registry,
        beside=beside,
    )
    dispatcher.fsm = Places(dispatcher.storage, dispatcher.fsm.events_isolation)
    dispatcher.shutdown.register(beside.stop)
    dispatcher.update.outer_middleware(Pulse())
    dispatcher.update.outer_middleware(OneMoment())
    dispatcher.update.outer_middleware(MoneyFirst())
    dispatcher.update.outer_middleware(Flood(keeping.buckets, settings))
    dispatcher.update.outer_middleware(dispatcher.fsm)
    dispatcher.update.outer_middleware(Rescued(dispatcher))
    dispatcher.update.outer_middleware(Visitors())
    dispatcher.include_router(build_routers(registry))
    media_ids = MediaIdStorage()  # type: ignore[no-untyped-call]
    factory = OneMessageFactory(PlainMessageManager(), media_ids, None)
    # The dispatcher's lock is around all that a person's update does. aiogram-dialog's own, taken
    # inside it, could only stay behind: where the storage fails right after, nobody gives it back.
    setup_dialogs(
        dispatcher, dialog_manager_factory=factory, events_isolation=DisabledEventIsolation()
    )
    add_receipts_rescue(dispatcher)
    add_rescue(dispatcher)
    return dispatcher


def build_routers(registry: Registry) -> Router:
    """Receipts, who blocks the bot, notices, commands, the dialogs, and last what nobody wanted."""
    routers = Straight()
    routers.include_routers(
        receipts_router(), membership_router(), notices_router(), commands_router(registry)
    )
    routers.include_routers(pictures_router(), *(screens.build() for screens in registry.all))
    routers.include_router(last_router())
    return routers
