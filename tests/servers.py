"""A test's own servers, which it can stop and start: Redis, PostgreSQL."""

import asyncio
import glob
import os
import shutil
import socket
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.patience import patience

HOST = "127.0.0.1"
LOOK = 0.02  # seconds between two looks whether a server takes connections
STARTED = 60.0
_BINARIES = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin")


def free_port() -> int:
    """One that nobody listens on now."""
    with socket.create_server((HOST, 0)) as probe:
        return int(probe.getsockname()[1])


class OwnRedis:
    """A redis-server that keeps nothing: what it held is lost when it is killed."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._port = free_port()
        self._process: asyncio.subprocess.Process | None = None

    @property
    def url(self) -> str:
        """Where it listens while it runs."""
        return f"redis://{HOST}:{self._port}/0"

    @property
    def pid(self) -> int:
        """Its process, once it was started."""
        assert self._process
        return self._process.pid

    async def start(self) -> None:
        """Returns when it takes connections."""
        words = ("--port", str(self._port), "--bind", HOST, "--save", "", "--appendonly", "no")
        self._process = await asyncio.create_subprocess_exec(
            self._program, *words, stdout=asyncio.subprocess.DEVNULL
        )
        async with asyncio.timeout(patience(STARTED)):
            while not takes_connections(self._port):  # noqa: ASYNC110 - another process has no events
                await asyncio.sleep(LOOK)

    async def kill(self) -> None:
        """SIGKILL."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            await self._process.wait()


class OwnPostgres:
    """A cluster of its own; root hands it to the user `postgres`, as PostgreSQL demands."""

    def __init__(self, folder: Path, binaries: Path) -> None:
        self._folder = folder
        self._binaries = binaries
        self._port = free_port()

    @property
    def url(self) -> str:
        """Its first database."""
        return f"postgres://postgres@{HOST}:{self._port}/postgres"

    async def make(self) -> None:
        """Begin with nothing."""
        await self._run("initdb", "-D", self._data, "-U", "postgres", "-A", "trust", "--no-sync")

    async def start(self) -> None:
        """Returns when it takes connections."""
        options = f"-p {self._port} -k {self._folder} -c listen_addresses={HOST} -c fsync=off"
        log = str(self._folder / "log")
        await self._run("pg_ctl", "start", "-w", "-D", self._data, "-l", log, "-o", options)

    async def stop(self, how: str = "fast") -> None:
        """Cut all connections and end it; `how`: as pg_ctl names it."""
        await self._run("pg_ctl", "stop", "-w", "-m", how, "-D", self._data)

    @property
    def _data(self) -> str:
        return str(self._folder / "data")

    async def _run(self, program: str, *words: str) -> None:
        somebody = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
        process = await asyncio.create_subprocess_exec(
            *somebody,
            str(self._binaries / program),
            *words,
            cwd=self._folder,
            stdout=asyncio.subprocess.DEVNULL,
        )
        assert await process.wait() == 0, (program, words)


@pytest.fixture
async def own_redis() -> AsyncIterator[OwnRedis]:
    """Running; skips where redis-server is not installed."""
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("no redis-server on this machine")
    server = OwnRedis(program)
    await server.start()
    yield server
    await server.kill()


@pytest.fixture
async def own_postgres() -> AsyncIterator[OwnPostgres]:
    """Running and empty; skips where PostgreSQL's programs are not installed."""
    binaries = _postgres_binaries()
    if binaries is None:
        pytest.skip("no programs of PostgreSQL on this machine")
    with _folder() as folder:
        server = OwnPostgres(folder, binaries)
        await server.make()
        await server.start()
        yield server
        await server.stop("immediate")


@contextmanager
def _folder() -> Iterator[Path]:
    """One that the user `postgres` may enter."""
    with tempfile.TemporaryDirectory(prefix="bot-postgres-") as name:
        if os.geteuid() == 0:
            shutil.chown(name, "postgres", "postgres")
        yield Path(name)


def _postgres_binaries() -> Path | None:
    found = [Path(one) for pattern in _BINARIES for one in sorted(glob.glob(pattern))]
    program = shutil.which("initdb")
    if program:
        found.append(Path(program).resolve().parent)
    return next((one for one in reversed(found) if (one / "pg_ctl").exists()), None)


def takes_connections(port: int) -> bool:
    """Whether somebody listens there."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0
