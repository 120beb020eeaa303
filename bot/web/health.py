"""GET /health: for whoever starts and balances processes; it says no more than they need."""

from collections.abc import Awaitable, Callable

from aiohttp import web

PATH = "/health"
Answers = Callable[[], Awaitable[bool]]


def health_route(database: Answers) -> web.RouteDef:
    """200 while the database answers, 503 otherwise: such a process should get no traffic."""

    async def get(_: web.Request) -> web.Response:
        if await database():
            return web.json_response({"status": "ok"})
        return web.json_response({"status": "the database does not answer"}, status=503)

    return web.get(PATH, get)
