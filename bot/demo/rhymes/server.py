"""The HTTP server of Rhymes, on 127.0.0.1 only: its page, and JSON under /api/."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession, ClientTimeout, web
from aiohttp.typedefs import Handler

from bot.demo.rhymes.billing import Billing, Problem
from bot.demo.rhymes.service import REASON, Rhymes
from bot.demo.rhymes.words import NoRhyme
from bot.demo.telegram import Control
from bot.workshop.guard import local_only
from bot.workshop.local_server import CHAT_PAGE, file_of, served

PORT = 8091
PAGE = Path(__file__).parent / "page"
TIMEOUT_S = 10.0
MOST_LETTERS = 30
RHYMES: web.AppKey[Rhymes] = web.AppKey("rhymes", Rhymes)


@asynccontextmanager
async def rhymes_beside(telegram: Control, api_port: int) -> AsyncIterator[Rhymes]:
    """Serve Rhymes while the block runs, and send its address to the chat page."""
    timeout = ClientTimeout(total=TIMEOUT_S)
    async with ClientSession(timeout=timeout) as http:
        service = Rhymes(Billing(http, f"http://127.0.0.1:{api_port}/v1"))
        async with served(_app(service), _listener()) as address:
            await telegram.post("service", {"name": "Rhymes", "url": address})
            yield service


def _listener() -> socket.socket:
    """Listen on the usual port, or on a free one if that is in use."""
    try:
        return socket.create_server(("127.0.0.1", PORT))
    except OSError:
        return socket.create_server(("127.0.0.1", 0))


def _app(service: Rhymes) -> web.Application:
    app = web.Application(middlewares=[_answers, local_only])
    app[RHYMES] = service
    app.router.add_get("/", _index)
    app.router.add_get("/page/{name}", file_of(PAGE))
    app.router.add_get("/assets/{name}", file_of(CHAT_PAGE))
    app.router.add_get("/api/state", _state)
    app.router.add_post("/api/key", _key)
    app.router.add_post("/api/connect", _connect)
    app.router.add_post("/api/find", _find)
    return app


@web.middleware
async def _answers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer a refusal with `{"code"}`."""
    try:
        return await handler(request)
    except Problem as problem:
        return web.json_response({"code": problem.code}, status=409)
    except NoRhyme:
        return web.json_response({"code": "no_rhyme"}, status=409)
    except (KeyError, TypeError, ValueError):
        return web.json_response({"code": "invalid_request"}, status=400)


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html")


async def _state(request: web.Request) -> web.Response:
    return web.json_response(await request.app[RHYMES].shown())


async def _key(request: web.Request) -> web.Response:
    """Store the key to bill with."""
    await request.app[RHYMES].use_key(str((await request.json())["key"]).strip())
    return await _state(request)


async def _connect(request: web.Request) -> web.Response:
    """Answer with the deep link that connects a person."""
    return web.json_response({"url": await request.app[RHYMES].connect()})


async def _find(request: web.Request) -> web.Response:
    """Sell rhymes of a word for tokens."""
    body = await request.json()
    word, language = str(body["word"]).strip(), str(body["language"])
    if not word or len(word) > MOST_LETTERS or language not in REASON:
        raise ValueError(word)
    await request.app[RHYMES].find(word, language)
    return await _state(request)
