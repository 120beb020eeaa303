"""python -m bot.sandbox: serve a sandbox until interrupted."""

import gc
import signal

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # a Ctrl-C during the imports: no traceback
    gc.disable()  # imported objects stay: garbage collection would take a fifth of the import time

import argparse
import asyncio
import json
import socket
from pathlib import Path
from typing import Any

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serving


def main() -> None:
    """Read the command line and serve. Prints one line when listening."""
    arguments = _parser().parse_args()
    asyncio.run(_serve(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8080, help="0 for any free one")
    parser.add_argument("--fd", type=int, help="an open socket to listen on, instead of a port")
    parser.add_argument("--token", type=_token, default="42:demo", help="the bot's token")
    parser.add_argument("--people", type=_people, help="a JSON file: a list of people")
    parser.add_argument("--no-limits", action="store_true", help="never answer 429 by itself")
    parser.add_argument(
        "--starting",
        action="store_true",
        help="POST /_sandbox/ready comes when the bot is up",
    )
    return parser


def _token(text: str) -> str:
    bot_id, colon, secret = text.partition(":")
    if not (colon and bot_id.isdigit() and secret):
        raise argparse.ArgumentTypeError("a token is ID:SECRET, the ID a number")
    return text


def _people(path: str) -> list[dict[str, Any]]:
    try:
        people = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"{path}: {error}") from error
    if not isinstance(people, list) or not all(isinstance(one, dict) for one in people):
        raise argparse.ArgumentTypeError(f"{path}: a list of objects is expected")
    return people


async def _serve(arguments: argparse.Namespace) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:  # as under nohup
            loop.add_signal_handler(number, stop.set)
    box = Sandbox(
        arguments.token,
        arguments.people,
        limits=not arguments.no_limits,
        starting=arguments.starting,
    )
    listener = None if arguments.fd is None else socket.socket(fileno=arguments.fd)
    gc.enable()
    async with serving(box, arguments.port, listener) as url:
        print(f"sandbox ready on {url}", flush=True)
        await stop.wait()


if __name__ == "__main__":
    main()
