"""The one HTTP server of a process: its routes, its limits, and a log of refused requests."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager

from aiohttp import web
from loguru import logger

from bot.observability.tracing import Scope
from bot.settings.parsers import Network
from bot.web.client_address import asker

MAX_BODY_BYTES = 1024 * 1024  # of a body; the largest update is a tenth of that
SHUTDOWN_TIMEOUT_S = 20.0  # seconds that requests in progress have at shutdown

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def application(routes: Iterable[web.RouteDef], proxies: Iterable[Network]) -> web.Application:
    """The routes, with a log of refused requests."""
    app = web.Application(client_max_size=MAX_BODY_BYTES, middlewares=[_refusals(tuple(proxies))])
    app.add_routes(routes)
    return app


def _refusals(proxies: tuple[Network, ...]) -> Callable[..., Awaitable[web.StreamResponse]]:
    """Log each answer other than 2xx as one line: method, path and client, never a body."""

    @web.middleware
    async def told(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            with Scope():
                response = await handler(request)
        except web.HTTPException as error:
            _tell(request, error.status, proxies)
            raise
        except TimeoutError:
            _tell(request, 408, proxies)
            return web.Response(status=408)
        if response.status >= 300:
            _tell(request, response.status, proxies)
        return response

    return told


def _tell(request: web.Request, status: int, proxies: tuple[Network, ...]) -> None:
    who = asker(request, proxies)
    logger.info("{} for {} {!r} from {}", status, request.method, request.path[:100], who)


@asynccontextmanager
async def served(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Listen during the block. Yields the port (0 asks for a free one).

    At its end new connections are refused, and open requests are answered. Raises OSError if the
    address is taken.
    """
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=SHUTDOWN_TIMEOUT_S)
    await runner.setup()
    try:
        await web.TCPSite(runner, host, port).start()
        listening: int = runner.addresses[0][1]
        logger.info("listening on http://{}:{}", host, listening)
        yield listening
    finally:
        await runner.cleanup()
