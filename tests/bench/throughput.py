"""Presses a second by webhook, each way to run the bot beside the bare bot.

python -m tests.bench.throughput [bare|sqlite|postgres|single|two|apart ...]

The environment: ROUNDS=3 PRESSES=5000 PEOPLE=200; presses in STRETCHES, all bots in turns.
"""

import asyncio
import os
import statistics
import sys
from collections import defaultdict
from contextlib import AsyncExitStack
from typing import Any

from tests.bench.running import MODES, Mode, Running, running

ROUNDS, PRESSES, PEOPLE = (
    int(os.environ.get(name, default))
    for name, default in (("ROUNDS", 3), ("PRESSES", 5000), ("PEOPLE", 200))
)
AT_ONCE = 40  # presses under way for each process: as many connections Telegram opens to a webhook
STRETCHES = 5  # of a life
Figures = dict[str, list[dict[str, Any]]]


async def rounds(names: list[str], number: int = ROUNDS, presses: int = PRESSES) -> Figures:
    """So many lives of every bot, side by side; each works for a stretch while the others idle.

    A busy moment of the machine meets everybody: the n-th stretches of all belong together.
    """
    found: Figures = defaultdict(list)
    for _ in range(number):
        async with AsyncExitStack() as alive:
            lives = {name: await _begun(alive, MODES[name]) for name in names}
            for _ in range(STRETCHES):
                for name, bots in lives.items():
                    one = await _worked(bots, presses // STRETCHES)
                    found[name].append(one)
                    print(_line(name, one), file=sys.stderr, flush=True)
    return found


async def _begun(alive: AsyncExitStack, mode: Mode) -> list[Running]:
    """The bots of a mode, warm, each on its cores."""
    bots = [await alive.enter_async_context(running(one)) for one in mode.lives]
    for bot in bots:
        await bot.meet(PEOPLE)
        await bot.closed(PEOPLE)
        await bot.pin()
    return bots


async def _worked(bots: list[Running], presses: int) -> dict[str, Any]:
    """One stretch, of all of them at the same time: so many presses for each process."""
    each = bots[0].mode.processes
    work = (bot.closed(presses * each, at_once=AT_ONCE * each) for bot in bots)
    return _of_all(await asyncio.gather(*work))


def _of_all(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Of bots that ran at the same time: what they did together, and a press of them all."""
    found = {key: max(one[key] for one in results) for key in ("p50", "p99")}
    found |= {key: sum(one[key] for one in results) for key in ("rate", "memory")}
    found |= {"cpu": [cpu / len(results) for one in results for cpu in one["cpu"]]}
    found |= {"own_cpu": statistics.mean(one["own_cpu"] for one in results)}
    return found | {key: [one[key] for one in results if one[key]] for key in ("wrong", "words")}


def median(runs: list[dict[str, Any]], figure: str) -> float:
    """Of all rounds; a list (one value for each process) is added up."""
    values = [one[figure] for one in runs]
    return statistics.median(sum(v) if isinstance(v, list) else v for v in values)


def ratio(found: Figures, name: str, base: str) -> float:
    """How many presses a second to the base's one: the median of stretches that belong together."""
    pairs = zip(found[name], found[base], strict=True)
    return statistics.median(one["rate"] / other["rate"] for one, other in pairs)


def _line(name: str, one: dict[str, Any]) -> str:
    cpu = " + ".join(f"{value:.2f}" for value in one["cpu"])
    return (
        f"{name:12} {one['rate']:6.0f}/s  p50 {one['p50']:5.1f}  p99 {one['p99']:6.1f} ms  "
        f"cpu {cpu} ms  load's {one['own_cpu']:.2f} ms  {one['memory']:.0f} MB  "
        f"{one['wrong'] or ''} {one['words'] or ''}"
    )


async def main(names: list[str]) -> None:
    """Measure, and print the ratios."""
    found = await rounds(names or list(MODES))
    for name, runs in found.items():
        rate, cpu = median(runs, "rate"), median(runs, "cpu")
        line = f"{MODES[name].name:36} {rate:6.0f}/s  cpu {cpu:.2f} ms"
        if "bare" in found:
            bare = found["bare"]
            line += f"  rate x{ratio(found, name, 'bare'):.2f}"
            line += f"  by cpu x{median(bare, 'cpu') / cpu:.2f}"
        print(line)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
