"""`make demo`: the bot as an ordinary process beside a Telegram in miniature, and one address."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from bot.lines import LINES

TOKEN = "42:demo"  # noqa: S105 - of the sandbox, which lives on this machine only
FOLDER = Path("var") / "demo"
ADMIN = {"id": 1003, "first_name": "Ольга", "last_name": "Админ", "language_code": "ru"}
PEOPLE = (
    {"id": 1001, "first_name": "Анна", "username": "anna", "language_code": "ru", "stars": 5000},
    {"id": 1002, "first_name": "Bob", "username": "bob", "language_code": "en", "stars": 5000},
    ADMIN,
)


def play(port: int) -> None:
    """Serve the chat page on http://127.0.0.1:`port` until Ctrl-C. Each time is a new world."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that both processes are ended too
    _see_that_free(port)
    shutil.rmtree(FOLDER, ignore_errors=True)  # the sandbox forgets, so the bot must too
    FOLDER.mkdir(parents=True)
    (FOLDER / "people.json").write_text(json.dumps(PEOPLE), encoding="utf-8")
    with _process(_sandbox_command(port), stdout=subprocess.PIPE) as sandbox:
        address = _wait_for_address(sandbox)
        with _process([sys.executable, "-m", "bot"], _bot_environment(address)) as bot:
            _wait_for_first_call(address, bot)
            print(f"\n  Open {address} in a browser.  Ctrl-C stops.\n", flush=True)
            _wait(sandbox, bot)


def _sandbox_command(port: int) -> list[str]:
    command = [sys.executable, "-m", "bot.sandbox", "--port", str(port), "--token", TOKEN]
    return [*command, "--people", str(FOLDER / "people.json")]


def _see_that_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            sys.exit(f"Port {port} is taken. Another one: python -m bot demo --port {port + 1}")


def _bot_environment(address: str) -> dict[str, str]:
    """The settings of the demo; all others are empty, so that no line of a .env reaches it."""
    return {line.name: "" for line in LINES} | {
        "BOT_TOKEN": TOKEN,
        "ADMINS": str(ADMIN["id"]),
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": f"sqlite://{FOLDER / 'demo.db'}",
        "STARS_PACKS": "1,10:450,50:2000,100:3500",
        "TOPUP_CARD_RU": "2200 1234 5678 9012|Ivan I., Demo Bank",
        "TOPUP_CRYPTO": "TDemo1WaLLet2of3PLay4MoNey5xyz6789|USDT, TRC-20",
        "INVITE_BONUS": "5",
        "INVITE_BONUS_FRIEND": "3",
        "OPERATOR_NAME": "Demo Ltd",
        "SUPPORT_CONTACT": "@demo_support",
    }


@contextmanager
def _process(
    command: list[str], environment: dict[str, str] | None = None, stdout: int | None = None
) -> Iterator["subprocess.Popen[bytes]"]:
    process = subprocess.Popen(  # noqa: S603 - our own modules
        command, env={**os.environ, **(environment or {})}, stdout=stdout
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait_for_address(sandbox: "subprocess.Popen[bytes]") -> str:
    assert sandbox.stdout is not None
    for line in sandbox.stdout:
        if b"http://" in line:
            return "http://" + line.decode().split("http://")[1].strip()
    sys.exit("The sandbox did not start; its log is above.")


def _wait_for_first_call(address: str, bot: "subprocess.Popen[bytes]") -> None:
    """The bot is up when it calls its Telegram; importing aiogram takes seconds."""
    while bot.poll() is None:
        try:
            urlopen(f"{address}/_emu/wait?since=0&kind=call&timeout=1", timeout=5).close()  # noqa: S310
        except HTTPError:
            continue  # not yet
        return


def _wait(sandbox: "subprocess.Popen[bytes]", bot: "subprocess.Popen[bytes]") -> None:
    try:
        bot.wait()
        sandbox.terminate()
    except KeyboardInterrupt:
        return
    sys.exit(f"The bot stopped with exit code {bot.returncode}; its log is above.")
