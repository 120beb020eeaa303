"""The composition root: Settings -> Services -> Dispatcher. Tests call the same functions."""

import asyncio
from dataclasses import dataclass, field
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
from aiohttp import web

from bot.api.request_metrics import RequestMetrics
from bot.botapi.clock import REAL, Timer
from bot.botapi.limiter import Limiter
from bot.botapi.recent_messages import recent_messages_of
from bot.botapi.retry_middleware import send_through
from bot.botapi.session import BotSession
from bot.flows.generation_presses import pictures_router
from bot.fsm.backend import FsmBackend, build_fsm_backend
from bot.fsm.session import FsmSessionMiddleware
from bot.handlers.block_tracking import membership_router
from bot.handlers.notice_actions import notice_actions_router
from bot.handlers.payment_receipts import add_receipts_rescue, receipts_router
from bot.handlers.router import DirectRouter
from bot.i18n.catalog import Locales
from bot.i18n.text_layers import TextLayers
from bot.jobs.broadcast.job import BroadcastJob
from bot.jobs.chores import chores
from bot.jobs.generation.job import add_generation
from bot.jobs.register import add_jobs
from bot.jobs.runtime.registry import SWEEP_INTERVAL_S, JobRegistry
from bot.jobs.runtime.scheduler import add_chores
from bot.jobs.runtime.wakeups import RedisWakeups, Wakeups
from bot.middlewares.flood import FloodControl
from bot.middlewares.health_probe import HealthProbe
from bot.middlewares.outage import OutageErrorsMiddleware, OutageMiddleware
from bot.middlewares.payments import PaymentsMiddleware
from bot.middlewares.reply_presses import ReplyPressMiddleware
from bot.middlewares.user import UserMiddleware
from bot.services.broadcasts.deliveries import Deliveries
from bot.services.broadcasts.notices import BroadcastNotices
from bot.services.clock import Clock, utc_now
from bot.services.coordination.leases import Leases
from bot.services.coordination.workers import Workers
from bot.services.messaging.bulk_pause import BulkPause
from bot.services.operations.queue_status import QueueStatus
from bot.services.payments.methods import METHODS
from bot.services.registry import Services, build_services
from bot.settings.parsers import LOCALES
from bot.settings.settings import Settings
from bot.ui.background_tasks import BackgroundTasks
from bot.ui.closed_menus import ClosedMenus
from bot.ui.commands import commands_router
from bot.ui.context import AppContext
from bot.ui.error_handlers import add_error_handlers, last_router
from bot.ui.notices import notices_router
from bot.ui.screen_dialog import build_dialog
from bot.ui.screens import Registry
from bot.ui.single_message import SingleMessageFactory
from bot.ui.stray_notices import StrayNotices
from bot.updates.polling import DurableDispatcher
from bot.updates.replay import Replay
from bot.updates.webhook import Webhook
from bot.web.health import health_route, live_route, ready_route
from bot.web.images import images_route
from bot.web.payments import payment_route
from bot.web.server import application
from bot.web.telegram import telegram_route
from dialogs import DIALOGS


@dataclass(frozen=True)
class App(AppContext):
    """Everything that runs, made from one Settings: what all code may use, and what runs it."""

    limiter: Limiter
    dispatcher: DurableDispatcher
    replay: Replay
    webhook: Webhook
    jobs: JobRegistry
    workers: Workers
    fsm_backend: FsmBackend
    api_metrics: RequestMetrics = field(default_factory=RequestMetrics)


def build(
    settings: Settings,
    *,
    now: Clock = utc_now,
    strict_texts: bool = False,
    works: bool = True,
    sweep: float | None = SWEEP_INTERVAL_S,
    timer: Timer = REAL,
    began: datetime | None = None,
) -> App:
    """Put the application together. The database must be connected before it handles an update.

    `works`, `sweep`: see JobRegistry. `timer`: the clock of outgoing calls.
    `began`: when the process started, if not now.
    """
    app = build_parts(settings, now, strict_texts, build_jobs(settings, works, sweep), timer)
    provide(app)
    add_jobs(app.jobs, app)
    add_generation(app.jobs, app, Leases(now))
    add_chores(app.jobs, chores(app, began or now()), Leases(now), now)
    add_broadcasts(app)
    return app


def build_parts(
    settings: Settings, now: Clock, strict_texts: bool, jobs: JobRegistry, timer: Timer
) -> App:
    """All parts, not yet connected: updates have no context, and no job is registered."""
    locales = build_locales(settings, now, strict_texts)
    registry, workers = Registry(DIALOGS), Workers(now)
    services = build_services(settings, locales.languages, now)
    bot = build_bot(settings)
    fsm_backend = build_fsm_backend(settings, bot.id, timer.now)
    limiter = Limiter(fsm_backend.buckets, settings.rates, BulkPause(now), timer)
    pauses = send_through(bot, limiter, fsm_backend.newest, timer)
    dispatcher = build_dispatcher(settings, services, registry, fsm_backend)
    replay = Replay(dispatcher, bot, services.inbox)
    return App(
        settings=settings,
        services=services,
        locales=locales,
        text_layers=TextLayers(locales),
        registry=registry,
        bot=bot,
        now=now,
        wake=jobs.wake,
        queue_status=QueueStatus(jobs.wakeups, workers),
        background_tasks=BackgroundTasks(),
        chart_turn=asyncio.Lock(),
        chat_pauses=pauses,
        recent_messages=recent_messages_of(bot),
        closed_menus=ClosedMenus(),
        stray_notices=StrayNotices(),
        limiter=limiter,
        dispatcher=dispatcher,
        replay=replay,
        webhook=Webhook(dispatcher, bot, replay),
        jobs=jobs,
        workers=workers,
        fsm_backend=fsm_backend,
    )


def build_locales(settings: Settings, now: Clock, strict: bool) -> Locales:
    """The texts, in all languages."""
    zone, default = settings.timezone, settings.default_language
    return Locales(LOCALES, default=default, zone=zone, strict=strict, now=now)


def provide(app: App) -> None:
    """Give updates the context, let new rows wake jobs, end background tasks at shutdown."""
    app.dispatcher["app"] = app
    app.dispatcher.shutdown.register(app.background_tasks.stop)
    app.dispatcher.shutdown.register(app.chat_pauses.close)
    app.services.outbox.wake = partial(app.wake, "outbox")
    app.services.unread.wake = partial(app.wake, "unread")
    app.services.billing.events.wake = partial(app.wake, "webhooks")


def add_broadcasts(app: App) -> None:
    """Register the jobs that send broadcasts, report their results to the authors, and list the
    processes at work.
    """
    deliveries = Deliveries(app.services.broadcasts.audiences, app.now)
    leases = Leases(app.now)
    sender = BroadcastJob(app.bot, deliveries, leases, app.limiter, app.jobs.stopping)
    app.jobs.job("workers", app.workers.heartbeat)
    app.jobs.job("broadcasts", sender)
    app.jobs.job("endings", BroadcastNotices(app.services.outbox, app.now).notify)


def build_jobs(settings: Settings, works: bool, sweep: float | None) -> JobRegistry:
    """What runs jobs, and how they are woken."""
    url = settings.redis_url
    wakeups = RedisWakeups(url.reveal(), settings.bot_id) if url else Wakeups()
    return JobRegistry(wakeups, runs=works, sweep=sweep)


def build_web(app: App) -> web.Application:
    """The HTTP server's routes, by the settings."""
    settings = app.settings
    return application([*health_of(app), *callbacks_of(app)], settings.trusted_proxies)


def callbacks_of(app: App) -> list[web.RouteDef]:
    """The routes that Telegram and providers call, if the settings name them."""
    settings, routes = app.settings, []
    if settings.webhook_url:
        path = urlsplit(settings.webhook_url).path or "/"
        routes.append(telegram_route(path, settings.telegram_secret, app.webhook.take))
    hooks = [method.webhook(settings, app.services.methods.of(method)) for method in METHODS]
    routes += [payment_route(hook) for hook in hooks if hook]
    if settings.image_webhook_url and settings.image_webhook_secret:
        path = urlsplit(settings.image_webhook_url).path or "/"
        hint = app.services.generation_jobs.hint
        routes.append(images_route(path, settings.image_webhook_secret, hint))
    return routes


def health_of(app: App, *, receives: bool = True) -> list[web.RouteDef]:
    """Health checks for supervisors and load balancers. `receives`: whether it takes updates."""

    async def receiving() -> bool:
        hooked = app.settings.webhook_url is not None
        return app.webhook.announced if hooked else app.dispatcher.liveness.open

    async def working() -> bool:
        return app.jobs.is_running

    async def redis() -> bool:
        return app.jobs.wakeups.answers

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
        session=BotSession(api=TelegramAPIServer.from_base(settings.telegram_api_url)),
        default=DefaultBotProperties(
            parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True)
        ),
    )


def build_dispatcher(
    settings: Settings, services: Services, registry: Registry, fsm_backend: FsmBackend
) -> DurableDispatcher:
    """What updates pass: the middlewares, then the routers, then the handlers of errors."""
    dispatcher = DurableDispatcher(
        services.inbox,
        services.unread,
        services.disk,
        fsm_backend.tickets,
        storage=fsm_backend.storage,
        events_isolation=fsm_backend.isolation,
        disable_fsm=True,  # registered below, after payments
    )
    dispatcher.fsm = FsmSessionMiddleware(dispatcher.storage, dispatcher.fsm.events_isolation)
    add_middlewares(dispatcher, FloodControl(fsm_backend.buckets, settings))
    dispatcher.include_router(build_routers(registry))
    # The dispatcher's lock covers all work on a person's update. aiogram-dialog's own lock
    # inside it is not needed, and it would never be released if the storage fails right after.
    setup_dialogs(
        dispatcher,
        dialog_manager_factory=SingleMessageFactory(),
        events_isolation=DisabledEventIsolation(),
    )
    add_receipts_rescue(dispatcher)
    add_error_handlers(dispatcher)
    return dispatcher


def add_middlewares(dispatcher: DurableDispatcher, flood_control: FloodControl) -> None:
    """In order: the health probe, which answers an admin's /health while the database is away;
    outages; payments; flood control; the FSM session with its lock (one update of a person at a
    time); error handling under that lock; the user.
    """
    for middleware in (
        HealthProbe(),
        OutageMiddleware(),
        PaymentsMiddleware(),
        flood_control,
        dispatcher.fsm,
        OutageErrorsMiddleware(dispatcher),
        UserMiddleware(),
    ):
        dispatcher.update.outer_middleware(middleware)
    dispatcher.message.outer_middleware(ReplyPressMiddleware())


def build_routers(registry: Registry) -> Router:
    """Receipts, block tracking, notices, commands, the dialogs, and last the fallback."""
    routers = DirectRouter()
    routers.include_routers(receipts_router(), membership_router(), notices_router())
    routers.include_routers(notice_actions_router(registry), commands_router(registry))
    routers.include_routers(pictures_router(), *map(build_dialog, registry.all))
    routers.include_router(last_router())
    return routers
