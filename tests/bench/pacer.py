"""How even bulk is, and the cost of a permit: alone, and against a sandbox.

python -m tests.bench.pacer           measures and writes its section of docs/benchmarks.md
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from bot.app import build_bot
from bot.botapi.gcra import MemoryBuckets
from bot.botapi.limiter import Limiter
from bot.botapi.options import with_options
from bot.botapi.retry_middleware import send_through
from bot.sandbox.driver.client import spawned
from bot.settings.settings import Settings
from tests.bench.page import put

HEADING = "## The rate limiter"
REDIS = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/15")
CALLS = 3000
RATE, PAID, PEOPLE = 30, 1000, 1000


@dataclass(frozen=True)
class Run:
    """One broadcast: messages a second, the most in a second, 429s, how long answers took."""

    rate: float
    busiest: int
    refused: int
    waits: list[float]

    def share(self, part: float) -> float:
        """Milliseconds within which this part of the answers went out and was taken."""
        return sorted(self.waits)[int(len(self.waits) * part)] * 1000


async def in_memory() -> Limiter:
    """Of one process."""
    return Limiter(MemoryBuckets(), (RATE, PAID))


async def in_redis() -> Limiter:
    """Of many."""
    from bot.botapi.gcra_redis import RedisBuckets
    from bot.fsm.storage_redis import redis_client
    from bot.redis_pipeline import RedisPipeline

    return Limiter(RedisBuckets(RedisPipeline(redis_client(REDIS)), "bot:0:"), (RATE, PAID))


async def top_speed(limiter: Limiter) -> tuple[float, float]:
    """50 senders, 1000 a second allowed: places a second, and microseconds of each."""
    left = iter(range(CALLS))

    async def sender() -> None:
        for _ in left:
            await limiter.acquire(paid=True)

    began, worked = time.monotonic(), time.process_time()
    await asyncio.gather(*(sender() for _ in range(50)))
    seconds, spent = time.monotonic() - began, time.process_time() - worked
    return CALLS / seconds, spent / CALLS * 1_000_000


async def broadcast() -> Run:
    """PEOPLE messages to a sandbox process, while a person presses now and then."""
    async with spawned() as driver:
        people = [await driver.person(f"P{number}") for number in range(PEOPLE)]
        for one in people:
            await one.say("/start")
        env = {"BOT_TOKEN": driver.token, "TELEGRAM_API_URL": driver.base_url}
        bot = build_bot(Settings.read(env))
        send_through(bot, await in_memory())
        bulk = with_options(bot, bulk=True)
        chats, waits = iter([one.id for one in people[1:]]), list[float]()

        async def sender() -> None:
            for chat in chats:
                await bulk.send_message(chat, "news")

        async with _pressed(lambda: bot.send_message(people[0].id, "answer"), waits):
            await asyncio.gather(*(sender() for _ in range(30)))
        journal = await driver.journal("sendMessage")
        await bot.session.close()
    moments = [one["at"] for one in journal if one["params"]["text"] == "news"]
    refused = sum(one["error_code"] == 429 for one in journal)
    rate = (len(moments) - 1) / (moments[-1] - moments[0])
    return Run(rate, busiest(moments), refused, waits)


@asynccontextmanager
async def _pressed(
    answer: Callable[[], Awaitable[object]], waits: list[float]
) -> AsyncIterator[None]:
    async def presses() -> None:
        while True:
            await asyncio.sleep(1.1)
            began = time.monotonic()
            await answer()
            waits.append(time.monotonic() - began)

    task = asyncio.create_task(presses())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def busiest(moments: list[float]) -> int:
    return max(sum(start <= one < start + 1 for one in moments) for start in moments)


async def section() -> str:
    """Measured anew."""
    rows = []
    for name, limiter in (("in memory", in_memory), ("in Redis", in_redis)):
        speed, place = await top_speed(await limiter())
        rows.append(f"| {name} | {place:.1f} | {speed:.0f} |")
    return _page(rows, await broadcast())


def _page(rows: list[str], run: Run) -> str:
    return f"""{HEADING}

The CPU time of a permit for a paid broadcast in microseconds, including timers, and the permits a
second that 50 senders get if {PAID} are allowed (`python -m tests.bench.pacer`).

| | a permit | permits a second |
| --- | ---: | ---: |
{chr(10).join(rows)}

A broadcast to {PEOPLE - 1} people, while a person is answered every 1.1 seconds:
**{run.rate:.2f}** messages a second, at most {run.busiest} within any second,
**{run.refused}** answers 429. Answers to the person took {run.share(0.5):.0f} ms (median) and
{run.share(0.99):.0f} ms (p99), including HTTP.
"""


def main() -> None:
    """Measure and write."""
    text = asyncio.run(section())
    put(text)
    print(text)


if __name__ == "__main__":
    main()
