"""Presses a second by webhook, each way to run the bot beside the bare bot.

python -m tests.bench.webhook [bare|sqlite|postgres|single|two|apart ...]

The environment: ROUNDS=3 PRESSES=2000 PEOPLE=200.
"""

import asyncio
import os
import statistics
import sys
from collections import defaultdict
from contextlib import AsyncExitStack
from typing import Any

from tests.bench.running import MODES, Mode, running

ROUNDS, PRESSES, PEOPLE = (
    int(os.environ.get(name, default))
    for name, default in (("ROUNDS", 3), ("PRESSES", 2000), ("PEOPLE", 200))
)
AT_ONCE = 40  # presses under way for each process: as many connections Telegram opens to a webhook
Figures = dict[str, list[dict[str, Any]]]


async def once(mode: Mode, presses: int, people: int = PEOPLE) -> dict[str, Any]:
    """One life of the bot under load; a tenth of the presses warms it up."""
    async with AsyncExitStack() as running_now:
        bots = [await running_now.enter_async_context(running(one)) for one in mode.lives]
        for bot in bots:
            await bot.meet(people)
            await bot.closed(max(presses // 10, people))
            await bot.pin()
        at_once = AT_ONCE * mode.processes
        return _of_all(await asyncio.gather(*(bot.closed(presses, at_once) for bot in bots)))


def _of_all(results: list[dict[str, Any]]) -> dict[str, Any]:
    """Of bots that ran at the same time: what they did together, and a press of them all."""
    found = {key: max(one[key] for one in results) for key in ("p50", "p99")}
    found |= {key: sum(one[key] for one in results) for key in ("rate", "memory")}
    found |= {"cpu": [cpu / len(results) for one in results for cpu in one["cpu"]]}
    found |= {"own_cpu": statistics.mean(one["own_cpu"] for one in results)}
    return found | {key: [one[key] for one in results if one[key]] for key in ("wrong", "words")}


async def rounds(names: list[str], number: int = ROUNDS, presses: int = PRESSES) -> Figures:
    """All in turns, so that a busy moment of the machine meets everybody."""
    found: Figures = defaultdict(list)
    for turn in range(number):
        for name in names:
            found[name].append(one := await once(MODES[name], presses))
            print(_line(f"{turn + 1} {name}", one), file=sys.stderr, flush=True)
    return found


def median(runs: list[dict[str, Any]], figure: str) -> float:
    """Of all rounds; a list (one value for each process) is added up."""
    values = [one[figure] for one in runs]
    return statistics.median(sum(v) if isinstance(v, list) else v for v in values)


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
            line += f"  rate x{rate / median(bare, 'rate'):.2f}"
            line += f"  by cpu x{median(bare, 'cpu') / cpu:.2f}"
        print(line)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
