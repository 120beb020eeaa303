"""An example as its own process, and the requests that the API gets from it."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox.driver.client import Driver
from tests.bot.api.service import Api
from tests.e2e.forking import ROOT
from tests.e2e.process import STARTED, environment
from tests.patience import patience
from tests.servers import HOST, LOOK, free_port, takes_connections

EXAMPLES = ROOT / "examples"


@asynccontextmanager
async def program(
    *command: str, folder: Path, log: Path, **settings: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python ...` in this folder; killed at its end, and its log must hold no traceback."""
    with log.open("wb") as output:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *command),
            cwd=folder,
            env=environment(**settings),
            stdout=output,
            stderr=output,
        )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()  # aiogram would end only after its getUpdates
        await process.wait()
    assert "Traceback" not in said(log), said(log)


def said(log: Path) -> str:
    """What a program has written."""
    return log.read_text()


@asynccontextmanager
async def bot_example(name: str, driver: Driver, log: Path, **settings: str) -> AsyncIterator[None]:
    """A bot of the examples, such as aiogram/paid.py, that takes updates of the sandbox."""
    path = EXAMPLES / name
    since = (await driver.state())["seq"]
    telegram = {"TELEGRAM_API_URL": driver.base_url, "BOT_TOKEN": driver.token}
    async with program(path.name, folder=path.parent, log=log, **telegram, **settings) as process:
        asks = asyncio.create_task(
            driver.wait("call", since=since, where=_greets, seconds=patience(STARTED))
        )
        ended = asyncio.create_task(process.wait())
        await asyncio.wait((asks, ended), return_when=asyncio.FIRST_COMPLETED)
        assert asks.done(), said(log)
        ended.cancel()
        yield


def _greets(event: dict[str, dict[str, object]]) -> bool:
    return event["entry"]["method"] == "getMe"


@asynccontextmanager
async def web_example(name: str, log: Path, **settings: str) -> AsyncIterator[str]:
    """A web service of the examples, such as fastapi/paid.py; where it listens."""
    path, port = EXAMPLES / name, free_port()
    command = ("-m", "uvicorn", f"{path.stem}:app", "--port", str(port))
    async with program(*command, folder=path.parent, log=log, **settings) as process:
        async with asyncio.timeout(patience(STARTED)):
            while not takes_connections(port):
                assert process.returncode is None, said(log)
                await asyncio.sleep(LOOK)
        yield f"http://{HOST}:{port}"


class Requests:
    """What the API has answered."""

    def __init__(self, api: Api) -> None:
        self._told: asyncio.Queue[tuple[str, int]] = asyncio.Queue()
        api.metrics.observe = lambda route, status, _: self._told.put_nowait((route, status))

    async def until(self, route: str) -> int:
        """The status of the next answer on this route."""
        async with asyncio.timeout(patience(STARTED)):
            while True:
                told, status = await self._told.get()
                if told == route:
                    return status
