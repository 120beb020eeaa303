"""HTTP as bytes on a socket, for requests that no client library allows."""

import asyncio
from dataclasses import dataclass

from bot.app import App

SECRET = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Door:
    """The webhook of a running bot."""

    port: int
    path: str
    secret: str


def door(app: App) -> Door:
    """Where Telegram would knock, and with what."""
    settings = app.settings
    return Door(settings.web_port, "/telegram", settings.telegram_secret.reveal())


def genuine(at: Door) -> tuple[bytes, ...]:
    """The header that Telegram sends."""
    return (f"{SECRET}: {at.secret}".encode(),)


async def knock(at: Door, *headers: bytes, body: bytes = b"{}", length: int | None = None) -> int:
    """POST and read the status; `length` claims another body than is sent."""
    claimed = len(body) if length is None else length
    head = (
        f"POST {at.path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        f"Content-Length: {claimed}\r\n".encode()
    )
    return await _ask(at.port, head + b"".join(one + b"\r\n" for one in headers), body)


async def look(port: int, path: str) -> int:
    """GET and read the status."""
    return await _ask(port, f"GET {path} HTTP/1.1\r\nHost: x\r\n".encode(), b"")


async def _ask(port: int, head: bytes, body: bytes) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(head + b"\r\n" + body)
        await writer.drain()
        return int((await reader.readline()).split()[1])
    finally:
        writer.close()
