"""The HTTP server: the Bot API, the control API and the chat page on one port of 127.0.0.1."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from socket import socket

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.api import http
from bot.sandbox.api.calls import perform
from bot.sandbox.api.results import Answer
from bot.sandbox.control import actions, faults, queries, site, tour
from bot.sandbox.sandbox import SANDBOX, Sandbox
from bot.sandbox.world.errors import ApiError, Impossible

BODY_LIMIT = 64 * 1024 * 1024
GRACE_SECONDS = 1.0


@asynccontextmanager
async def serving(
    box: Sandbox, port: int = 0, listener: socket | None = None
) -> AsyncIterator[str]:
    """Serve a sandbox on 127.0.0.1 (port 0: any free one). Yields its base URL.

    `listener`: a socket that the caller has opened.
    """
    runner = web.AppRunner(build_app(box), shutdown_timeout=GRACE_SECONDS, access_log=None)
    await runner.setup()
    try:
        if listener:
            await web.SockSite(runner, listener).start()
        else:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await box.close()
        await runner.cleanup()


def build_app(box: Sandbox) -> web.Application:
    """The application of a sandbox."""
    app = web.Application(middlewares=[_errors, _local_only], client_max_size=BODY_LIMIT)
    app[SANDBOX] = box
    box.perform = perform
    http.add_routes(app)
    queries.add_routes(app)
    actions.add_routes(app)
    faults.add_routes(app)
    tour.add_routes(app)
    site.add_routes(app)
    return app


@web.middleware
async def _errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Return refusals as `{"error"}` under /_sandbox/, and in the Bot API's envelope elsewhere."""
    control = request.path.startswith("/_sandbox/")
    try:
        return await handler(request)
    except Impossible as error:
        return web.json_response({"error": error.words}, status=error.status)
    except web.HTTPException as error:
        if control:
            return web.json_response({"error": error.reason}, status=error.status)
        return http.respond(Answer(error=ApiError(error.status, error.reason)))


@web.middleware
async def _local_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Only pages of this machine may control the sandbox (DNS rebinding, CSRF)."""
    if request.path.startswith(("/bot", "/file/bot")):
        return await handler(request)
    if request.url.host not in ("127.0.0.1", "localhost"):
        raise Impossible(403, "the Host header is not this machine")
    origin = request.headers.get("Origin")
    if request.method != "GET" and origin and origin != f"http://{request.host}":
        raise Impossible(403, "the Origin header is another site")
    return await handler(request)
