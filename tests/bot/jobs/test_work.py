"""Jobs: they are woken, run one at a time, run again, and may finish at shutdown."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot import cancellation
from bot.jobs.runtime import registry as module
from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.wakeups import Wakeups
from tests.patience import patience


class Slow:
    """A job that says when it has begun and ends when it may. `began` counts."""

    def __init__(self) -> None:
        self.began = self.ended = self.at_once = self.most = 0
        self.has_begun = asyncio.Event()
        self.may_end = asyncio.Event()

    async def look(self) -> None:
        """Run."""
        self.began += 1
        self.at_once += 1
        self.most = max(self.most, self.at_once)
        self.has_begun.set()
        await self.may_end.wait()
        self.at_once -= 1
        self.ended += 1

    def goes_on(self) -> None:
        """Let this run end; the next one waits again."""
        self.may_end.set()

    async def begins(self) -> None:
        """Wait for the next run."""
        await self.has_begun.wait()
        self.has_begun.clear()


class ByRedis(Wakeups):
    """Sends through `wait_for`, as Redis's client does.

    In Python 3.11 that loses a cancellation that comes when its work has just ended.
    """

    async def send(self, _name: str) -> bool:
        """See `Wakeups`."""
        await asyncio.wait_for(asyncio.sleep(0), 1)
        return False

    async def beat(self) -> None:
        """See `Wakeups`."""
        await self.send("")


@pytest.fixture
def work() -> JobRegistry:
    """Jobs of one process, without the sweep."""
    return JobRegistry(Wakeups(), sweep=None)


@pytest.fixture
def slow(work: JobRegistry) -> Slow:
    job = Slow()
    work.job("slow", job.look)
    return job


@pytest.fixture
async def running(work: JobRegistry, slow: Slow) -> AsyncIterator[JobRegistry]:
    """At rest, having looked once."""
    slow.may_end.set()
    async with work.running():
        await work.idle()
        slow.has_begun.clear()
        yield work
        slow.may_end.set()


async def test_every_job_looks_at_its_rows_at_the_start(work: JobRegistry, slow: Slow) -> None:
    """Whatever a process of before left is picked up without a wake-up."""
    slow.may_end.set()
    async with work.running():
        await work.idle()
        assert slow.ended == 1


async def test_a_woken_job_runs(running: JobRegistry, slow: Slow) -> None:
    """Once for one wake-up."""
    running.wake("slow")
    await running.idle()
    assert slow.ended == 2


async def test_many_calls_in_a_row_are_one(running: JobRegistry, slow: Slow) -> None:
    """A thousand commits wake a job no more than once before it runs."""
    for _ in range(1000):
        running.wake("slow")
    await running.idle()
    assert slow.ended == 2


async def test_a_job_woken_while_it_runs_runs_again(running: JobRegistry, slow: Slow) -> None:
    """A row that came after the look would be left otherwise; never two runs at once."""
    slow.may_end.clear()
    running.wake("slow")
    await slow.begins()
    running.wake("slow")
    running.sweep()
    slow.goes_on()
    await running.idle()
    assert (slow.ended, slow.most) == (3, 1)


async def test_jobs_do_not_wait_for_each_other(work: JobRegistry, slow: Slow) -> None:
    """A broadcast of an hour holds up no notice."""
    other = Slow()
    other.may_end.set()
    work.job("other", other.look)
    async with work.running():
        await slow.begins()
        await other.begins()
        work.wake("other")
        await other.begins()
        slow.goes_on()


async def test_idle_waits_for_what_a_job_woke(work: JobRegistry) -> None:
    """Work begets work; all of it has ended then."""
    done: list[str] = []

    async def first() -> None:
        done.append("first")
        if len(done) < 5:
            work.wake("second")

    async def second() -> None:
        done.append("second")
        work.wake("first")

    work.job("first", first)
    work.job("second", second)
    async with work.running():
        await work.idle()
        seen = len(done)
        assert seen >= 5
    assert len(done) == seen


async def test_a_job_that_fails_runs_at_the_next_look(work: JobRegistry) -> None:
    """The error is logged, the rows are as they were."""
    runs: list[int] = []

    async def fails_first() -> None:
        runs.append(1)
        if len(runs) == 1:
            raise RuntimeError("no luck")

    work.job("unlucky", fails_first)
    async with work.running():
        await work.idle()
        work.sweep()
        await work.idle()
    assert len(runs) == 2


async def test_the_sweep_comes_round() -> None:
    """A wake-up that was lost costs no more than the interval."""
    work, job = JobRegistry(Wakeups(), sweep=0.001), Slow()
    job.may_end.set()
    work.job("slow", job.look)
    async with work.running():
        for _ in range(3):
            await job.begins()


async def test_wake_ups_of_nobody_and_outside_are_nothing(work: JobRegistry, slow: Slow) -> None:
    """A name without a job, a process that has not begun or has ended: never an exception."""
    slow.may_end.set()
    work.wake("slow")
    async with work.running():
        work.wake("nobody")
        await work.idle()
        assert slow.ended == 1
    work.wake("slow")
    await work.idle()
    assert slow.ended == 1


async def test_two_jobs_of_one_name_are_a_mistake(work: JobRegistry, slow: Slow) -> None:
    """One of them would never run."""
    with pytest.raises(ValueError, match="slow"):
        work.job("slow", slow.look)


async def test_a_stop_lets_a_run_end(work: JobRegistry, slow: Slow) -> None:
    """It is told by `stopping`; no run begins after it."""
    stopped = asyncio.Event()

    async def stop() -> None:
        async with work.running():
            await slow.begins()
        stopped.set()

    stop_task = asyncio.create_task(stop())
    await work.stopping.wait()
    assert not stopped.is_set()
    work.wake("slow")
    slow.goes_on()
    await stop_task
    assert (slow.began, slow.ended) == (1, 1)


async def test_a_run_that_takes_too_long_is_cut_off(
    work: JobRegistry, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process manager would kill it a moment later."""
    monkeypatch.setattr(module, "SHUTDOWN_TIMEOUT_S", 0.0)
    async with work.running():
        await slow.begins()
    assert (slow.began, slow.ended) == (1, 0)


@pytest.mark.parametrize("steps", range(10))
async def test_a_stop_in_the_middle_of_a_wake_up_ends(
    steps: int, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also if the client of Redis loses the cancellation, at whichever step of the loop."""
    monkeypatch.setattr(cancellation, "CANCEL_AGAIN_S", 0.01)
    slow.may_end.set()
    work = JobRegistry(ByRedis())
    work.job("slow", slow.look)
    async with asyncio.timeout(patience(10)):
        async with work.running():
            work.wake("slow")
            for _ in range(steps):
                await asyncio.sleep(0)


async def test_a_process_that_only_wakes_runs_nothing(slow: Slow) -> None:
    """With TASKS=worker the bot serves people and leaves the work to others."""
    work = JobRegistry(Wakeups(), runs=False, sweep=None)
    work.job("slow", slow.look)
    async with work.running():
        work.wake("slow")
        work.sweep()
        await work.idle()
    assert slow.began == 0
