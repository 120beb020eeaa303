"""`python -m bot api` as separate processes on one database."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.e2e.forking import Forker
from tests.e2e.process import environment
from tests.patience import patience
from tests.servers import free_port

STARTED_S = 60.0


class ApiProcess:
    """One process; it may be killed and started again on its port, forked by `forker`."""

    def __init__(self, folder: Path, database_url: str, forker: Forker) -> None:
        self.port, self.metrics_port = free_port(), free_port()
        self._forker = forker
        self._folder = folder
        self._log = folder / f"api-{self.port}.log"
        self._environment = environment(
            BOT_TOKEN="42:demo",
            DATABASE_URL=database_url,
            API_PORT=str(self.port),
            API_RATE="off",
            METRICS_PORT=str(self.metrics_port),
            TIMEZONE="UTC",
        )
        self._pid = 0
        self._ended: asyncio.Task[int] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    async def start(self) -> None:
        """Returns when it takes connections."""
        with self._log.open("a") as log:
            self._pid = self._forker.start(
                "api",
                folder=self._folder,
                settings=self._environment,
                stdout=log.fileno(),
                stderr=log.fileno(),
            )
        self._ended = asyncio.create_task(self._forker.ended(self._pid))
        async with asyncio.timeout(patience(STARTED_S)):
            while not await self._listens():
                assert not self._ended.done(), self._log.read_text()
                await asyncio.sleep(0.05)

    async def _listens(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True

    async def kill(self) -> None:
        """SIGKILL, unless it has ended."""
        if self._ended and not self._ended.done():
            os.kill(self._pid, signal.SIGKILL)
            await self._ended


@asynccontextmanager
async def processes(
    folder: Path, url: str, number: int, forker: Forker
) -> AsyncIterator[list[ApiProcess]]:
    """So many of them, running; killed at the end."""
    apis = [ApiProcess(folder, url, forker) for _ in range(number)]
    try:
        await asyncio.gather(*(one.start() for one in apis))
        yield apis
    finally:
        for one in apis:
            await one.kill()
