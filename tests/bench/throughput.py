"""Presses a second, for each way to run the bot, compared with the bare bot.

python -m tests.bench.throughput [polling|webhook|processes ...]

The environment: ROUNDS=5 PRESSES=5000; presses in STRETCHES, all bots in turns.
"""

import asyncio
import os
import statistics
import sys
from collections import defaultdict
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from tests.bench.modes import HISTORY, MODES, PEOPLE, PRICES
from tests.bench.running import Result, Running, running

ROUNDS, PRESSES = (
    int(os.environ.get(name, default)) for name, default in (("ROUNDS", 5), ("PRESSES", 5000))
)
AT_ONCE = 40  # presses under way for each process: as many connections Telegram opens to a webhook
STRETCHES = 5  # of a life


@dataclass(frozen=True)
class Row:
    """A way to run a bot, by its name in MODES, and the screen that people open and leave."""

    mode: str
    screen: str = PRICES


Figures = dict[Row, list[Result]]
TABLES = {
    "polling": (Row("bare-polling"), Row("polling"), Row("polling", HISTORY)),
    "webhook": (Row("bare"), Row("sqlite"), Row("postgres")),
    "processes": (Row("apart"), Row("two")),
}
"""Rows that are measured side by side. The first is what the others are held against."""


async def rounds(
    rows: Sequence[Row], number: int = ROUNDS, presses: int = PRESSES, people: int = PEOPLE
) -> Figures:
    """So many lives of every bot, side by side; each works for a stretch while the others idle.

    A busy moment of the machine meets everybody: the n-th stretches of all belong together.
    Raises RuntimeError where a press was not answered, or its person told to pause.
    """
    found: Figures = defaultdict(list)
    for _ in range(number):
        async with AsyncExitStack() as alive:
            modes = dict.fromkeys(row.mode for row in rows)
            lives = {name: await _begun(alive, name, people) for name in modes}
            for _ in range(STRETCHES):
                for row in rows:
                    one = await _worked(lives[row.mode], row.screen, presses // STRETCHES)
                    found[row].append(one)
                    print(_line(row, one), file=sys.stderr, flush=True)
    return found


async def _begun(alive: AsyncExitStack, name: str, people: int) -> list[Running]:
    """The bots of a mode, warm, each on its cores."""
    bots = [await alive.enter_async_context(running(one)) for one in MODES[name].lives]
    for bot in bots:
        await bot.meet(people)
        await bot.closed(people)
        await bot.pin()
    return bots


async def _worked(bots: list[Running], screen: str, presses: int) -> Result:
    """One stretch, of all of them at the same time: so many presses for each process."""
    each = bots[0].mode.processes
    for bot in bots:
        await bot.turn_to(screen)
    work = (bot.closed(presses * each, at_once=AT_ONCE * each) for bot in bots)
    one = _of_all(await asyncio.gather(*work))
    if one["wrong"]:
        raise RuntimeError(f"{bots[0].mode.name}: {one}")
    return one


def _of_all(results: list[Result]) -> Result:
    """Of bots that ran at the same time: what they did together, and a press of them all."""
    found = {key: max(one[key] for one in results) for key in ("p50", "p95", "p99")}
    found |= {key: sum(one[key] for one in results) for key in ("rate", "memory")}
    found |= {"cpu": [cpu / len(results) for one in results for cpu in one["cpu"]]}
    found |= {"own_cpu": statistics.mean(one["own_cpu"] for one in results)}
    return found | {key: [one[key] for one in results if one[key]] for key in ("wrong", "words")}


def median(runs: list[Result], figure: str) -> float:
    """Of all rounds; a list (one value for each process) is added up."""
    values = [one[figure] for one in runs]
    return statistics.median(sum(v) if isinstance(v, list) else v for v in values)


def ratio(found: Figures, row: Row, base: Row) -> float:
    """How many presses a second to the base's one: the median of stretches that belong together."""
    pairs = zip(found[row], found[base], strict=True)
    return statistics.median(one["rate"] / other["rate"] for one, other in pairs)


def _line(row: Row, one: Result) -> str:
    cpu = " + ".join(f"{value:.2f}" for value in one["cpu"])
    return (
        f"{row.mode:12} {row.screen:14} {one['rate']:6.0f}/s  "
        f"p50 {one['p50']:5.1f}  p99 {one['p99']:6.1f} ms  "
        f"cpu {cpu} ms  load's {one['own_cpu']:.2f} ms  {one['memory']:.0f} MB"
    )


async def main(names: Sequence[str]) -> None:
    """Measure, and print the ratios."""
    for rows in (TABLES[name] for name in names):
        found = await rounds(rows)
        for row, runs in found.items():
            times = ratio(found, row, rows[0])
            print(f"{row.mode:12} {row.screen:14} {median(runs, 'rate'):6.0f}/s  x{times:.2f}")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:] or list(TABLES)))
