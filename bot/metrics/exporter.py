"""GET /metrics: an HTTP server from which Prometheus reads the metrics of this process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from prometheus_client import (
    CollectorRegistry,
    GCCollector,
    Info,
    PlatformCollector,
    ProcessCollector,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from bot.app import App, health_of
from bot.botapi.latency import AttemptMiddleware
from bot.metrics.collector import AppCollector
from bot.metrics.instruments import Instruments
from bot.web.server import application, served
from models.db.slow_queries import listening_to_statements

PATH = "/metrics"


@asynccontextmanager
async def exposed(app: App, host: str, port: int, *, receives: bool) -> AsyncIterator[int]:
    """Collect and serve the application's metrics while the block runs; yields the port.

    `receives`: whether this process takes updates. Raises OSError if the address is in use.
    """
    registry = CollectorRegistry()
    collector = AppCollector(app)
    registry.register(collector)
    _add_library_metrics(registry, app)
    instruments = Instruments(registry)
    _listen(app, instruments)
    routes = [_route(registry, collector), *health_of(app, receives=receives)]
    with listening_to_statements(instruments.statement):
        async with served(application(routes, ()), host, port) as listens:
            yield listens


def _listen(app: App, instruments: Instruments) -> None:
    """Connect the application's hooks to the metrics."""
    app.services.unread.count = instruments.unread
    app.dispatcher.tracer.on_update_done = instruments.update
    app.limiter.waited = instruments.waited
    app.jobs.on_job_done = instruments.job
    app.api_metrics.observe = instruments.billed
    app.services.billing.deliveries.counted = instruments.webhook
    app.bot.session.middleware(AttemptMiddleware(instruments.call))


def _add_library_metrics(registry: CollectorRegistry, app: App) -> None:
    """Add the library's own metrics of the process, and the bot's version."""
    for collector in (ProcessCollector, PlatformCollector, GCCollector):
        collector(registry=registry)
    known = app.services.health.remembered()
    version = {"version": known.bot, "aiogram": known.aiogram}
    Info("bot", "The version of the bot and of aiogram.", registry=registry).info(version)


def _route(registry: CollectorRegistry, collector: AppCollector) -> web.RouteDef:
    async def get(_: web.Request) -> web.Response:
        await collector.refresh()
        headers = {"Content-Type": CONTENT_TYPE_LATEST}
        return web.Response(body=generate_latest(registry), headers=headers)

    return web.get(PATH, get)
