"""The demo: one address, both processes, one end."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox.driver.client import Emu
from tests.e2e.process import PIPE, STARTED, STOPPED, command, environment
from tests.e2e.words import shown
from tests.patience import LOOK

pytestmark = pytest.mark.e2e


async def _started(folder: Path, stderr: int) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0"),
        cwd=folder,
        env=environment(),
        stdout=PIPE,
        stderr=stderr,
    )


@contextmanager
def _not_ignored(number: signal.Signals) -> Iterator[None]:
    """For what is started in the block: a suite under nohup ignores SIGHUP."""
    before = signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)


@asynccontextmanager
async def demo(
    folder: Path,
) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """A running demo and its address; ended at the end of the block if it still runs."""
    process = await _started(folder, stderr=asyncio.subprocess.DEVNULL)
    try:
        yield process, await asyncio.wait_for(_address(process), STARTED)
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), STOPPED)


async def _address(process: Process) -> str:
    assert process.stdout is not None
    async for line in process.stdout:
        for word in line.decode().split():
            if word.startswith("http://"):
                return word
    raise AssertionError(f"the demo ended with {await process.wait()}")


async def test_the_demo_serves_its_page_and_a_bot_that_answers(tmp_path: Path) -> None:
    """Nothing is needed but the command: the address is printed, Anna is there, so is the bot.

    A .env beside it, right or wrong, is for the real bot.
    """
    (tmp_path / ".env").write_text("LOG_LEVEL=nonsense\nPRICE_BUY_RUB=-1\n")
    async with demo(tmp_path) as (_, address), Emu(address) as emu:
        async with emu.session.http.get(address) as response:
            assert response.status == 200
        await emu.session.post("chats/1001/say", {"text": "/start"})

        answer = await emu.wait("message,edited", person=1001, since=0, where=_from_bot)

        assert answer["message"]["text"] == shown("menu-main", "ru", name="Анна", balance=0)


async def test_a_second_demo_begins_anew(tmp_path: Path) -> None:
    """What the first one left on the disk does not confuse the next: its people are new."""
    for _ in range(2):
        async with demo(tmp_path) as (_, address), Emu(address) as emu:
            await emu.session.post("chats/1001/say", {"text": "/start"})
            await emu.wait("message", person=1001, since=0, where=_from_bot)
            assert await emu.problems(["chat not found"]) == []


async def test_a_stop_ends_both_processes(tmp_path: Path) -> None:
    """SIGTERM to the demo: exit code 0, the port is free, and neither child is left."""
    async with demo(tmp_path) as (process, address):
        children = _children(process.pid)
        assert len(children) == 2

        process.send_signal(signal.SIGTERM)

        assert await asyncio.wait_for(process.wait(), STOPPED) == 0
        assert not children & set(os.listdir("/proc"))
        with pytest.raises(aiohttp.ClientConnectionError):
            async with Emu(address) as emu:
                await emu.state()


@pytest.mark.parametrize(
    ("born", "name"), [(1, "SIGTERM"), (1, "SIGINT"), (1, "SIGHUP"), (2, "SIGINT")]
)
async def test_a_stop_while_they_start_ends_whoever_has_begun(
    tmp_path: Path, born: int, name: str
) -> None:
    """The moment after a process was born: exit code 0, no word of it, and no child is left."""
    with _not_ignored(signal.SIGHUP):
        process = await _started(tmp_path, stderr=PIPE)
    children: set[str] = set()
    async with asyncio.timeout(STARTED):
        while len(children) < born:
            children = _children(process.pid)
            await asyncio.sleep(LOOK)

    process.send_signal(signal.Signals[name])

    _, errors = await asyncio.wait_for(process.communicate(), STOPPED)
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
