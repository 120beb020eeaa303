"""The registry of background work: jobs that look at their rows, and what wakes them.

A job is `async () -> None`: it reads its rows until there is nothing to do. It may run in any
process and any number of times, so the rows decide what it does. It runs at the start, after
`wake`, and every few seconds by the sweep, so a lost wake-up only delays it.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic

from loguru import logger

from bot.cancellation import cancel
from bot.jobs.runtime.wakeups import Wakeups
from bot.observability.tracing import Scope

SWEEP_INTERVAL_S = 5.0  # seconds between two runs of every job
SHUTDOWN_TIMEOUT_S = 8.0  # seconds that jobs have at shutdown: container runtimes kill after ten


def _set() -> asyncio.Event:
    event = asyncio.Event()
    event.set()
    return event


@dataclass
class _Job:
    name: str
    look: Callable[[], Awaitable[None]]
    woken: asyncio.Event = field(default_factory=asyncio.Event)
    resting: asyncio.Event = field(default_factory=_set)
    failed: bool = False

    def wake(self) -> None:
        self.resting.clear()
        self.woken.set()

    async def run(self) -> str:
        """Run once; an error is logged, and the sweep retries. Returns the outcome."""
        self.woken.clear()
        with Scope(job=self.name) as scope:
            try:
                await self.look()
            except Exception as error:  # noqa: BLE001 - the rows are as they were
                self._tell(error)
                scope.outcome = "failed"
            else:
                self.failed = False
        if not self.woken.is_set():
            self.resting.set()
        return scope.outcome

    def _tell(self, error: Exception) -> None:
        """Log a traceback only for the first failure in a row: an outage may last many sweeps."""
        if self.failed:
            logger.warning("job {} failed again: {!r}", self.name, error)
        else:
            logger.opt(exception=error).error("job {} failed", self.name)
        self.failed = True


class JobRegistry:
    """The jobs of one process.

    `runs`: False for a process that only wakes others. `sweep`: seconds; None: no sweep. `stopping`
    is set when the process is about to stop: then a long job ends at a point where it can continue
    later. After SHUTDOWN_TIMEOUT_S seconds it is cancelled.
    """

    def __init__(
        self, wakeups: Wakeups, *, runs: bool = True, sweep: float | None = SWEEP_INTERVAL_S
    ) -> None:
        self.stopping = asyncio.Event()
        self.wakeups = wakeups
        self.on_job_done: Callable[[str, str, float], None] = _nobody  # job, outcome, seconds
        self._runs = runs
        self._sweep = sweep
        self._running = False
        self._jobs: dict[str, _Job] = {}
        self._calls: dict[str, None] = {}  # names to wake, each once, in order
        self._called = asyncio.Event()
        self._delivered = _set()

    def job(self, name: str, look: Callable[[], Awaitable[None]]) -> None:
        """Register a job, before `running`. At most one run of it at a time in a process."""
        if name in self._jobs:
            raise ValueError(f"two jobs are called {name}")
        self._jobs[name] = _Job(name, look)

    def wake(self, name: str) -> None:
        """Make a process run the job soon; once more if it is running now.

        Never waits and never raises, so it fits `on_commit`. Many calls in a row cause one run. In
        a process that is not `running` it does nothing, because each start runs every job.
        """
        if self._running:
            self._calls[name] = None
            self._delivered.clear()
            self._called.set()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Run the jobs during the block. At its end running jobs may finish."""
        async with self.wakeups.listening(self._look if self._runs else None):
            self._running = True
            self.sweep()
            beside = [asyncio.create_task(self._deliver()), asyncio.create_task(self._come_round())]
            runs = {asyncio.create_task(self._run(job), name=job.name) for job in self._own()}
            try:
                yield
            finally:
                await self._stop(runs)
                self._running = False
                await cancel(beside)

    async def idle(self) -> None:
        """Wait until all jobs woken in this process, and those that they woke, have ended."""
        while resting := [event for event in self._resting() if not event.is_set()]:
            for event in resting:
                await event.wait()

    @property
    def is_running(self) -> bool:
        """Whether it is inside `running`."""
        return self._running

    @property
    def busy(self) -> int:
        """The number of jobs in this process that run or are about to run."""
        return sum(not job.resting.is_set() for job in self._own())

    def sweep(self) -> None:
        """Run every job, in this process."""
        for job in self._own():
            job.wake()

    def _own(self) -> list[_Job]:
        return list(self._jobs.values()) if self._runs else []

    def _resting(self) -> list[asyncio.Event]:
        return [self._delivered, *(job.resting for job in self._own())]

    def _look(self, name: str) -> None:
        """A wake-up has arrived here."""
        if job := self._jobs.get(name):
            job.wake()

    async def _run(self, job: _Job) -> None:
        while await job.woken.wait() and not self.stopping.is_set():
            begun = monotonic()
            outcome = await job.run()
            self.on_job_done(job.name, outcome, monotonic() - begun)

    async def _deliver(self) -> None:
        while True:
            await self._called.wait()
            while self._calls:
                name = next(iter(self._calls))
                del self._calls[name]
                await self._pass_on(name)
            self._called.clear()
            self._delivered.set()

    async def _pass_on(self, name: str) -> None:
        """Wake all processes that run jobs; if none can be reached, run the job here."""
        if not await self.wakeups.send(name) and self._runs:
            self._look(name)

    async def _come_round(self) -> None:
        while True:
            await self.wakeups.beat()
            if self._sweep is None:
                return
            await asyncio.sleep(self._sweep)
            self.sweep()

    async def _stop(self, runs: "set[asyncio.Task[None]]") -> None:
        self.stopping.set()
        for job in self._own():
            job.woken.set()  # idle jobs notice the stop
        late = (await asyncio.wait(runs, timeout=SHUTDOWN_TIMEOUT_S))[1] if runs else set()
        for task in late:
            logger.warning("job {} was still at work at the stop", task.get_name())
        await cancel(late)


def _nobody(_job: str, _outcome: str, _seconds: float) -> None:
    """No metrics are collected."""
