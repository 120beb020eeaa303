"""`make demo`: starts two processes, the sandbox with its chat page and the bot."""

import json
import os
import shutil
import socket
import subprocess
import sys
import webbrowser
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from bot.demo.cast import ADMINS, PEOPLE
from bot.demo.processes import Family
from bot.demo.time_zone import machine_zone
from bot.settings.declarations import LINES

TOKEN = "42:demo"  # noqa: S105 - of the sandbox, which only this machine reaches
API_PORT = 8082
FOLDER = Path("var") / "demo"
LOG = FOLDER / "demo.log"


@dataclass(frozen=True)
class Options:
    """Options of the command line. port: 0 means any. past: whether to invent a past."""

    port: int
    browser: bool
    past: bool


def play(options: Options) -> None:
    """Serve the chat page on http://127.0.0.1:`port` until Ctrl-C. Each run begins from scratch."""
    from bot import signals

    signals.listen()
    began = monotonic()
    listener = _listener(options.port)
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    print(f"\n  Starting… {address}\n", flush=True)
    shutil.rmtree(FOLDER, ignore_errors=True)  # the sandbox stores nothing either
    FOLDER.mkdir(parents=True)
    (FOLDER / "people.json").write_text(json.dumps(PEOPLE), encoding="utf-8")
    with Family() as family:
        message = _serve(family, listener, address, options, began)
    if not family.announced:
        sys.exit(message)


def _serve(
    family: Family, listener: socket.socket, address: str, options: Options, began: float
) -> str:
    """Serve until the bot ends; returns a message with its exit code and where its log is.

    Both processes start at once. Early requests of the bot wait in the socket's queue.
    """
    with listener:
        family.start(_sandbox_command(listener.fileno()), keeping=listener.fileno())
    environment = bot_environment(address, options)
    bot = family.start(_bot_command(address, options), environment, stdout=subprocess.PIPE)
    assert bot.stdout
    if bot.stdout.readline():  # a line when it takes updates; nothing if it has ended
        _announce(address, monotonic() - began, options, environment["API_PORT"])
        bot.wait()
    bot.stdout.close()
    return f"The demo stopped with exit code {bot.wait()}; its log is in {LOG}."


def _announce(address: str, seconds: float, options: Options, api_port: str) -> None:
    opened = options.browser and _has_screen() and webbrowser.open(address)
    where = f"{address} is open in your browser." if opened else f"Open {address} in a browser."
    print(f"  Ready in {seconds:.0f} s. {where}", flush=True)
    print(f"  Programs bill through http://127.0.0.1:{api_port}/v1/docs", flush=True)
    print(f"  The log is in {LOG}. Ctrl-C stops.\n", flush=True)


def _has_screen() -> bool:
    """Whether there is a display. Without one Python would start a text browser."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _sandbox_command(listener: int) -> list[str]:
    command = [sys.executable, "-m", "bot.sandbox", "--fd", str(listener), "--token", TOKEN]
    return [*command, "--people", str(FOLDER / "people.json"), "--starting"]


def _bot_command(address: str, options: Options) -> list[str]:
    command = [sys.executable, "-m", "bot.demo", "--telegram", address, "--log", str(LOG)]
    return command if options.past else [*command, "--empty"]


def _listener(port: int) -> socket.socket:
    """The socket on which the sandbox will listen."""
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError:
        sys.exit(f"Port {port} is in use. Try another: python -m bot demo --port {port + 1}")


def _api_port(options: Options) -> int:
    """The usual port of the billing API. A free one if that is in use or the demo's is 0."""
    for port in (API_PORT, 0) if options.port else (0,):
        with suppress(OSError), socket.create_server(("127.0.0.1", port)) as listener:
            return _reserved(listener)
    raise AssertionError


def _reserved(listener: socket.socket) -> int:
    """Its port. For a minute no program that asks for a free port is given it: TIME_WAIT.

    The bot listens many seconds later, and its server may take a port in this state.
    """
    address: tuple[str, int] = listener.getsockname()
    with socket.create_connection(address):
        listener.accept()[0].close()
    return address[1]


def bot_environment(address: str, options: Options) -> dict[str, str]:
    """The settings of the demo. All others are empty, so no line of a .env has an effect."""
    return {line.name: "" for line in LINES} | {
        "BOT_TOKEN": TOKEN,
        "ADMINS": ",".join(map(str, ADMINS if options.past else ADMINS[:1])),
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": f"sqlite://{FOLDER / 'demo.db'}",
        "API_PORT": str(_api_port(options)),
        "TIMEZONE": machine_zone(),
        "STARS_PACKS": "1,10:450,50:2000,100:3500",
        "TOPUP_CARD_RU": "2200 1234 5678 9012|Ivan I., Demo Bank",
        "TOPUP_CRYPTO": "TDemo1WaLLet2of3PLay4MoNey5xyz6789|USDT, TRC-20",
        "INVITE_BONUS": "5",
        "INVITE_BONUS_FRIEND": "3",
        "OPERATOR_NAME": "Demo Ltd",
        "SUPPORT_CONTACT": "@demo_support",
    }
