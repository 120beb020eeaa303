"""How long people wait for a click with the shipped settings, compared with the bare bot.

python -m tests.bench.latency [one|crowd|paused ...]
"""

import asyncio
import statistics
import sys
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass

from tests.bench.modes import HISTORY, MODES, PEOPLE
from tests.bench.running import Result, Running, running

BARES = {"polling": "bare-polling", "sqlite": "bare"}
"""Ours, and the bare bot that takes updates the same way."""

CLICKS = 30  # of one person: half of what a minute allows
CROWD, EACH = 60, 5
WARM = 200  # clicks before the first that counts
RATE, WATCHED, PAUSE = 20.0, 10.0, 20.0
"""Clicks a second of the others, for so many seconds of the pause."""

Waits = dict[str, list[float]]
"""Milliseconds of the p95 in each round, by mode."""


@dataclass(frozen=True)
class Latency:
    """What is done to each bot in each round, and what its p95 may be: `times` the bare bot's."""

    title: str
    words: str
    name: str
    done: Callable[[Running], Awaitable[Result]]
    rounds: int
    most_ms: float
    times: float | None = None


LATENCIES: dict[str, Latency] = {
    "one": Latency(
        "## One person",
        f"One person makes {CLICKS} clicks menu ↔ history, each as soon as the last one is done.\n"
        "Each round has another person.",
        f"One person, {CLICKS} clicks menu ↔ history: p95",
        lambda bot: bot.clicks(1, CLICKS),
        rounds=20,
        most_ms=30,
        times=3,
    ),
    "crowd": Latency(
        "## Sixty people at once",
        f"{CROWD} people begin at the same moment. Each makes {EACH} clicks menu ↔ history,\n"
        "each as soon as the last one is done.",
        f"{CROWD} people at once, {EACH} clicks each: p95",
        lambda bot: bot.clicks(CROWD, EACH),
        rounds=10,
        most_ms=300,
    ),
    "paused": Latency(
        "## While one chat is paused",
        f"Every message and edit of one chat gets a 429 of {PAUSE:.0f} s, and its person presses\n"
        f"once a second. The other people make {RATE:.0f} clicks a second.",
        f"Others' clicks while one chat has a 429 of {PAUSE:.0f} s: p95",
        lambda bot: bot.paused(RATE, WATCHED, PAUSE),
        rounds=3,
        most_ms=50,
    ),
}


async def measure(what: Latency, rounds: int = 0, people: int = PEOPLE) -> Waits:
    """All bots live side by side and are met in turns, so many rounds (none: as many as it needs).

    Raises RuntimeError where a click was not answered, or its person told to pause.
    """
    found: Waits = defaultdict(list)
    async with AsyncExitStack() as alive:
        lives = {name: await _begun(alive, name, people) for pair in BARES.items() for name in pair}
        for _ in range(rounds or what.rounds):
            for name, bot in lives.items():
                one = await what.done(bot)
                if one["wrong"]:
                    raise RuntimeError(f"{bot.mode.name}: {one}")
                found[name].append(one["p95"])
    return found


async def _begun(alive: AsyncExitStack, name: str, people: int) -> Running:
    bot = await alive.enter_async_context(running(MODES[name]))
    await bot.meet(people)
    await bot.turn_to(HISTORY)
    await bot.closed(WARM)
    return bot


def times(found: Waits, name: str) -> float:
    """The bare bot's p95: the median of rounds that belong together."""
    pairs = zip(found[name], found[BARES[name]], strict=True)
    return statistics.median(ours / bare for ours, bare in pairs)


async def main(names: list[str]) -> None:
    """Measure and print."""
    for name in names:
        found = await measure(LATENCIES[name])
        print(LATENCIES[name].name)
        for mode, waits in found.items():
            said = f"  x{times(found, mode):.2f}" if mode in BARES else ""
            print(f"{mode:14} {statistics.median(waits):6.1f} ms{said}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or list(LATENCIES)))
