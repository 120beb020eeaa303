"""A provider of pictures over real HTTP, whose answers a test sets."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

from aiohttp import web
from PIL import Image

Reply = Callable[[web.Request], Awaitable[web.StreamResponse]]


def png(width: int = 32, height: int = 32) -> bytes:
    """A picture."""
    file = BytesIO()
    Image.new("RGB", (width, height), (200, 30, 30)).save(file, "PNG")
    return file.getvalue()


class FakeProvider:
    """Gives its `replies` in turn, the last one again and again; remembers what was asked."""

    def __init__(self) -> None:
        self.replies: list[Reply] = []
        self.asked: list[tuple[str, str, Any]] = []
        self.keys: list[str | None] = []
        self.base = ""

    def then(self, status: int = 200, body: Any = None, **headers: str) -> "FakeProvider":
        """Answer with this JSON."""

        async def reply(_: web.Request) -> web.Response:
            return web.json_response(body, status=status, headers=headers)

        self.replies.append(reply)
        return self

    def then_text(self, status: int, text: str, **headers: str) -> "FakeProvider":
        """Answer with what is no JSON."""

        async def reply(_: web.Request) -> web.Response:
            return web.Response(status=status, text=text, headers=headers)

        self.replies.append(reply)
        return self

    def then_hang_up(self) -> "FakeProvider":
        """Take the question and close the line."""

        async def reply(request: web.Request) -> web.Response:
            assert request.transport
            request.transport.close()
            return web.Response()

        self.replies.append(reply)
        return self

    def then_never(self) -> "FakeProvider":
        """Do not answer."""

        async def reply(_: web.Request) -> web.Response:
            await asyncio.Event().wait()
            return web.Response()

        self.replies.append(reply)
        return self

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """The next reply."""
        body = await request.json() if request.can_read_body else None
        self.asked.append((request.method, request.path, body))
        self.keys.append(request.headers.get("Authorization"))
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return await reply(request)


@asynccontextmanager
async def listening(handler: Any, certificates: ssl.SSLContext | None = None) -> AsyncIterator[int]:
    """Serve on a free port of this machine."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificates).start()
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()
