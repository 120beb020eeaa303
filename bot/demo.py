"""`make demo`: the bot as an ordinary process beside a Telegram in miniature, and one address."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOKEN = "42:demo"  # noqa: S105 - of the sandbox, which lives on this machine only
PEOPLE = Path(__file__).parent / "sandbox" / "people.json"
ADMIN_ID = 1003  # the last person of PEOPLE
FOLDER = Path("var") / "demo"


def play(port: int) -> None:
    """Serve the chat page on http://127.0.0.1:`port` until Ctrl-C; the bot restarts if it ends."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with _process(_sandbox_command(port)) as sandbox:
        address = _wait_for_address(sandbox)
        with _process([sys.executable, "-m", "bot"], _bot_environment(address)) as bot:
            print(f"\n  Open {address} in a browser.  Ctrl-C stops.\n", flush=True)
            _wait(sandbox, bot)


def _sandbox_command(port: int) -> list[str]:
    command = [sys.executable, "-m", "bot.sandbox", "--port", str(port), "--token", TOKEN]
    return [*command, "--people", str(PEOPLE)]


def _bot_environment(address: str) -> dict[str, str]:
    """The settings of the demo: nothing of the operator's own .env reaches it."""
    return {
        "BOT_TOKEN": TOKEN,
        "ADMINS": str(ADMIN_ID),
        "TELEGRAM_API_URL": address,
        "DATABASE_URL": f"sqlite://{FOLDER / 'demo.db'}",
        "STARS_PACKS": "1,10:450,50:2000,100:3500",
        "OPERATOR_NAME": "Demo Ltd",
        "SUPPORT_CONTACT": "@demo_support",
    }


@contextmanager
def _process(
    command: list[str], environment: dict[str, str] | None = None
) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(  # noqa: S603 - our own modules
        command, env={**os.environ, **(environment or {})}, stdout=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait_for_address(sandbox: "subprocess.Popen[str]") -> str:
    assert sandbox.stdout is not None
    for line in sandbox.stdout:
        if "http://" in line:
            return "http://" + line.split("http://")[1].strip()
    sys.exit("the sandbox did not start: is the port taken? (python -m bot demo --port 8081)")


def _wait(sandbox: "subprocess.Popen[str]", bot: "subprocess.Popen[str]") -> None:
    try:
        bot.wait()
        sandbox.terminate()
    except KeyboardInterrupt:
        return
    sys.exit(f"the bot stopped with exit code {bot.returncode}; its log is above")
