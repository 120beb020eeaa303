"""The program file for supervisor, run by supervisord: started, killed, restarted, stopped."""

import asyncio
import os
import pwd
import random
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.world.people import Json
from tests.e2e.process import PIPE, ROOT, STARTED, STOPPED, environment
from tests.e2e.words import shown
from tests.patience import patience

pytestmark = pytest.mark.e2e
PROGRAMS = ROOT / "deploy/supervisor/billing-bot.conf"
DAEMON = """
[supervisord]
nodaemon = true
directory = {folder}
logfile = {folder}/supervisord.log
pidfile = {folder}/supervisord.pid
[unix_http_server]
file = {folder}/s
[rpcinterface:supervisor]
supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
[supervisorctl]
serverurl = unix://{folder}/s
[include]
files = programs.conf
"""


class Supervisor:
    """supervisord over the program file, whose paths and ports are those of a test."""

    def __init__(self, folder: Path, port: int) -> None:
        self.bot = f"billing-bot:{port}"
        self._folder = folder
        (folder / "programs.conf").write_text(moved(PROGRAMS.read_text(), folder, port))
        (folder / "supervisord.conf").write_text(DAEMON.format(folder=folder))

    async def start(self) -> None:
        """Start it, and with it whatever starts by itself."""
        self._process = await self._spawn("supervisor.supervisord")

    async def ask(self, *words: str) -> str:
        """What supervisorctl says."""
        process = await self._spawn("supervisor.supervisorctl", *words, stdout=PIPE)
        output, _ = await asyncio.wait_for(process.communicate(), patience(STARTED))
        return output.decode()

    async def end(self) -> None:
        """End it and all of its programs."""
        if self._process.returncode is None:
            self._process.terminate()
        await asyncio.wait_for(self._process.wait(), STOPPED * 2)

    @property
    def log(self) -> str:
        """What it did."""
        return (self._folder / "supervisord.log").read_text()

    async def _spawn(self, module: str, *words: str, **pipes: int) -> asyncio.subprocess.Process:
        env = environment()
        del env["PYTHONPATH"]  # the program file says it
        configuration = str(self._folder / "supervisord.conf")
        command = (sys.executable, "-W", "ignore", "-m", module, "-c", configuration, *words)
        return await asyncio.create_subprocess_exec(
            *command, env=env, cwd=self._folder, **{"stdout": asyncio.subprocess.DEVNULL, **pipes}
        )


def moved(programs: str, folder: Path, port: int) -> str:
    """The program file with the places, the user and the first port of a test; nothing else."""
    places = {
        "/opt/billing-bot/.venv/bin/python": sys.executable,
        "/opt/billing-bot": str(ROOT),
        "/var/lib/billing-bot": str(folder),
        "/var/log/billing-bot": str(folder),
        "user=billing-bot": f"user={pwd.getpwuid(os.getuid()).pw_name}",
        "numprocs_start=8081": f"numprocs_start={port}",
    }
    for real, of_test in places.items():
        assert real in programs
        programs = programs.replace(real, of_test)
    return programs


def free_number() -> int:
    """A number of which the port with a 1 before it is free: the bot's METRICS_PORT."""
    while True:
        number = random.randrange(2000, 9999)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", int(f"1{number}"))):
                return number


@pytest.fixture
async def supervisor(driver: Driver, sqlite_url: str, tmp_path: Path) -> AsyncIterator[Supervisor]:
    """Running, with a bot whose settings stand in its folder's .env."""
    settings = {
        "BOT_TOKEN": driver.token,
        "TELEGRAM_API_URL": driver.base_url,
        "DATABASE_URL": sqlite_url,
    }
    lines = [f"{name}={value}\n" for name, value in settings.items()]
    (tmp_path / ".env").write_text("".join(lines))
    supervisor = Supervisor(tmp_path, free_number())
    await supervisor.start()
    yield supervisor
    await supervisor.end()


async def test_a_bot_that_is_killed_comes_back(driver: Driver, supervisor: Supervisor) -> None:
    """It answers, is killed, answers again; a stop ends it in order, and it stays stopped."""
    await greeted(driver, since=0)
    ann = await driver.person("Ann", language_code="en")
    await ann.say("/start")
    await ann.window(shown("menu-main", name="Ann", balance=0))
    since = (await driver.state())["seq"]
    first = int(await supervisor.ask("pid", supervisor.bot))

    os.kill(first, signal.SIGKILL)

    await greeted(driver, since)
    assert int(await supervisor.ask("pid", supervisor.bot)) != first
    bob = await driver.person("Bob", language_code="en", id=77)
    await bob.say("/start")
    await bob.window(shown("menu-main", name="Bob", balance=0))
    assert "stopped" in await supervisor.ask("stop", supervisor.bot)
    status = await supervisor.ask("status")
    assert status.count("STOPPED") == 3  # the worker and the API are started by hand
    await supervisor.end()
    assert "SIGKILL; not expected" in supervisor.log
    assert f"stopped: {supervisor.bot.partition(':')[2]} (exit status 0)" in supervisor.log


async def greeted(driver: Driver, since: int) -> None:
    """Wait for a bot's first call."""
    await driver.wait("call", since=since, where=_is_greeting, seconds=STARTED)


def _is_greeting(event: Json) -> bool:
    return bool(event["entry"]["method"] == "getMe")
