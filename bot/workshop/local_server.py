"""An HTTP server for this machine only: its files, and its life on a listening socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from socket import socket

from aiohttp import web
from aiohttp.typedefs import Handler

SHUTDOWN_TIMEOUT_S = 1.0
CHAT_PAGE = Path(__file__).parents[1] / "sandbox" / "page"
"""The chat page's files: other pages draw bubbles and buttons as it does."""


@asynccontextmanager
async def served(app: web.Application, listener: socket) -> AsyncIterator[str]:
    """Serve the application while the block runs; gives its address."""
    runner = web.AppRunner(app, shutdown_timeout=SHUTDOWN_TIMEOUT_S, access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listener).start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        await runner.cleanup()


def file_of(folder: Path) -> Handler:
    """A handler that gives the file `{name}` of this very folder."""

    async def file(request: web.Request) -> web.StreamResponse:
        path = folder / request.match_info["name"]
        if path.parent != folder or not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path)

    return file
