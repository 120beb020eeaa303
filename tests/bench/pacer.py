"""What the pacer costs and how even it is: alone, and against a sandbox that enforces 30 a second.

python -m tests.bench.pacer           measures and writes its section of docs/benchmarks.md
"""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from bot.app import build_bot, build_pacer
from bot.config import Settings
from bot.outgoing.lanes import ANSWERS, BROADCASTS, lane
from bot.outgoing.meter import MemoryMeter, Meter, Rates
from bot.outgoing.pacer import Pacer
from bot.outgoing.timing import REAL
from bot.sandbox.client import spawned
from tests.bench.page import put

HEADING = "## The pacer"
REDIS = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/15")
CALLS = 3000
FASTEST = Rates(10_000_000, 10_000_000, 10_000_000)  # nobody waits: what is left is the cost
RATE, PEOPLE = 30, 1000


@dataclass(frozen=True)
class Run:
    """One broadcast: messages a second, the most in a second, 429s, waits of people's answers."""

    rate: float
    busiest: int
    refused: int
    waits: list[float]

    def share(self, part: float) -> float:
        """Milliseconds within which this part of the answers went out and was taken."""
        return sorted(self.waits)[int(len(self.waits) * part)] * 1000


async def in_memory(rates: Rates = FASTEST) -> Meter:
    """The meter of one process."""
    return MemoryMeter(rates, time.monotonic)


async def in_redis(rates: Rates = FASTEST) -> Meter:
    """The meter of many."""
    from bot.outgoing.sharing import SharedMeter

    return SharedMeter(REDIS, 0, rates, time.monotonic)


async def cost(meter: Meter) -> float:
    """Microseconds of an answer's turn where nobody waits, one after another."""
    pacer = Pacer(meter)
    for _ in range(100):
        await pacer.turn(ANSWERS, 1)
    began = time.process_time()
    for _ in range(CALLS):
        await pacer.turn(ANSWERS, 1)
    spent = time.process_time() - began
    await pacer.close()
    return spent / CALLS * 1_000_000


async def top_speed(meter: Meter) -> tuple[float, float]:
    """50 senders, 1000 a second allowed: slots a second, and microseconds of each."""
    pacer = Pacer(meter)
    left = iter(range(CALLS))

    async def sender() -> None:
        for _ in left:
            await pacer.slot(BROADCASTS, paid=True)

    began, worked = time.monotonic(), time.process_time()
    await asyncio.gather(*(sender() for _ in range(50)))
    seconds, spent = time.monotonic() - began, time.process_time() - worked
    await pacer.close()
    return CALLS / seconds, spent / CALLS * 1_000_000


async def broadcast() -> Run:
    """PEOPLE messages to a sandbox process with limits, while a person presses twice a second."""
    async with spawned() as emu:
        people = [await emu.person(f"P{number}") for number in range(PEOPLE)]
        for one in people:
            await one.say("/start")
        await emu.limits(bulk_per_second=RATE)
        env = {"BOT_TOKEN": emu.token, "TELEGRAM_API_URL": emu.base_url}
        settings = Settings.read({**env, "SEND_PER_SECOND": str(RATE)})
        bot = build_bot(settings)
        build_pacer(settings, bot, REAL)
        chats, waits = iter([one.id for one in people[1:]]), list[float]()

        async def sender() -> None:
            with lane(BROADCASTS):
                for chat in chats:
                    await bot.send_message(chat, "news")

        async with _pressed(lambda: bot.send_message(people[0].id, "answer"), waits):
            await asyncio.gather(*(sender() for _ in range(30)))
        journal = await emu.journal("sendMessage")
        await bot.session.close()
    moments = [one["at"] for one in journal]
    refused = sum(one["error_code"] == 429 for one in journal)
    rate = (len(moments) - 1) / (moments[-1] - moments[0])
    return Run(rate, _busiest(moments), refused, waits)


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


def _busiest(moments: list[float]) -> int:
    return max(sum(start <= one < start + 1 for one in moments) for start in moments)


async def section() -> str:
    """Measured anew."""
    rows = []
    for name, meter in (("in memory", in_memory), ("in Redis", in_redis)):
        answer = await cost(await meter())
        speed, slot = await top_speed(await meter(Rates(30, 1000, 1)))
        rows.append(f"| {name} | {answer:.1f} | {slot:.1f} | {speed:.0f} |")
    return _page(rows, await broadcast())


def _page(rows: list[str], run: Run) -> str:
    return f"""{HEADING}

Microseconds of the processor that an answer's turn costs where nobody has to wait, and a
broadcast's slot at 1000 a second, timers and all; the slots a second that 50 senders get where
1000 are allowed (`python -m tests.bench.pacer`).

| | an answer's turn | a broadcast's slot | slots a second |
| --- | ---: | ---: | ---: |
{chr(10).join(rows)}

A broadcast to {PEOPLE - 1} people, against a sandbox that enforces {RATE} messages a second (a
bucket of {RATE}) and one a second to a chat, while a person is answered every 1.1 seconds:
**{run.rate:.2f}** messages a second, answers included, at most {run.busiest} in any second,
**{run.refused}** times 429. Answers took {run.share(0.5):.0f} ms (median) and
{run.share(0.99):.0f} ms (p99), HTTP included.
"""


def main() -> None:
    """Measure and write."""
    text = asyncio.run(section())
    put(text)
    print(text)


if __name__ == "__main__":
    main()
