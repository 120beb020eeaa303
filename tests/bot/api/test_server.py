"""The server: a fault at its start is raised, and nothing waits for it."""

import asyncio
import socket

import pytest
from starlette.types import Receive, Scope, Send

from bot.api.server import _Server, served

HOST = "127.0.0.1"
PATIENCE_S = 10.0


async def nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    """An application that answers nothing."""


async def serve(port: int) -> None:
    """Serve until the server listens."""
    async with asyncio.timeout(PATIENCE_S), served(nothing, HOST, port, ()):
        pass


async def test_a_port_that_is_taken_is_an_error() -> None:
    """The operator reads it at the start."""
    with socket.create_server((HOST, 0)) as taken, pytest.raises(OSError, match="in use"):
        await serve(taken.getsockname()[1])


async def test_a_server_that_fails_at_its_start_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Otherwise the process would wait for ever, and look as if it served."""

    async def startup(*_: object, **__: object) -> None:
        raise OSError("no more files")

    monkeypatch.setattr(_Server, "startup", startup)
    with pytest.raises(OSError, match="no more files"):
        await serve(0)
