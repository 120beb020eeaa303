"""python -m bot.workshop: the workshop by itself, or beside the demo's bot (--bot)."""

import argparse
import asyncio
import os
import socket
import sys
from pathlib import Path

from bot import signals
from bot.settings.parsers import LOCALES

PORT = 8090


def main() -> None:
    """Serve until a stop signal."""
    signals.listen()
    arguments = _parser().parse_args()
    opened = arguments.fd is not None
    listener = socket.socket(fileno=arguments.fd) if opened else _listener(arguments.port)
    if arguments.bot:
        from bot.workshop.living_bot import run

        run(listener)
    else:
        asyncio.run(_serve(listener, arguments.overlay))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.workshop", description=__doc__)
    parser.add_argument("--port", type=int, default=PORT, help="0 for any free one")
    parser.add_argument("--fd", type=int, help="an open socket to listen on, instead of a port")
    parser.add_argument("--bot", action="store_true", help="run the bot, too, by its settings")
    overlay = os.environ.get("LOCALES_OVERLAY") or None
    parser.add_argument("--overlay", type=Path, default=overlay, help="your own texts' folder")
    return parser


def _listener(port: int) -> socket.socket:
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError:
        sys.exit(f"Port {port} is taken. Another one: --port {port + 1}")


async def _serve(listener: socket.socket, overlay: Path | None) -> None:
    from bot.workshop.library import Library
    from bot.workshop.server import serving
    from bot.workshop.workshop import Workshop

    stop = asyncio.Event()
    signals.hand_over(lambda: asyncio.get_running_loop().call_soon_threadsafe(stop.set))
    workshop = Workshop(Library(LOCALES, overlay and Path(overlay), "en"))
    async with serving(workshop, listener) as address:
        print(f"\n  Open {address} in a browser.  Ctrl-C stops.\n", flush=True)
        await stop.wait()


if __name__ == "__main__":
    main()
