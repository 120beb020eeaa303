"""Bots under load: started beside a load generator, with their databases, and ended."""

import asyncio
import os
import random
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from uuid import uuid4

import orjson

from models.schema.migrate import migrate
from tests.bench.pgbench import vacuum
from tests.bench.pinning import backends, pin
from tests.e2e.process import ROOT, environment
from tests.e2e.words import label
from tests.postgres import beside, on_server
from tests.servers import OwnRedis

SECRET = "bench-secret-of-16-letters"
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
STARTED = 90.0
Result = dict[str, Any]
PIPE = asyncio.subprocess.PIPE
FREE = {
    "BULK_PER_SECOND": "1000",
    **{"FLOOD_PRESSES": "10000/1", "FLOOD_MESSAGES": "10000/1"},
}
"""What would hold a bot back on purpose is set so high that it never does."""


@dataclass(frozen=True)
class Mode:
    """A way to run a bot: which module, how many processes, on what, on which cores.

    `twin`: the cores of a second bot of its own load, Redis and database, at the same time.
    """

    name: str
    module: str = "bot"
    processes: int = 1
    postgres: bool = False
    cores: range | None = None
    twin: range | None = None

    @property
    def lives(self) -> list[Self]:
        """Every bot that runs at the same time."""
        return [self, replace(self, cores=self.twin)] if self.twin else [self]

    @property
    def labels(self) -> list[str]:
        """The buttons that people press in turns."""
        if self.module != "bot":
            return ["Press"]
        return [label("prices-entry"), label("nav-home")]


MODES = {
    "bare": Mode("bare bot", "tests.bench.bare_bot"),
    "sqlite": Mode("SQLite"),
    "postgres": Mode("PostgreSQL + Redis", postgres=True),
    "single": Mode("the same, all on one core", postgres=True, cores=range(1)),
    "two": Mode("two processes, all on two cores", processes=2, postgres=True, cores=range(2)),
    "apart": Mode(
        "two bots that share nothing, a core each",
        **{"postgres": True, "cores": range(1), "twin": range(1, 2)},
    ),
}


class Load:
    """The load generator, which is the Bot API as well: a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self._process = process
        self.pid = process.pid
        self.api = f"http://127.0.0.1:{port}"

    @classmethod
    async def start(cls) -> Self:
        """Start one."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.bench.load"),
            **{"cwd": ROOT, "stdin": PIPE, "stdout": PIPE, "limit": 2**24},
        )
        assert process.stdout
        return cls(process, int(await process.stdout.readline()))

    async def do(self, what: str, **values: Any) -> Any:
        """A command of `tests.bench.load`, and its result. Raises RuntimeError where it died."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(orjson.dumps({"do": what, **values}) + b"\n")
        line = await self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the load generator died of {what}")
        return orjson.loads(line)

    async def end(self) -> None:
        """Nothing of it runs on."""
        if self._process.returncode is None:
            self._process.kill()
        await self._process.wait()


@dataclass
class Running:
    """A bot that listens, and the load beside it."""

    load: Load
    mode: Mode
    ports: list[int]
    pids: list[int]
    redis: list[int]
    folder: Path
    env: dict[str, str]

    async def meet(self, people: int) -> None:
        """So many more people get a menu. Raises RuntimeError where any got none."""
        met = await self.load.do("meet", people=people)
        if met["wrong"]:
            raise RuntimeError(f"{self.mode.name}: {met}\n{self.log}")
        await vacuum(self.env["DATABASE_URL"])

    async def closed(self, presses: int, at_once: int = 20) -> Result:
        """So many presses, each person waiting for the answer."""
        return await self.load.do("closed", presses=presses, at_once=at_once, pids=self.pids)

    async def steady(self, rate: float, seconds: float, shop_each: int = 0) -> Result:
        """So many deeds a second; each n-th is a purchase."""
        asked = {"rate": rate, "seconds": seconds, "shop_each": shop_each}
        return await self.load.do("steady", **asked, pids=self.pids)

    async def pin(self) -> None:
        """Keep the bot, the load, the database's backends and Redis on the cores of the mode."""
        if self.mode.cores:
            serving = [*await backends(self.env["DATABASE_URL"]), *self.redis]
            await asyncio.to_thread(pin, [self.load.pid, *self.pids, *serving], self.mode.cores)

    async def memory(self) -> float:
        """MB that its processes hold."""
        return float(await self.load.do("memory", pids=self.pids))

    @property
    def log(self) -> str:
        """What its processes have written."""
        return _logs(self.folder)


@asynccontextmanager
async def running(mode: Mode, **settings: str) -> AsyncIterator[Running]:
    """The bot on an empty database, listening, and a load generator; both end with the block."""
    with TemporaryDirectory() as folder:
        load = await Load.start()
        try:
            async with (
                _database(mode, Path(folder)) as url,
                _redis(mode) as redis,
                _bots(mode, Path(folder), load, redis, DATABASE_URL=url, **settings) as bots,
            ):
                yield bots
        finally:
            await load.end()


@asynccontextmanager
async def _bots(
    mode: Mode, folder: Path, load: Load, redis: OwnRedis | None, **settings: str
) -> AsyncIterator[Running]:
    ports = [_free_port() for _ in range(mode.processes)]
    base = {
        "BOT_TOKEN": f"{_bot_id()}:bench",
        "WEBHOOK_SECRET": SECRET,
        "TELEGRAM_API_URL": load.api,
    }
    if redis:
        base["REDIS_URL"] = redis.url
    base = environment(**{**base, "LOG_LEVEL": "WARNING", **FREE, **settings})
    processes = []
    try:
        for port in ports:
            env = base | {"WEB_PORT": str(port), "WEBHOOK_URL": f"http://127.0.0.1:{port}/hook"}
            processes.append(await _spawn(mode.module, folder, env))
        for port, process in zip(ports, processes, strict=True):
            await _listening(port, process, folder)
        await load.do(
            "target",
            **{"ports": ports, "path": "/hook", "secret": SECRET, "labels": mode.labels},
            shop=label("buy-entry"),
        )
        pids, serving = [one.pid for one in processes], [redis.pid] if redis else []
        yield Running(load, mode, ports, pids, serving, folder, base)
    finally:
        for process in processes:
            if process.returncode is None:
                process.kill()
            await process.wait()


async def _spawn(module: str, folder: Path, env: dict[str, str]) -> asyncio.subprocess.Process:
    with (folder / f"{env['WEB_PORT']}.log").open("w") as log:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module), cwd=folder, env=env, stdout=log, stderr=log
        )


async def _listening(port: int, process: asyncio.subprocess.Process, folder: Path) -> None:
    async with asyncio.timeout(STARTED):
        while not await _reached(port):
            if process.returncode is not None:
                raise RuntimeError(f"it did not start:\n{_logs(folder)}")
            await asyncio.sleep(0.05)


async def _reached(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


def _logs(folder: Path) -> str:
    return "".join(file.read_text() for file in sorted(folder.glob("*.log")))


@asynccontextmanager
async def _redis(mode: Mode) -> AsyncIterator[OwnRedis | None]:
    """A Redis of its own where the mode has one: a shared one can't be kept on a core."""
    if not mode.postgres:
        yield None
        return
    server = OwnRedis("redis-server")
    await server.start()
    try:
        yield server
    finally:
        await server.kill()


@asynccontextmanager
async def _database(mode: Mode, folder: Path) -> AsyncIterator[str]:
    """A migrated, empty database of the mode's kind."""
    if not mode.postgres:
        url = f"sqlite://{folder / 'app.db'}"
        if mode.module == "bot":
            await migrate(url)
        yield url
        return
    name = f"bench_{uuid4().hex}"
    await on_server(SERVER, f'CREATE DATABASE "{name}"')
    try:
        await migrate(beside(SERVER, name))
        yield beside(SERVER, name)
    finally:
        await on_server(SERVER, f'DROP DATABASE "{name}" WITH (FORCE)')


def _bot_id() -> int:
    """Another bot in each life: what the last one left in Redis is not its own."""
    return random.randrange(10**9, 10**10)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
