"""The demo: one address, both processes, one end."""

import asyncio
import os
import signal
import socket
import sqlite3
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio

from bot.sandbox.driver.client import Driver
from bot.settings.settings import Settings
from tests.e2e.process import PIPE, STARTED, STOPPED, command, environment
from tests.e2e.serving import Served, serving
from tests.e2e.words import shown
from tests.patience import LOOK, patience

pytestmark = pytest.mark.e2e


@asynccontextmanager
async def demo(folder: Path, *options: str) -> AsyncIterator[tuple[Served, str]]:
    """A running demo and its address, forked with both of its processes."""
    words = ("demo", "--port", "0", "--no-browser", *(options or ("--empty",)))
    async with serving(
        "bot",
        *words,
        folder=folder,
        settings=environment(),
        prepared_by="tests.e2e.forked_family",
    ) as served:
        said = await asyncio.wait_for(lines_until(served.printed, "Ready"), patience(STARTED))
        assert len(said) > 1, f"the demo ended with {await served.ended}: {said}"
        yield served, address_in(said)


async def started(folder: Path, stderr: int, *options: str) -> Process:
    """A demo of new interpreters, as people start it."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0", "--no-browser", *options),
        cwd=folder,
        env=environment(),
        stdout=PIPE,
        stderr=stderr,
    )


@dataclass(frozen=True)
class Life:
    """A demo as people start it, what it has said in the terminal, and where it is."""

    process: Process
    said: list[str]
    folder: Path
    driver: Driver


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def life(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Life]:
    """One for the tests that only look. Its end is in order, and without a word of an error; a busy
    machine may make the bot say that it was slow.

    A .env beside it, right or wrong, is for the real bot.
    """
    folder = tmp_path_factory.mktemp("demo")
    (folder / ".env").write_text("LOG_LEVEL=nonsense\nPRICE_BUY_RUB=-1\n")
    process = await started(folder, PIPE, "--empty")
    assert process.stdout
    said = await asyncio.wait_for(lines_until(process.stdout, "Ctrl-C stops"), patience(STARTED))
    async with Driver(address_in(said)) as driver:
        yield Life(process, said, folder, driver)
    process.terminate()
    _, errors = await asyncio.wait_for(process.communicate(), patience(STOPPED))
    told = [line for line in errors.decode().splitlines() if "slow:" not in line]
    assert (process.returncode, told) == (0, [])


@contextmanager
def _not_ignored(number: signal.Signals) -> Iterator[None]:
    """For what is started in the block: a suite under nohup ignores SIGHUP."""
    before = signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)


async def begun_anew(driver: Driver) -> Driver:
    """The demo's sandbox after "Start over", if anybody has done anything in it."""
    if any(one["started"] for one in (await driver.state())["people"]):
        since = (await driver.session.post("restart", {}))["seq"]
        await driver.wait("starting", since=since, where=_is_up, seconds=patience(STARTED))
    return driver


async def lines_until(stream: asyncio.StreamReader, word: str) -> list[str]:
    """The lines that say something, up to the one with this word, or to its end."""
    lines = []
    async for line in stream:
        if line.strip():
            lines.append(line.decode())
        if word in line.decode():
            break
    return lines


def address_in(said: list[str]) -> str:
    """The first thing that a demo says."""
    return next(word for word in said[0].split() if word.startswith("http://"))


@pytest.mark.asyncio(loop_scope="module")
async def test_the_demo_serves_its_page_and_a_bot_that_answers(life: Life) -> None:
    """Nothing is needed but the command: the address is printed, Anna is there, so is the bot."""
    async with life.driver.session.http.get(life.driver.base_url) as response:
        assert response.status == 200
    await life.driver.session.post("chats/1001/say", {"text": "/start"})

    answer = await life.driver.wait("message,edited", person=1001, since=0, where=_from_bot)

    menu = shown("menu-main", "ru", name="Анна", balance=0)
    assert answer["message"]["text"].startswith(menu)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_demo_limits_as_ships(life: Life) -> None:
    """Its bot has the pace of bulk and the flood control of any other; its Telegram limits."""
    ours = _limits(Settings.read(_bots_environment(life.process.pid)))

    assert ours == _limits(Settings.read({"BOT_TOKEN": "42:x"}))
    assert (await life.driver.session.get("limits"))["on"]


def _limits(settings: Settings) -> tuple[object, ...]:
    return settings.rates, settings.flood_presses, settings.flood_messages


def _bots_environment(parent: int) -> dict[str, str]:
    """Of the bot among the processes of a demo."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    each = [Path(f"/proc/{child}/environ").read_text().split("\0") for child in children]
    held = [dict(line.split("=", 1) for line in lines if line) for lines in each]
    return next(one for one in held if "BOT_TOKEN" in one)


@pytest.mark.asyncio(loop_scope="module")
async def test_the_log_is_in_a_file_and_the_terminal_says_little(life: Life) -> None:
    """Four lines: that it starts and where, that it is ready, where the API and the log are."""
    assert [line.split()[0] for line in life.said] == ["Starting…", "Ready", "Programs", "The"]
    assert "migrated" in (life.folder / "var" / "demo" / "demo.log").read_text()


async def test_time_travel_and_starting_over(tmp_path: Path) -> None:
    """A month later on the page is a month later for the bot: what it writes is of that day.

    Starting over ends that: the same two processes, today, and nobody has said anything.
    """
    async with demo(tmp_path) as (served, address), Driver(address) as driver:
        children = _children(served.pid)
        await driver.advance(30 * 86_400)
        later = (await driver.state())["now"]
        async with asyncio.timeout(patience(STARTED)):
            while await _came_at(driver, tmp_path) < later - 86_400:
                pass  # the bot follows at its next look

        await begun_anew(driver)

        assert _children(served.pid) == children
        assert (await driver.session.get("chats/1001"))["messages"] == []
        assert await _came_at(driver, tmp_path) < later - 86_400


async def _came_at(driver: Driver, folder: Path) -> float:
    """When, by the bot, somebody has come who presses Start now."""
    since = (await driver.state())["seq"]
    person = await driver.person("Passer-by")
    await person.say("/start")
    await driver.wait("message", person=person.id, since=since, where=_from_bot)
    with closing(sqlite3.connect(folder / "var" / "demo" / "demo.db")) as books:
        query = "SELECT created_at FROM users WHERE id = ?"
        ((written,),) = books.execute(query, (person.id,))
    return datetime.fromisoformat(written).timestamp()


def _is_up(event: dict[str, bool]) -> bool:
    return not event["starting"]


async def test_a_second_demo_begins_anew(tmp_path: Path) -> None:
    """What the first one left on the disk does not confuse the next: its people are new."""
    for _ in range(2):
        async with demo(tmp_path) as (_, address), Driver(address) as driver:
            await driver.session.post("chats/1001/say", {"text": "/start"})
            await driver.wait("message", person=1001, since=0, where=_from_bot)
            assert await driver.problems(["chat not found"]) == []


async def test_a_stop_ends_both_processes(tmp_path: Path) -> None:
    """SIGTERM to the demo: exit code 0, the port is free, and neither child is left."""
    async with demo(tmp_path) as (served, address):
        children = _children(served.pid)
        assert len(children) == 2

        os.kill(served.pid, signal.SIGTERM)

        assert await asyncio.wait_for(served.ended, patience(STOPPED)) == 0
        assert not children & set(os.listdir("/proc"))
        with pytest.raises(aiohttp.ClientConnectionError):
            async with Driver(address) as driver:
                await driver.state()


@pytest.mark.parametrize(
    ("born", "name"),
    [
        *((1, "SIGTERM"), (2, "SIGINT")),
        pytest.param(1, "SIGINT", marks=pytest.mark.soak),
        pytest.param(1, "SIGHUP", marks=pytest.mark.soak),
    ],
)
async def test_a_stop_while_they_start_ends_whoever_has_begun(
    tmp_path: Path, born: int, name: str
) -> None:
    """The moment after a process was born: exit code 0, no word of it, and no child is left."""
    with _not_ignored(signal.SIGHUP):
        process = await started(tmp_path, PIPE)
    children: set[str] = set()
    async with asyncio.timeout(patience(STARTED)):
        while len(children) < born:
            children = _children(process.pid)
            await asyncio.sleep(LOOK)

    process.send_signal(signal.Signals[name])

    _, errors = await asyncio.wait_for(process.communicate(), patience(STOPPED))
    assert process.returncode == 0
    assert errors.decode() == ""
    assert not children & set(os.listdir("/proc"))


async def test_a_taken_port_is_one_clear_line(tmp_path: Path) -> None:
    """No traceback: the port, and another that may be free."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])

        code, output = await command("demo", "--port", port, cwd=tmp_path, env=environment())

    assert code == 1
    [line] = output.splitlines()
    assert port in line


def _from_bot(event: dict[str, dict[str, object]]) -> bool:
    return not event["message"]["out"]


def _children(pid: int) -> set[str]:
    """Process ids, where /proc is (Linux)."""
    return set(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())
