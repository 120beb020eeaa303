"""Serves the API in the running event loop, by uvicorn."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager

import uvicorn
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from loguru import logger
from starlette.types import ASGIApp

from bot.services.errors import Unavailable
from bot.settings.parsers import Network

SHUTDOWN_TIMEOUT_S = 8  # for requests that are being answered
MAX_CONNECTIONS = 1000
BACKLOG = 512


async def username(bot: Bot) -> str:
    """The bot's username, requested from Telegram once. Raises Unavailable."""
    try:
        return str((await bot.me()).username)
    except TelegramAPIError as error:
        raise Unavailable(f"Telegram did not return the bot's username: {error}") from error


class _Server(uvicorn.Server):
    """uvicorn's server without signal handlers: the bot has its own."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Handle no signals."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Set `listening` when connections are accepted."""
        await super().startup(sockets=sockets)
        self.listening.set()


@asynccontextmanager
async def served(
    app: ASGIApp, host: str, port: int, proxies: Iterable[Network]
) -> AsyncIterator[int]:
    """Listen while the block runs, and give the port (0 takes a free one).

    At its end new connections are refused, and open requests are answered. Raises OSError if the
    address is taken, and what the server raises at its start.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family, backlog=BACKLOG) as listener:
        listens: int = listener.getsockname()[1]
        server = _Server(_config(app, proxies))
        serving = asyncio.create_task(server.serve(sockets=[listener]))
        serving.add_done_callback(lambda _: server.listening.set())  # its start may fail
        try:
            await server.listening.wait()
            if serving.done():
                await serving
            logger.info("the billing API listens on http://{}:{}", host, listens)
            yield listens
        finally:
            server.should_exit = True
            await serving


def _config(app: ASGIApp, proxies: Iterable[Network]) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http="httptools",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=[str(network) for network in proxies],
        limit_concurrency=MAX_CONNECTIONS,
        backlog=BACKLOG,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=SHUTDOWN_TIMEOUT_S,
    )
