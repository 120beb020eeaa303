"""Minimal HTTP/1.1 with keep-alive, server and client, for the load generator."""

import asyncio
from collections.abc import Callable
from typing import Any, cast

_LENGTH = b"content-length:"

Json = dict[str, Any]
Served = Callable[[bytes, bytes, bytes, "Serving"], None]  # path, head, body


class _Reader(asyncio.Protocol):
    """Cuts what arrives into heads and bodies."""

    transport: asyncio.Transport

    def __init__(self) -> None:
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The other end is there."""
        self.transport = cast(asyncio.Transport, transport)  # uvloop's is none by its class

    def data_received(self, data: bytes) -> None:
        """Pass on every message that is whole."""
        self._buffer += data
        while self._take():
            pass

    def message(self, head: bytes, body: bytes) -> None:
        """A whole one."""
        raise NotImplementedError

    def _take(self) -> bool:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        head = self._buffer[:end]
        total = end + 4 + _length(head.lower())
        if len(self._buffer) < total:
            return False
        body, self._buffer = self._buffer[end + 4 : total], self._buffer[total:]
        self.message(head, body)
        return True


class Serving(_Reader):
    """One connection of the bot to the Bot API."""

    def __init__(self, serve: Served) -> None:
        super().__init__()
        self._serve = serve

    def message(self, head: bytes, body: bytes) -> None:
        """A request."""
        path = head.split(b" ", 2)[1]
        self._serve(path, head, body, self)

    def answer(self, body: bytes, status: int = 200) -> None:
        """Send the response."""
        head = b"HTTP/1.1 %d x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        if not self.transport.is_closing():
            self.transport.write(head % (status, len(body)) + body)

    def drop(self) -> None:
        """Break the connection without a word."""
        self.transport.abort()


class Post(_Reader):
    """One connection to a webhook: a request at a time."""

    _waiting: "asyncio.Future[tuple[int, bytes]] | None" = None

    def ask(self, request: bytes) -> "asyncio.Future[tuple[int, bytes]]":
        """Status and body of the response, some day."""
        self._waiting = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return self._waiting

    def message(self, head: bytes, body: bytes) -> None:
        """The response."""
        waiting, self._waiting = self._waiting, None
        if waiting and not waiting.done():
            waiting.set_result((int(head[9:12]), body))

    def connection_lost(self, error: Exception | None) -> None:
        """The bot is gone, perhaps in the middle of a request."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_exception(ConnectionResetError())


class Webhook:
    """One address of the bot: connections are kept, more are made when all are in use.

    `under_way`: updates that it has not responded to.
    """

    def __init__(self, port: int, path: str, secret: str) -> None:
        self.under_way = 0
        self._port = port
        self._free: list[Post] = []
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: %d\r\n\r\n"
        ).encode()

    async def post(self, body: bytes) -> tuple[int, bytes]:
        """Deliver one update. Raises OSError where the bot can't be reached."""
        self.under_way += 1
        try:
            connection = await self._connection()
            response = await connection.ask(self._head % len(body) + body)
        finally:
            self.under_way -= 1
        self._free.append(connection)
        return response

    async def _connection(self) -> Post:
        while self._free:
            if not (connection := self._free.pop()).transport.is_closing():
                return connection
        loop = asyncio.get_running_loop()
        _, made = await loop.create_connection(Post, "127.0.0.1", self._port)
        return made


def _length(head: bytes) -> int:
    """Of the body. `head` in lower case; chunks are not understood: they would hide in a sum."""
    at = head.find(_LENGTH)
    if at < 0:
        assert b"transfer-encoding" not in head, head
        return 0
    end = head.find(b"\r\n", at)
    return int(head[at + len(_LENGTH) : end if end >= 0 else len(head)])
