"""Health over HTTP, for supervisors and load balancers.

/health/live: the event loop runs; restart a process that does not answer. /health/ready: it can
serve; send traffic only to such a process. /health: whether the database answers.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from time import monotonic

from aiohttp import web

PATH, LIVE, READY = "/health", "/health/live", "/health/ready"
CACHE_S = 1.0  # seconds for which an answer is cached
Answers = Callable[[], Awaitable[bool]]


def health_route(database: Answers) -> web.RouteDef:
    """200 while the database answers, 503 otherwise: such a process should get no traffic."""

    async def get(_: web.Request) -> web.Response:
        if await database():
            return web.json_response({"status": "ok"})
        return web.json_response({"status": "the database does not answer"}, status=503)

    return web.get(PATH, get)


def live_route() -> web.RouteDef:
    """200 as long as the event loop runs. It checks nothing else."""

    async def get(_: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    return web.get(LIVE, get)


def ready_route(needs: Mapping[str, Answers]) -> web.RouteDef:
    """200 if everything that serving needs works, otherwise 503 with the names of the rest."""
    known = _Known(needs)

    async def get(_: web.Request) -> web.Response:
        if failing := await known.failing():
            return web.json_response({"status": "not ready", "failing": failing}, status=503)
        return web.json_response({"status": "ok"})

    return web.get(READY, get)


class _Known:
    """The names of what is missing, checked at most once in CACHE_S seconds."""

    def __init__(self, needs: Mapping[str, Answers]) -> None:
        self._needs = needs
        self._failing: list[str] = []
        self._asked_at: float | None = None
        self._asking = asyncio.Lock()

    async def failing(self) -> list[str]:
        async with self._asking:
            if self._asked_at is None or monotonic() - self._asked_at > CACHE_S:
                there = {name: await answers() for name, answers in self._needs.items()}
                self._failing = [name for name, answered in there.items() if not answered]
                self._asked_at = monotonic()
            return self._failing
