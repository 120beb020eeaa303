"""The workshop's HTTP server, on 127.0.0.1 only: its page, and JSON under /api/."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler

from bot.workshop.files import Changed, Refused
from bot.workshop.guard import local_only
from bot.workshop.local_server import CHAT_PAGE, file_of, served
from bot.workshop.preview_values import NAMES
from bot.workshop.rendering import Sample
from bot.workshop.workshop import Place, Workshop

PAGE = Path(__file__).parent / "page"
BODY_LIMIT = 1024 * 1024  # bytes


class _Built:
    """Builds the workshop in a thread at the first request, because it takes seconds."""

    def __init__(self, build: Callable[[], Workshop]) -> None:
        self._build = build
        self._lock = asyncio.Lock()
        self._workshop: Workshop | None = None

    async def get(self) -> Workshop:
        """The workshop; the first call builds it."""
        async with self._lock:
            if self._workshop is None:
                self._workshop = await asyncio.to_thread(self._build)
            return self._workshop


BUILT: web.AppKey[_Built] = web.AppKey("workshop", _Built)


@asynccontextmanager
async def serving(build: Callable[[], Workshop], listener: socket) -> AsyncIterator[str]:
    """Serve on this socket while the block runs; yields the address.

    `build` runs in a thread at the first request for texts.
    """
    async with served(build_app(build), listener) as address:
        yield address


def build_app(build: Callable[[], Workshop]) -> web.Application:
    """The web application of a workshop."""
    app = web.Application(middlewares=[_answers, local_only], client_max_size=BODY_LIMIT)
    app[BUILT] = _Built(build)
    app.router.add_get("/", _index)
    app.router.add_get("/page/{name}", file_of(PAGE))
    app.router.add_get("/assets/{name}", file_of(CHAT_PAGE))
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
    """Answer a refusal with `{"error"}`, a message for the translator."""
    try:
        return await handler(request)
    except Changed as changed:
        return web.json_response({"error": str(changed), "value": changed.value}, status=409)
    except Refused as refused:
        return web.json_response({"error": str(refused)}, status=422)
    except (KeyError, TypeError, ValueError):
        return web.json_response({"error": "the request is invalid"}, status=400)


async def _workshop(request: web.Request) -> Workshop:
    return await request.app[BUILT].get()


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html")


async def _overview(request: web.Request) -> web.Response:
    return web.json_response(await (await _workshop(request)).overview())


async def _details(request: web.Request) -> web.Response:
    return web.json_response(await (await _workshop(request)).details())


async def _screen(request: web.Request) -> web.Response:
    query = request.query
    sample = _sample(query.get("number"), query.get("name"))
    drawn = await (await _workshop(request)).draw(query["id"], query["language"], sample)
    return web.json_response(drawn)


async def _text(request: web.Request) -> web.Response:
    place = Place(request.query["language"], request.query["key"])
    return web.json_response((await _workshop(request)).edited(place))


async def _patch(request: web.Request) -> web.Response:
    return web.json_response({"patch": (await _workshop(request)).texts.files.patch()})


async def _try(request: web.Request) -> web.Response:
    body: dict[str, Any] = await request.json()
    sample = _sample(body.get("number"), body.get("name"))
    place, value = Place(_word(body, "language"), _word(body, "key")), _word(body, "value")
    screen = str(body.get("screen"))
    return web.json_response(await (await _workshop(request)).attempt(place, value, screen, sample))


async def _save(request: web.Request) -> web.Response:
    """Save a text. In the demo the open screen of the person is redrawn."""
    body: dict[str, Any] = await request.json()
    workshop = await _workshop(request)
    place = Place(_word(body, "language"), _word(body, "key"))
    saved = await workshop.save(place, _word(body, "value"), body.get("before"))
    return web.json_response(await _shown(workshop, saved, body))


async def _undo(request: web.Request) -> web.Response:
    body: dict[str, Any] = await request.json()
    workshop = await _workshop(request)
    return web.json_response(await _shown(workshop, await workshop.undo(), body))


async def _shown(workshop: Workshop, saved: dict[str, Any], body: dict[str, Any]) -> dict[str, Any]:
    await workshop.show(_number(body, "person"))
    return saved


async def _find(request: web.Request) -> web.Response:
    """Find the texts at a place of a message that the bot of the same process has sent."""
    body: dict[str, Any] = await request.json()
    found = (await _workshop(request)).find(_word(body, "text"), int(body["offset"]))
    return web.json_response({"found": [place._asdict() for place in found]})


def _sample(number: object, name: object) -> Sample:
    chosen = str(name) if name in NAMES else None
    return Sample(int(str(number)) if number not in (None, "") else None, chosen)


def _number(body: dict[str, Any], name: str) -> int:
    return int(body.get(name) or 0)


def _word(body: dict[str, Any], name: str) -> str:
    value = body[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value
