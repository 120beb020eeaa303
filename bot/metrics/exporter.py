"""GET /metrics: what Prometheus reads of this process, at an address of its own."""

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
    """Collect the application's metrics and serve them while the block runs; the port.

    `receives`: whether it takes updates. Raises OSError where the address is taken.
    """
    registry = CollectorRegistry()
    readings = AppCollector(app)
    registry.register(readings)
    _beside(registry, app)
    instruments = Instruments(registry)
    _listen(app, instruments)
    routes = [_route(registry, readings), *health_of(app, receives=receives)]
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
    app.services.billing.deliveries.counted = instruments.told
    app.bot.session.middleware(AttemptMiddleware(instruments.call))


def _beside(registry: CollectorRegistry, app: App) -> None:
    """The library's own process metrics, and the bot's version."""
    for collector in (ProcessCollector, PlatformCollector, GCCollector):
        collector(registry=registry)
    known = app.services.health.remembered()
    version = {"version": known.bot, "aiogram": known.aiogram}
    Info("bot", "Which program this is.", registry=registry).info(version)


def _route(registry: CollectorRegistry, readings: AppCollector) -> web.RouteDef:
    async def get(_: web.Request) -> web.Response:
        await readings.refresh()
        headers = {"Content-Type": CONTENT_TYPE_LATEST}
        return web.Response(body=generate_latest(registry), headers=headers)

    return web.get(PATH, get)
