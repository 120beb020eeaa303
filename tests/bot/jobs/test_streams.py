"""Wake-ups over Redis Streams: they reach a process that works, and nothing depends on it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit, urlunsplit

import pytest
from loguru import logger
from redis.asyncio import Redis

from bot.jobs.runtime import wakeups as module
from bot.jobs.runtime.registry import Work
from bot.jobs.runtime.wakeups import over_redis
from tests.patience import patience
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
        self._open: list[asyncio.StreamWriter] = []

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
        for writer in self._open:
            writer.close()
        self._open.clear()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there = self._there
        far = await asyncio.open_connection(there.hostname, there.port)
        self._open += [writer, far[1]]
        await asyncio.gather(_copy(reader, far[1]), _copy(far[0], writer))


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(4096):
            writer.write(data)
    except OSError:
        pass
    writer.close()


@asynccontextmanager
async def process(
    room: RedisRoom, job: Job, *, url: str = "", runs: bool = True, sweep: float | None = None
) -> AsyncIterator[Work]:
    """A process with one job, having looked once if it runs any."""
    work = Work(over_redis(url or room.url, room.bot_id), runs=runs, sweep=sweep)
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


async def test_a_wake_up_reaches_another_process(redis_room: RedisRoom) -> None:
    """The bot says a name, a worker runs the job."""
    ours, theirs = Job(), Job()
    async with process(redis_room, theirs), process(redis_room, ours, runs=False) as bot:
        bot.wake("job")
        await theirs.runs_again()
    assert (ours.runs, theirs.runs) == (0, 2)


async def test_a_wake_up_from_before_the_first_worker_is_not_dropped(redis_room: RedisRoom) -> None:
    """It waits in the stream; taskiq's default would begin to read behind it."""
    ours, theirs = Job(), Job()
    async with process(redis_room, ours, runs=False) as bot:
        bot.wake("job")
        await bot.idle()
    async with process(redis_room, theirs):
        await theirs.runs_again()
    assert theirs.runs == 2


async def test_names_and_nothing_else_are_in_the_stream(redis_room: RedisRoom) -> None:
    """One key, named by the bot's id: the token is nowhere."""
    job = Job()
    async with process(redis_room, job, runs=False) as bot:
        bot.wake("job")
        await bot.idle()
    async with Redis.from_url(redis_room.url, decode_responses=True) as redis:
        entries = await redis.xrange(f"{redis_room.prefix}work")
    assert [key for key in await redis_room.keys() if "work" in key] == [f"{redis_room.prefix}work"]
    assert ["job"] in [json.loads(entry["data"])["args"] for _, entry in entries]
    assert redis_room.token not in str(entries)


async def test_what_a_killed_worker_took_along_is_done_all_the_same(redis_room: RedisRoom) -> None:
    """Its message stays unacknowledged; the rows are looked at by the sweep of another."""
    job, stream = Job(), f"{redis_room.prefix}work"
    async with process(redis_room, Job(), runs=False) as bot:
        bot.wake("job")
        await bot.idle()
    async with Redis.from_url(redis_room.url) as redis:
        await redis.xgroup_create(stream, "work", id="0")
        taken = await redis.xreadgroup("work", "killed", {stream: ">"})
        assert taken
        async with process(redis_room, job, sweep=0.01):
            await job.runs_again()
        assert (await redis.xpending(stream, "work"))["pending"] >= 1


async def test_every_message_that_arrived_is_acknowledged(redis_room: RedisRoom) -> None:
    """Nothing comes again."""
    job, stream = Job(), f"{redis_room.prefix}work"
    async with process(redis_room, job) as worker:
        for _ in range(3):
            worker.wake("job")
            await job.runs_again()
    async with Redis.from_url(redis_room.url) as redis:
        assert (await redis.xpending(stream, "work"))["pending"] == 0


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
            await work.wire.beat()
        await relay.mend()
        await work.wire.beat()
        work.wake("job")
        await job.runs_again()
    logger.remove(sink)
    assert len([line for line in said if "Redis is away" in line]) == 1
    assert len([line for line in said if "answers again" in line]) == 1


async def test_a_listener_that_was_cut_off_listens_again(
    redis_room: RedisRoom, relay: Relay, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker whose Redis was restarted is woken by others as before."""
    monkeypatch.setattr(module, "AGAIN", 0.01)
    job = Job()
    async with process(redis_room, job, url=relay.url):
        await relay.cut()
        await relay.mend()
        async with process(redis_room, Job(), runs=False) as bot:
            bot.wake("job")
            await job.runs_again()


async def test_a_start_without_redis_is_a_start(redis_room: RedisRoom, relay: Relay) -> None:
    """The jobs run; nobody waits for Redis."""
    await relay.cut()
    job = Job()
    async with process(redis_room, job, url=relay.url) as work:
        work.wake("job")
        await job.runs_again()
    assert job.runs == 2
