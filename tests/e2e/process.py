"""The bot as its own process: started, killed, stopped, started again; its log is judged."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from bot.sandbox.client import Emu

ROOT = Path(__file__).parents[2]
STARTED = 60.0  # seconds a start may take on a busy machine: importing aiogram alone takes some
STOPPED = 15.0
_RECORD = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} (?P<level>[A-Z]+)")


class BotProcess:
    """`python -m bot` against a sandbox, with nothing of this machine's environment or .env.

    `expected`: words of the errors its log may hold.
    """

    def __init__(self, emu: Emu, folder: Path, database_url: str, **settings: str) -> None:
        self.expected: list[str] = []
        self._emu = emu
        self._folder = folder
        self._log = folder / "bot.log"
        self._environment = environment(
            BOT_TOKEN=emu.token,
            TELEGRAM_API_URL=emu.base_url,
            DATABASE_URL=database_url,
            **settings,
        )
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Start it and wait until it polls."""
        since = await self.launch()
        await self.ready(since)

    async def launch(self) -> int:
        """Start it; the sandbox's last event before that, for `ready`."""
        since = int((await self._emu.state())["seq"])
        with self._log.open("a") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot"),
                cwd=self._folder,
                env=self._environment,
                stdout=log,
                stderr=log,
            )
        return since

    async def ready(self, since: int) -> None:
        """Wait until it polls: the signal handlers are set before it asks who it is."""
        await self._emu.wait(
            "call", since=since, where=lambda e: e["entry"]["method"] == "getMe", seconds=STARTED
        )

    async def kill(self) -> None:
        """SIGKILL: nothing of it runs on."""
        assert await self._end(signal.SIGKILL) == -signal.SIGKILL

    async def stop(self) -> int:
        """SIGTERM, as a process manager does; the exit code."""
        return await self._end(signal.SIGTERM)

    async def ended(self) -> int:
        """Wait until it ends by itself; the exit code."""
        assert self._process is not None
        return await asyncio.wait_for(self._process.wait(), STARTED)

    async def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        assert self._process.returncode is None, f"it ended by itself:\n{self.log}"
        self._process.send_signal(how)
        return await asyncio.wait_for(self._process.wait(), STOPPED)

    @property
    def running(self) -> bool:
        """Whether it was started and has not ended."""
        return self._process is not None and self._process.returncode is None

    @property
    def log(self) -> str:
        """All its processes have written so far."""
        return self._log.read_text()

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Another `python -m bot ...` with the same settings: exit code and output."""
        return await command(*arguments, cwd=self._folder, env=self._environment)

    def check_log(self) -> None:
        """No error but the expected ones, and the token in no line."""
        errors = [record for record in _bad_records(self.log) if not self._expects(record)]
        assert not errors, "\n".join(errors)
        for text in (self._emu.token, quote(self._emu.token, safe="")):
            assert text not in self.log

    def _expects(self, record: str) -> bool:
        return any(words in record for words in self.expected)


def environment(**settings: str) -> dict[str, str]:
    """An environment of these settings alone."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


async def command(*arguments: str, cwd: Path, env: dict[str, str]) -> tuple[int, str]:
    """`python -m bot ...`: exit code, and stdout and stderr together."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=cwd,
        env=env,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await asyncio.wait_for(process.communicate(), STARTED)
    assert process.returncode is not None
    return process.returncode, output.decode()


def _bad_records(log: str) -> Iterator[str]:
    for record in _records(log):
        found = _RECORD.match(record)
        if not found or found["level"] in ("ERROR", "CRITICAL") or "Traceback" in record:
            yield record


def _records(log: str) -> list[str]:
    """A line that begins with a time begins a record."""
    records: list[str] = []
    for line in log.splitlines():
        if _RECORD.match(line) or not records:
            records.append(line)
        else:
            records[-1] += f"\n{line}"
    return records
