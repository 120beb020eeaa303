"""`python -m bot texts`: the workshop without a bot. (The demo runs it together with its bot.)"""

import asyncio
import socket
import sys
from functools import partial
from pathlib import Path

from bot import signals
from bot.settings.parsers import LOCALES
from bot.workshop.server import serving
from bot.workshop.texts import Texts
from bot.workshop.workshop import Workshop

PORT = 8090


def run(port: int, overlay: Path | None) -> None:
    """Serve on http://127.0.0.1:`port` until a stop signal. `overlay`: an operator's own texts."""
    signals.listen()
    asyncio.run(_serve(_listener(port), overlay))


def _listener(port: int) -> socket.socket:
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError:
        sys.exit(f"Port {port} is in use. Try another: python -m bot texts --port {port + 1}")


async def _serve(listener: socket.socket, overlay: Path | None) -> None:
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    signals.hand_over(partial(loop.call_soon_threadsafe, stop.set))
    async with serving(lambda: Workshop(Texts(LOCALES, overlay, "en")), listener) as address:
        print(f"\n  Open {address} in a browser.  Ctrl-C stops.\n", flush=True)
        await stop.wait()
