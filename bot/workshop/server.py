"""The workshop's HTTP server, on 127.0.0.1 only: its page, and JSON under /api/."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.workshop.files import Changed, Refused
from bot.workshop.guard import local_only
from bot.workshop.rendering import Sample
from bot.workshop.samples import NAMES
from bot.workshop.workshop import Place, Workshop

PAGE = Path(__file__).parent / "page"
CHAT_PAGE = Path(__file__).parents[1] / "sandbox" / "page"
"""The chat page's files: its renderer draws bubbles and keyboards here as it does there."""
BODY_LIMIT = 1024 * 1024  # bytes
GRACE_SECONDS = 1.0
WORKSHOP: web.AppKey[Workshop] = web.AppKey("workshop", Workshop)


@asynccontextmanager
async def serving(workshop: Workshop, listener: socket) -> AsyncIterator[str]:
    """Serve on a listening socket of this machine while the block runs; gives the address."""
    runner = web.AppRunner(build_app(workshop), shutdown_timeout=GRACE_SECONDS, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listener).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await runner.cleanup()


def build_app(workshop: Workshop) -> web.Application:
    """The application of a workshop."""
    app = web.Application(middlewares=[_answers, local_only], client_max_size=BODY_LIMIT)
    app[WORKSHOP] = workshop
    app.router.add_get("/", _index)
    app.router.add_get("/page/{name}", _file_of(PAGE))
    app.router.add_get("/assets/{name}", _file_of(CHAT_PAGE))
    app.router.add_get("/api/overview", _overview)
    app.router.add_get("/api/details", _details)
    app.router.add_get("/api/screen", _screen)
    app.router.add_get("/api/text", _text)
    app.router.add_get("/api/patch", _patch)
    app.router.add_post("/api/try", _try)
    app.router.add_post("/api/save", _save)
    app.router.add_post("/api/undo", _undo)
    app.router.add_post("/api/find", _find)
    return app


@web.middleware
async def _answers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals in words, as `{"error"}`."""
    try:
        return await handler(request)
    except Changed as changed:
        return web.json_response({"error": str(changed), "value": changed.value}, status=409)
    except Refused as refused:
        return web.json_response({"error": str(refused)}, status=422)
    except (KeyError, TypeError, ValueError):
        return web.json_response({"error": "the request is not understood"}, status=400)


def _file_of(folder: Path) -> Handler:
    async def file(request: web.Request) -> web.StreamResponse:
        path = folder / request.match_info["name"]
        if path.parent != folder or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path)

    return file


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html")


async def _overview(request: web.Request) -> web.Response:
    return web.json_response(await request.app[WORKSHOP].overview())


async def _details(request: web.Request) -> web.Response:
    return web.json_response(await request.app[WORKSHOP].details())


async def _screen(request: web.Request) -> web.Response:
    query = request.query
    sample = _sample(query.get("number"), query.get("name"))
    drawn = await request.app[WORKSHOP].draw(query["id"], query["language"], sample)
    return web.json_response(drawn)


async def _text(request: web.Request) -> web.Response:
    place = Place(request.query["language"], request.query["key"])
    return web.json_response(request.app[WORKSHOP].edited(place))


async def _patch(request: web.Request) -> web.Response:
    return web.json_response({"patch": request.app[WORKSHOP].library.files.patch()})


async def _try(request: web.Request) -> web.Response:
    body: dict[str, Any] = await request.json()
    sample = _sample(body.get("number"), body.get("name"))
    place, value = Place(_word(body, "language"), _word(body, "key")), _word(body, "value")
    screen = str(body.get("screen"))
    return web.json_response(await request.app[WORKSHOP].attempt(place, value, screen, sample))


async def _save(request: web.Request) -> web.Response:
    """The text, and in the demo the screen of the person who looks at it."""
    body: dict[str, Any] = await request.json()
    workshop = request.app[WORKSHOP]
    place = Place(_word(body, "language"), _word(body, "key"))
    saved = await workshop.save(place, _word(body, "value"), body.get("before"))
    return web.json_response(await _told(workshop, saved, body))


async def _undo(request: web.Request) -> web.Response:
    body: dict[str, Any] = await request.json()
    workshop = request.app[WORKSHOP]
    return web.json_response(await _told(workshop, await workshop.undo(), body))


async def _told(workshop: Workshop, saved: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    if workshop.bot:
        await workshop.bot.refresh(int(body.get("person") or 0))
    return saved


async def _find(request: web.Request) -> web.Response:
    """Which texts a message of the living bot has at a place."""
    body: dict[str, Any] = await request.json()
    bot = request.app[WORKSHOP].bot
    said = bot.texts_at(_word(body, "text"), int(body["offset"])) if bot else []
    found = dict.fromkeys(Place(one.language, one.key) for one in said)
    return web.json_response({"found": [place._asdict() for place in found]})


def _sample(number: object, name: object) -> Sample:
    chosen = str(name) if name in NAMES else None
    return Sample(int(str(number)) if number not in (None, "") else None, chosen)


def _word(body: dict[str, Any], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value
