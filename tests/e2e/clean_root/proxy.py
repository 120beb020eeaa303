"""A proxy between the clean root, which has a network of its own, and the world: apt and pip."""

import asyncio
import threading
from urllib.parse import urlsplit

CHUNK = 65_536


def serve(host: str) -> int:
    """Serve for the life of the process, in a thread; the port."""
    started: list[int] = []
    ready = threading.Event()

    async def forever() -> None:
        server = await asyncio.start_server(_connected, host, 0)
        started.append(server.sockets[0].getsockname()[1])
        ready.set()
        await server.serve_forever()

    threading.Thread(target=asyncio.run, args=(forever(),), daemon=True).start()
    ready.wait()
    return started[0]


async def _connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n", 1)[0].decode().split(" ", 2)
        if method == "CONNECT":
            host, _, port = target.partition(":")
            there = await asyncio.open_connection(host, int(port))
            writer.write(b"HTTP/1.1 200 ok\r\n\r\n")
        else:
            place = urlsplit(target)
            there = await asyncio.open_connection(place.hostname, place.port or 80)
            there[1].write(
                _told(head, target, place.path + (f"?{place.query}" * bool(place.query)))
            )
        await asyncio.gather(_pass(reader, there[1]), _pass(there[0], writer))
    except (OSError, asyncio.IncompleteReadError, ValueError):
        writer.close()


def _told(head: bytes, target: str, path: str) -> bytes:
    """The request as a server gets it, of one answer each: the next may be for another host."""
    lines = head.replace(target.encode(), path.encode(), 1).split(b"\r\n")
    kept = [line for line in lines[:-2] if not line.lower().startswith((b"connection", b"proxy-"))]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""])


async def _pass(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(CHUNK):
            writer.write(data)
            await writer.drain()
    except OSError:
        return
    finally:
        writer.close()
