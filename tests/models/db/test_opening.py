"""A connection to SQLite that is being opened or closed when its caller is cancelled.

Its thread answers the event loop: a loop that was closed meanwhile would be an error.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiosqlite import core

from models.db.connection import close, connect
from models.db.snapshot import snapshot

PATIENCE = 20.0
EVERY_STEP = 50
"""More steps of the loop than a cancelled task needs to end."""

connect_at_once = sqlite3.connect


class Gate:
    """Where a thread waits until it may go on."""

    def __init__(self) -> None:
        self.reached, self.open = threading.Event(), threading.Event()

    def pass_through(self) -> None:
        self.reached.set()
        self.open.wait(PATIENCE)


async def _look() -> None:
    async with snapshot() as look:
        await look("SELECT 1")


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite://{tmp_path}/app.db"


async def test_the_connection_of_the_process_is_opened_to_its_end(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = _slow_to_open(monkeypatch)

    assert await _ends_when_it_may(lambda: connect(url), gate)


@pytest.mark.parametrize("slow", ["open", "close"])
async def test_the_connection_of_a_snapshot_is_opened_and_closed_to_its_end(
    url: str, monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    await connect(url)
    gate = _slow_to_open(monkeypatch) if slow == "open" else _slow_to_close(monkeypatch)

    ended_when_it_might = await _ends_when_it_may(_look, gate)
    monkeypatch.undo()
    await close()

    assert ended_when_it_might


def _slow_to_open(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()

    def slowly(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        gate.pass_through()
        return connect_at_once(*args, **kwargs)

    monkeypatch.setattr(core.sqlite3, "connect", slowly)
    return gate


def _slow_to_close(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()

    class Slow(sqlite3.Connection):
        def close(self) -> None:
            gate.pass_through()
            super().close()

    def connected(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        return connect_at_once(*args, factory=Slow, **kwargs)

    monkeypatch.setattr(core.sqlite3, "connect", connected)
    return gate


async def _ends_when_it_may(work: Callable[[], Awaitable[Any]], gate: Gate) -> bool:
    """Whether cancelled work stays until its thread has gone through the gate and is no more."""
    before = set(threading.enumerate())
    task = asyncio.ensure_future(work())
    await asyncio.to_thread(gate.reached.wait, PATIENCE)
    task.cancel()
    for _ in range(EVERY_STEP):
        await asyncio.sleep(0)
    stayed = not task.done()
    gate.open.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    new = set(threading.enumerate()) - before
    return stayed and not await asyncio.to_thread(_left_of, new)


def _left_of(threads: set[threading.Thread]) -> list[threading.Thread]:
    """Of aiosqlite's threads those that do not end."""
    own = [thread for thread in threads if "_connection_worker_thread" in thread.name]
    for thread in own:
        thread.join(PATIENCE)
    return [thread for thread in own if thread.is_alive()]
