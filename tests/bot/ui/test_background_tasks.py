"""Background tasks: one of each name, cancelled at shutdown, with faults in the log."""

import asyncio

import pytest
from loguru import logger

from bot.ui.background_tasks import BackgroundTasks, StillRunning


async def test_the_same_work_runs_once_at_a_time() -> None:
    """Other work, and the same afterwards, is welcome."""
    beside, gate, done = BackgroundTasks(), asyncio.Event(), []

    async def work(word: str) -> None:
        await gate.wait()
        done.append(word)

    beside.start("a", work("first"))
    with pytest.raises(StillRunning):
        beside.start("a", work("refused"))
    beside.start("b", work("other"))
    gate.set()
    await beside.finish()
    beside.start("a", work("again"))
    await beside.finish()

    assert done == ["first", "other", "again"]


async def test_a_stop_ends_the_work() -> None:
    """It may say so before it goes."""
    beside, begun, said = BackgroundTasks(), asyncio.Event(), []

    async def work() -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            said.append("stopped")

    beside.start("a", work())
    await begun.wait()
    await beside.stop()

    assert said == ["stopped"]


async def test_a_fault_is_logged_and_frees_the_name() -> None:
    """Nobody awaits the task, so nobody else would see it."""
    beside, lines = BackgroundTasks(), []
    sink = logger.add(lines.append, format="{message}")

    async def work() -> None:
        raise RuntimeError("deliberate")

    beside.start("a", work())
    await beside.finish()
    logger.remove(sink)

    assert any("a failed" in line for line in lines)
