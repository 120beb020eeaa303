"""The bot's memory: idle compared with the bare bot, and after many updates compared with few.

python -m tests.bench.memory [UPDATES]       each ten updates come from another person
"""

import asyncio
import statistics
import sys
from dataclasses import dataclass

from tests.bench.modes import MODES, Mode
from tests.bench.running import running

ROUNDS, IDLE = 3, 5.0
UPDATES, FEW, EACH = 200_000, 2_000, 10  # of a person


@dataclass(frozen=True)
class Memory:
    """MB: idle, ours and the bare bot's; after `few` updates and after `many`."""

    ours: float
    bare: float
    few: int
    after_few: float
    many: int
    after_many: float


async def measure(updates: int = UPDATES, rounds: int = ROUNDS) -> Memory:
    """Idle ones in turns, then one long life."""
    runs = [(await _idle(MODES["sqlite"]), await _idle(MODES["bare"])) for _ in range(rounds)]
    ours, bare = (statistics.median(column) for column in zip(*runs, strict=True))
    few = min(FEW, updates // 10)
    return Memory(ours, bare, few, *await _grown(few, updates))


async def _idle(mode: Mode) -> float:
    """One person has a menu, so that what is loaded late is loaded; then nobody does anything."""
    async with running(mode) as bot:
        await bot.meet(1)
        await asyncio.sleep(IDLE)
        return await bot.memory()


async def _grown(few: int, many: int) -> tuple[float, int, float]:
    async with running(MODES["sqlite"]) as bot:
        after = []
        for people in (few // EACH, (many - few) // EACH):
            await bot.meet(people)
            await bot.closed(people * (EACH - 1), at_once=min(20, people))
            await asyncio.sleep(IDLE)
            after.append(await bot.memory())
    return after[0], many, after[1]


def told(one: Memory) -> str:
    """For people, on a terminal."""
    return (
        f"idle {one.ours:.0f} MB, bare bot {one.bare:.0f} MB: x{one.ours / one.bare:.2f}\n"
        f"after {one.few} updates {one.after_few:.0f} MB, after {one.many} {one.after_many:.0f} MB:"
        f" x{one.after_many / one.after_few:.2f}"
    )


if __name__ == "__main__":
    print(told(asyncio.run(measure(int(sys.argv[1]) if sys.argv[1:] else UPDATES))))
