"""An HTTP server on a given socket of this machine, and a handler for files."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket

from aiohttp import web
from aiohttp.typedefs import Handler

SHUTDOWN_TIMEOUT_S = 1.0
CHAT_PAGE = Path(__file__).parents[1] / "sandbox" / "page"
"""The files of the chat page. Other pages use them to draw messages and buttons in the same way."""


@asynccontextmanager
async def served(app: web.Application, listener: socket) -> AsyncIterator[str]:
    """Serve the application while the block runs; yields its address."""
    runner = web.AppRunner(app, shutdown_timeout=SHUTDOWN_TIMEOUT_S, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listener).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await runner.cleanup()


def file_of(folder: Path) -> Handler:
    """A handler that serves the file `{name}` of this folder, but not of folders in it."""

    async def file(request: web.Request) -> web.StreamResponse:
        path = folder / request.match_info["name"]
        if path.parent != folder or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path)

    return file
