"""Starts and ends bots under load, with their databases and a load generator."""

import asyncio
import os
import random
import socket
import sys
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from uuid import uuid4

import orjson

from models.schema.migrate import migrate
from tests.bench.modes import Mode
from tests.bench.pgbench import vacuum
from tests.bench.pinning import backends, pin
from tests.e2e.process import ROOT, environment
from tests.e2e.words import label
from tests.patience import patience
from tests.postgres import beside, on_server
from tests.servers import OwnRedis

SECRET = "bench-secret-of-16-letters"
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
STARTED = 90.0
Result = dict[str, Any]
PIPE = asyncio.subprocess.PIPE


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

    async def turn_to(self, screen: str) -> None:
        """From now on people go to this screen and back."""
        await self.load.do("labels", labels=self.mode.labels(screen))

    async def closed(self, presses: int, at_once: int = 20) -> Result:
        """So many presses, each person waiting for the answer."""
        return await self.load.do("closed", presses=presses, at_once=at_once, pids=self.pids)

    async def steady(self, rate: float, seconds: float, shop_each: int = 0) -> Result:
        """So many deeds a second; each n-th is a purchase."""
        asked = {"rate": rate, "seconds": seconds, "shop_each": shop_each}
        return await self.load.do("steady", **asked, pids=self.pids)

    async def clicks(self, people: int, each: int) -> Result:
        """So many people at once, who press so often, each press when the last one is done."""
        return await self.load.do("clicks", people=people, each=each, pids=self.pids)

    async def paused(self, rate: float, seconds: float, pause: float) -> Result:
        """So many presses a second of others while one chat has a 429 of so many seconds."""
        asked = {"rate": rate, "seconds": seconds, "pause": pause}
        return await self.load.do("paused", **asked, pids=self.pids)

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
    """Whatever is not named here is as it ships."""
    ports = [] if mode.polls else [free_port() for _ in range(mode.processes)]
    base = {"BOT_TOKEN": f"{_bot_id()}:bench", "TELEGRAM_API_URL": load.api}
    if redis:
        base["REDIS_URL"] = redis.url
    base = environment(**base, **settings)
    processes = []
    try:
        for own in [_webhook(port) for port in ports] or [{}]:
            log = folder / f"{len(processes)}.log"
            processes.append(await _spawn(mode.module, log, base | own))
        for number, process in enumerate(processes):
            ready = _reached(ports[number]) if ports else load.do("polled")
            await _ready(ready, process, folder)
        await load.do(
            "target",
            **{"ports": ports, "path": "/hook", "secret": SECRET, "labels": mode.labels()},
            shop=label("buy-entry"),
        )
        pids, serving = [one.pid for one in processes], [redis.pid] if redis else []
        yield Running(load, mode, pids, serving, folder, base)
    finally:
        for process in processes:
            if process.returncode is None:
                process.kill()
            await process.wait()


def _webhook(port: int) -> dict[str, str]:
    hook = {"WEBHOOK_URL": f"http://127.0.0.1:{port}/hook", "WEBHOOK_SECRET": SECRET}
    return {**hook, "WEB_PORT": str(port)}


async def _spawn(module: str, log: Path, env: dict[str, str]) -> asyncio.subprocess.Process:
    with log.open("w") as file:
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module), cwd=log.parent, env=env, stdout=file, stderr=file
        )


async def _ready(
    ready: Coroutine[Any, Any, None], process: asyncio.subprocess.Process, folder: Path
) -> None:
    """Returns when the process takes updates. Raises RuntimeError where it has ended before."""
    listens, ended = asyncio.create_task(ready), asyncio.create_task(process.wait())
    waits = (listens, ended)
    try:
        await asyncio.wait(waits, timeout=patience(STARTED), return_when=asyncio.FIRST_COMPLETED)
        if not listens.done():
            raise RuntimeError(f"it did not start:\n{_logs(folder)}")
    finally:
        for wait in waits:
            wait.cancel()


async def _reached(port: int) -> None:
    """Returns when somebody listens there."""
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            return writer.close()


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


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
