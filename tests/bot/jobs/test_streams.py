"""Wake-ups over Redis: they reach every process that runs jobs, and no work depends on them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit, urlunsplit

import pytest
from loguru import logger
from redis.asyncio import Redis

from bot.jobs.runtime import wakeups as module
from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.wakeups import RedisWakeups
from tests.patience import LOOK, patience
from tests.redis import RedisRoom

pytest_plugins = ["tests.redis"]
pytestmark = pytest.mark.redis


class Job:
    """Counts its runs. `ran` is set by each."""

    def __init__(self) -> None:
        self.runs = 0
        self.ran = asyncio.Event()

    async def look(self) -> None:
        """Run."""
        self.runs += 1
        self.ran.set()

    async def runs_again(self) -> None:
        """Wait for the next run."""
        async with asyncio.timeout(patience(20)):
            await self.ran.wait()
        self.ran.clear()


class Relay:
    """A way to Redis that can be cut and mended."""

    def __init__(self, url: str) -> None:
        self._there = urlsplit(url)
        self._port = 0
        self.connections = 0
        self._passing: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """Redis, by this way."""
        return urlunsplit(self._there._replace(netloc=f"127.0.0.1:{self._port}"))

    async def mend(self) -> None:
        """Connections pass."""
        self._server = await asyncio.start_server(self._join, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def cut(self) -> None:
        """Those there are break, new ones are refused."""
        self._server.close()
        for one in self._passing:
            one.cancel()
        await asyncio.gather(*self._passing, return_exceptions=True)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not self._server.is_serving():  # cut while this one was accepted
            writer.transport.abort()
            return
        self.connections += 1
        passing = asyncio.create_task(self._pass(reader, writer))
        self._passing.add(passing)
        passing.add_done_callback(self._passing.discard)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with _closed(writer):
            there, forth = await asyncio.open_connection(self._there.hostname, self._there.port)
            async with _closed(forth), asyncio.TaskGroup() as both:
                both.create_task(_copy(reader, forth))
                both.create_task(_copy(there, writer))


@asynccontextmanager
async def _closed(writer: asyncio.StreamWriter) -> AsyncIterator[None]:
    """Its connection is gone when the block ends, even if the block is cancelled."""
    try:
        yield
    finally:
        writer.transport.abort()
        with suppress(OSError):
            await writer.wait_closed()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(4096):
            writer.write(data)
    writer.close()


@asynccontextmanager
async def process(
    room: RedisRoom, job: Job, *, url: str = "", runs: bool = True, sweep: float | None = None
) -> AsyncIterator[JobRegistry]:
    """A process with one job, having looked once if it runs any."""
    work = JobRegistry(RedisWakeups(url or room.url, room.bot_id), runs=runs, sweep=sweep)
    work.job("job", job.look)
    async with work.running():
        if runs:
            await job.runs_again()
        yield work


@pytest.fixture
async def relay(redis_room: RedisRoom) -> AsyncIterator[Relay]:
    relay = Relay(redis_room.url)
    await relay.mend()
    yield relay
    await relay.cut()


async def heard_by(room: RedisRoom, many: int) -> None:
    """Wait until so many processes listen."""
    channel = f"{room.prefix}wakeups"
    async with Redis.from_url(room.url) as redis, asyncio.timeout(patience(20)):
        while (await redis.pubsub_numsub(channel))[0][1] != many:  # noqa: ASYNC110 - Redis tells of no listeners
            await asyncio.sleep(LOOK)


async def test_a_wake_up_reaches_another_process(redis_room: RedisRoom) -> None:
    """The bot says a name, a worker runs the job."""
    ours, theirs = Job(), Job()
    async with process(redis_room, theirs), process(redis_room, ours, runs=False) as bot:
        await heard_by(redis_room, 1)
        bot.wake("job")
        await theirs.runs_again()
    assert (ours.runs, theirs.runs) == (0, 2)


async def test_every_process_that_works_hears_a_wake_up(redis_room: RedisRoom) -> None:
    """Leases and rows decide which of them does the work."""
    jobs = Job(), Job()
    async with process(redis_room, jobs[0]) as one, process(redis_room, jobs[1]):
        await heard_by(redis_room, 2)
        one.wake("job")
        for job in jobs:
            await job.runs_again()


async def test_a_wake_up_that_nobody_hears_is_looked_at_where_it_was_made(
    redis_room: RedisRoom, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Redis answers, the listener is not back yet, and no other process works."""
    monkeypatch.setattr(module, "RECONNECT_S", 60)
    job = Job()
    async with process(redis_room, job, url=relay.url) as work:
        await heard_by(redis_room, 1)
        await relay.cut()
        await relay.mend()
        await heard_by(redis_room, 0)
        work.wake("job")
        await job.runs_again()
        assert work.wakeups.answers


async def test_only_the_name_of_the_job_is_sent(redis_room: RedisRoom) -> None:
    """On a channel named by the bot's id; nothing stays in Redis, and the token is nowhere."""
    async with (
        Redis.from_url(redis_room.url, decode_responses=True) as redis,
        redis.pubsub() as all,
    ):
        await all.psubscribe("*")
        await all.get_message(timeout=patience(20))
        async with process(redis_room, Job(), runs=False) as bot:
            bot.wake("job")
            await bot.idle()
        sent = []
        while "job" not in sent:
            message = await all.get_message(timeout=patience(20))
            assert message
            if message["channel"].startswith(redis_room.prefix):
                assert message["channel"] == f"{redis_room.prefix}wakeups"
                sent.append(message["data"])
    assert set(sent) <= {"", "job"}
    assert not [key for key in await redis_room.keys() if "wakeups" in key]


async def test_a_wake_up_that_was_lost_is_found_by_the_sweep(redis_room: RedisRoom) -> None:
    """Nobody listened when it was sent, as after the kill of the only worker."""
    job = Job()
    async with process(redis_room, Job(), runs=False) as bot:
        bot.wake("job")
        await bot.idle()
    async with process(redis_room, job, sweep=0.01):
        await job.runs_again()


async def test_without_redis_the_process_runs_its_jobs_itself(
    redis_room: RedisRoom, relay: Relay
) -> None:
    """Wake-ups work from within; that Redis is away, and back, is said once each."""
    job, said = Job(), list[str]()
    sink = logger.add(said.append, level="INFO", format="{message}")
    async with process(redis_room, job, url=relay.url) as work:
        await relay.cut()
        for _ in range(3):
            work.wake("job")
            await job.runs_again()
            await work.wakeups.beat()
        await relay.mend()
        await work.wakeups.beat()
        work.wake("job")
        await job.runs_again()
    logger.remove(sink)
    assert len([line for line in said if "Redis is away" in line]) == 1
    assert len([line for line in said if "answers again" in line]) == 1


async def test_a_listener_that_was_cut_off_listens_again(
    redis_room: RedisRoom, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker whose Redis was restarted is woken by others as before."""
    monkeypatch.setattr(module, "RECONNECT_S", 0.01)
    job = Job()
    async with process(redis_room, job, url=relay.url):
        await heard_by(redis_room, 1)
        await relay.cut()
        await heard_by(redis_room, 0)
        await relay.mend()
        await heard_by(redis_room, 1)
        async with process(redis_room, Job(), runs=False) as bot:
            bot.wake("job")
            await job.runs_again()


async def test_a_listener_that_hears_no_heartbeat_connects_again(
    redis_room: RedisRoom, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A connection that a firewall has forgotten breaks without a word."""
    monkeypatch.setattr(module, "RECONNECT_S", 0.01)
    monkeypatch.setattr(module, "SILENCE_S", 0.01)
    async with process(redis_room, Job(), url=relay.url), asyncio.timeout(patience(20)):
        while relay.connections < 3:  # noqa: ASYNC110 - one sends; the listener's first and second
            await asyncio.sleep(LOOK)


async def test_a_start_without_redis_is_a_start(redis_room: RedisRoom, relay: Relay) -> None:
    """The jobs run; nobody waits for Redis."""
    await relay.cut()
    job = Job()
    async with process(redis_room, job, url=relay.url) as work:
        work.wake("job")
        await job.runs_again()
    assert job.runs == 2
