"""The bot as its own process: started, killed, stopped, started again; its log is checked."""

import asyncio
import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from bot.sandbox.driver.client import Driver
from bot.sandbox.world.people import Json
from tests.e2e.forking import ROOT, Forker, the_forker
from tests.patience import LOOK, patience

STARTED = 60.0  # seconds a start may take: importing aiogram alone takes some
STOPPED = 15.0
PIPE = asyncio.subprocess.PIPE
_RECORD = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} (?P<level>[A-Z]+)")


class BotProcess:
    """`python -m bot` against a sandbox, with nothing of this machine's environment or .env.

    What `settings` does not name is as it ships.
    `words`: which of its commands; none is the bot. `prepared_by`: a module that a fork imports.
    `expected`: words of the errors its log may hold.
    Forked by `forker`, which has imported it; without one a new interpreter is started.
    """

    words: tuple[str, ...] = ()
    prepared_by = ""

    def __init__(
        self,
        driver: Driver,
        folder: Path,
        database_url: str,
        forker: Forker | None = None,
        **settings: str,
    ) -> None:
        self.expected: list[str] = []
        self._forker = forker
        self.folder = folder
        self.environment = environment(
            BOT_TOKEN=driver.token,
            TELEGRAM_API_URL=driver.base_url,
            DATABASE_URL=database_url,
            **settings,
        )
        self._driver = driver
        self._log = folder / "bot.log"
        self._pid = 0
        self._exit: asyncio.Task[int] | None = None

    async def start(self) -> None:
        """Start it and wait until it takes updates: it knows signals before that."""
        since = (await self._driver.state())["seq"]
        ended = await self.launch()
        polls = asyncio.create_task(
            self._driver.wait("call", since=since, where=_is_greeting, seconds=patience(STARTED))
        )
        await asyncio.wait((polls, ended), return_when=asyncio.FIRST_COMPLETED)
        assert polls.done(), f"it did not start:\n{self.log}"
        await polls

    async def launch(self) -> asyncio.Task[int]:
        """Start it; its exit code, some day."""
        self._log.touch()
        if self._forker is None:
            process = await self._spawn("bot")
            self._pid = process.pid
            self._exit = asyncio.create_task(process.wait())
        else:
            self._pid = self._fork(self._forker)
            self._exit = asyncio.create_task(self._forker.ended(self._pid))
        return self._exit

    async def kill(self) -> None:
        """SIGKILL: nothing of it runs on."""
        assert await self._end(signal.SIGKILL) == -signal.SIGKILL, self.log

    async def stop(self) -> int:
        """SIGTERM, as a process manager does; the exit code."""
        return await self._end(signal.SIGTERM)

    async def end(self) -> None:
        """Kill it unless it has ended by itself."""
        if self._exit and not self._exit.done():
            await self.kill()

    @property
    def pid(self) -> int:
        """Of the process that was started last."""
        return self._pid

    @property
    def log(self) -> str:
        """All its processes have written so far."""
        return self._log.read_text()

    async def command(self, *arguments: str) -> tuple[int, str]:
        """Another `python -m bot ...` with the same settings: exit code and output."""
        return await command(*arguments, cwd=self.folder, env=self.environment)

    def check_log(self) -> None:
        """No error but the expected ones, and the token in no line."""
        errors = [record for record in _bad_records(self.log) if not self._expects(record)]
        assert not errors, "\n".join(errors)
        for text in (self._driver.token, quote(self._driver.token, safe="")):
            assert text not in self.log

    @property
    def worries(self) -> list[str]:
        """What it has said above INFO. That the machine is busy is no worry."""
        records = _records(self.log)
        return [one for one in records if not _is_news(one) and " slow: " not in one]

    async def _end(self, how: signal.Signals) -> int:
        assert self._exit is not None
        assert not self._exit.done(), f"it ended by itself:\n{self.log}"
        os.kill(self._pid, how)
        await asyncio.wait({self._exit}, timeout=patience(STOPPED))
        assert self._exit.done(), f"still there {STOPPED} s after {how.name}:\n{self.log}"
        return self._exit.result()

    async def _spawn(self, module: str) -> asyncio.subprocess.Process:
        with self._log.open("a") as log:
            return await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", module, *self.words),
                cwd=self.folder,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def _fork(self, forker: Forker) -> int:
        with self._log.open("a") as log:
            return forker.start(
                *self.words,
                folder=self.folder,
                settings=self.environment,
                stdout=log.fileno(),
                stderr=log.fileno(),
                prepared_by=self.prepared_by,
            )

    def _expects(self, record: str) -> bool:
        return any(words in record for words in self.expected)


class Worker(BotProcess):
    """`python -m bot worker`."""

    words = ("worker",)

    async def start(self) -> None:
        """Start it and wait until it is at work: it knows signals before it says so."""
        ended = await self.launch()
        async with asyncio.timeout(patience(STARTED)):
            while "at work" not in self.log:
                assert not ended.done(), f"it did not start:\n{self.log}"
                await asyncio.wait((ended,), timeout=LOOK)


def environment(**settings: str) -> dict[str, str]:
    """An environment of these settings alone."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


async def command(
    *arguments: str, cwd: Path, env: dict[str, str], forked: bool = True
) -> tuple[int, str]:
    """`python -m bot ...`: exit code, and stdout and stderr together.

    `forked=False`: a new interpreter, for what happens while it imports.
    """
    if forked:
        ended = the_forker().output(*arguments, folder=cwd, settings=env)
        return await asyncio.wait_for(ended, patience(STARTED))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=cwd,
        env=env,
        stdout=PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await asyncio.wait_for(process.communicate(), patience(STARTED))
    assert process.returncode is not None
    return process.returncode, output.decode()


def _is_news(record: str) -> bool:
    found = _RECORD.match(record)
    return bool(found and found["level"] in ("DEBUG", "INFO"))


def _is_greeting(event: Json) -> bool:
    return event["entry"]["method"] in ("getMe", "setWebhook")


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
