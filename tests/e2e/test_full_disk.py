"""The disk of a running bot becomes full and free again: a real file, real errors."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Protocol

import pytest

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.session import DriverError
from bot.sandbox.world.people import Json
from tests.e2e.conftest import MakeBot
from tests.e2e.money import at_confirm, check_the_end
from tests.e2e.process import STARTED, BotProcess
from tests.e2e.test_observed import health, port_of
from tests.e2e.words import shown
from tests.patience import LOOK, patience

pytestmark = pytest.mark.e2e
MEGABYTE = 2**20
OLGA = 1003


class QuickBot(BotProcess):
    """The bot, which looks at its disk often."""

    prepared_by = "tests.e2e.quick_looks"


class Disk(Protocol):
    """Where a database is."""

    url: str

    def fill(self) -> None:
        """Leave no room."""

    def free(self) -> None:
        """Make room."""


class Pages:
    """A file that may have so many pages: SQLite says that its disk is full."""

    MOST = 1000

    def __init__(self, file: Path) -> None:
        self.url = f"sqlite://{file}?max_page_count={self.MOST}"
        self._file = file
        self._run("CREATE TABLE filler (data BLOB)")

    def fill(self) -> None:
        """A row that takes what is left, and small ones for the rest of it."""
        with suppress(sqlite3.OperationalError):
            while True:
                self._run("INSERT INTO filler VALUES (zeroblob(16384))")
        with suppress(sqlite3.OperationalError):
            while True:
                self._run("INSERT INTO filler VALUES (zeroblob(3000))")

    def free(self) -> None:
        """Pages that nobody uses."""
        self._run("DELETE FROM filler")

    def _run(self, statement: str) -> None:
        with closing(sqlite3.connect(self._file, timeout=30)) as connection, connection:
            connection.execute(f"PRAGMA max_page_count = {self.MOST}")
            connection.execute(statement)


class Tmpfs:
    """A file system of a few megabytes of its own."""

    def __init__(self, template: Path, folder: Path) -> None:
        folder.mkdir()
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder], capture_output=True
        )
        if mounted.returncode:
            pytest.skip("nothing can be mounted here")
        shutil.copy(template, folder / "app.db")
        self.url = f"sqlite://{folder / 'app.db'}"
        self._folder, self._filler = folder, folder / "filler"

    def fill(self) -> None:
        """Not a byte is left."""
        with self._filler.open("wb", buffering=0) as filler, suppress(OSError):
            while True:
                filler.write(b"." * 4096)

    def free(self) -> None:
        """The filler goes."""
        self._filler.unlink(missing_ok=True)

    def unmount(self) -> None:
        """It is gone; whoever still has a file open keeps it."""
        subprocess.run(["umount", "-l", self._folder], check=True)


@pytest.fixture
def refusals(refusals: list[str]) -> list[str]:
    """The bot starts before the admin has written to it."""
    return [*refusals, "chat not found"]


@pytest.fixture(params=["pages", pytest.param("tmpfs", marks=pytest.mark.soak)])
def disk(request: pytest.FixtureRequest, sqlite_template: Path, tmp_path: Path) -> Iterator[Disk]:
    """One with room."""
    if request.param == "pages":
        yield Pages(Path(shutil.copy(sqlite_template, tmp_path / "app.db")))
        return
    tmpfs = Tmpfs(sqlite_template, tmp_path / "disk")
    yield tmpfs
    tmpfs.unmount()


@pytest.fixture
async def bot(disk: Disk, make_bot: MakeBot) -> AsyncIterator[BotProcess]:
    """On that disk; its log may tell of it, in lines."""
    bot = make_bot(disk.url, kind=QuickBot, ADMINS=str(OLGA), METRICS_PORT="0")
    bot.expected = ["disk is full", "disk I/O error"]
    await bot.start()
    yield bot
    assert "Traceback" not in bot.log


async def test_a_full_disk_is_seen_told_and_costs_nobody_anything(
    driver: Driver, disk: Disk, bot: BotProcess
) -> None:
    """Not ready, no payment, an answer to everybody; and all is well when there is room."""
    olga = await driver.person("Olga", id=OLGA, language_code="en")
    await olga.say("/start")
    await olga.window(shown("menu-main", name="Olga", balance=0))
    ann = await driver.person("Ann", language_code="en")
    link = await at_confirm(ann, 10, 450)
    port = await port_of(bot)
    await driver.settle()

    disk.fill()

    await until_ready(port, "disk")
    await olga.window(shown("health-disk"))
    with pytest.raises(DriverError, match="402"):
        await ann.pay(link)
    bob = await driver.person("Bob", language_code="en", id=77)
    await bob.say("/start")
    await driver.wait("message", person=77, since=0, where=_is_answer)  # there may be room for him

    disk.free()

    await until_ready(port)
    await olga.window(shown("health-disk-over"))
    await ann.pay(link)
    await check_the_end(driver, bot, disk.url, {ann: 10})
    told = [one for one in await olga.messages() if shown("health-disk") in one.get("text", "")]
    assert len(told) == 1


async def until_ready(port: int, *but: str) -> None:
    """Wait until the process is ready, or says that this is missing."""
    expected = {"status": "not ready", "failing": [*but]} if but else {"status": "ok"}
    async with asyncio.timeout(patience(STARTED)):
        while await health(port, "/health/ready") != (503 if but else 200, expected):  # noqa: ASYNC110 - HTTP
            await asyncio.sleep(LOOK)


def _is_answer(event: Json) -> bool:
    return not event["message"]["out"]
