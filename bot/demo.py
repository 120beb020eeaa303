"""`make demo`: the bot and the sandbox as two processes, at one address."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from urllib.request import urlopen

from bot import signals
from bot.settings.table import LINES

TOKEN = "42:demo"  # noqa: S105 - of the sandbox, which lives on this machine only
FOLDER = Path("var") / "demo"
ADMIN = {"id": 1003, "first_name": "Ольга", "last_name": "Админ", "language_code": "ru"}
PEOPLE = (
    {"id": 1001, "first_name": "Анна", "username": "anna", "language_code": "ru", "stars": 5000},
    {"id": 1002, "first_name": "Bob", "username": "bob", "language_code": "en", "stars": 5000},
    ADMIN,
)


class _Family:
    """The two processes, which end together. A stop signal is passed to the bot; its end ends both.

    It is not an exception: one could come between starting a process and remembering it.
    """

    def __init__(self) -> None:
        self.announced = False
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> "_Family":
        signals.hand_over(self.stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def start(
        self,
        command: list[str],
        environment: dict[str, str] | None = None,
        keeping: int | None = None,
    ) -> "subprocess.Popen[bytes]":
        """Start a process; where it is too late for that, it ends at once.

        `keeping`: an open file of ours that it gets; Ctrl-C in a terminal does not reach it then.
        """
        process = subprocess.Popen(  # noqa: S603 - our own modules
            command,
            env={**os.environ, **(environment or {})},
            stdout=subprocess.DEVNULL,
            pass_fds=() if keeping is None else (keeping,),
            process_group=None if keeping is None else 0,
        )
        self._processes.append(process)
        if self.announced:
            process.terminate()
        return process

    def stop(self) -> None:
        """Stop the bot first: it ends while the sandbox still answers."""
        self.announced = True
        if self._processes:
            self._processes[-1].terminate()

    def end(self) -> None:
        """End both, and wait until they have ended."""
        for process in reversed(self._processes):
            process.terminate()
            process.wait(timeout=30)


def play(port: int) -> None:
    """Serve the chat page on http://127.0.0.1:`port` until Ctrl-C. Each time is a new world."""
    signals.listen()
    listener = _listener(port)
    shutil.rmtree(FOLDER, ignore_errors=True)  # the sandbox forgets, so the bot must too
    FOLDER.mkdir(parents=True)
    (FOLDER / "people.json").write_text(json.dumps(PEOPLE), encoding="utf-8")
    with _Family() as family:
        what_went_wrong = _played(family, listener)
    if not family.announced:
        sys.exit(what_went_wrong)


def _played(family: _Family, listener: socket.socket) -> str:
    """Serve until one of the processes ends; which one, and where to look.

    Both start at once: what the bot asks early waits in the socket's queue.
    """
    address = f"http://127.0.0.1:{listener.getsockname()[1]}"
    with listener:
        sandbox = family.start(_sandbox_command(listener.fileno()), keeping=listener.fileno())
    bot = family.start([sys.executable, "-m", "bot"], _bot_environment(address))
    if _called(address, sandbox, bot):
        print(f"\n  Open {address} in a browser.  Ctrl-C stops.\n", flush=True)
        bot.wait()
    if bot.poll() is None:
        return "The sandbox did not start; its log is above."
    return f"The bot stopped with exit code {bot.returncode}; its log is above."


def _sandbox_command(listener: int) -> list[str]:
    command = [sys.executable, "-m", "bot.sandbox", "--fd", str(listener), "--token", TOKEN]
    return [*command, "--people", str(FOLDER / "people.json")]


def _listener(port: int) -> socket.socket:
    """What the sandbox will listen on."""
    try:
        return socket.create_server(("127.0.0.1", port))
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


def _called(
    address: str, sandbox: "subprocess.Popen[bytes]", bot: "subprocess.Popen[bytes]"
) -> bool:
    """The bot is up when it calls its Telegram; importing aiogram takes seconds."""
    while bot.poll() is None and sandbox.poll() is None:
        try:
            urlopen(f"{address}/_emu/wait?since=0&kind=call&timeout=0.5", timeout=1).close()  # noqa: S310
        except OSError:
            continue  # not yet
        return True
    return False
