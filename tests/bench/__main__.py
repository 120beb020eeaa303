"""python -m tests.bench [NAME ...]: measure everything or these, write docs/benchmarks.md.

Names: presses steady faults transfers start imports memory pacer. `--short` before them tries the
whole machinery with little of everything and prints what it finds, and writes nothing. Exit code
1 where something could not be measured: the rest is written all the same.
"""

import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import uvloop

from bot.sandbox.driver.client import spawned
from tests.bench import faults, ledger, memory, pacer, report, startup, webhook
from tests.bench.page import put
from tests.bench.running import MODES, running


@dataclass(frozen=True)
class Amount:
    """How much of everything: rounds, seconds, updates."""

    rounds: int = 5
    presses: int = webhook.PRESSES
    steady: float = 60.0
    faults: float = faults.SECONDS
    ledger: float = ledger.SECONDS
    starts: int = startup.ROUNDS
    updates: int = memory.UPDATES


SHORT = Amount(rounds=1, presses=200, steady=4, faults=6, ledger=1, starts=1, updates=400)
Bench = Callable[[Amount], Awaitable[report.Section]]


async def presses(amount: Amount) -> report.Section:
    """Each way to run the bot beside the bare bot."""
    return report.presses(await webhook.rounds(list(MODES), amount.rounds, amount.presses))


async def steady(amount: Amount) -> report.Section:
    """How long people wait at a steady pace."""
    found = {}
    for name in ("bare", "sqlite", "postgres"):
        async with running(MODES[name]) as bot:
            await bot.meet(webhook.PEOPLE)
            await bot.closed(webhook.PEOPLE)
            found[name] = await bot.steady(faults.RATE, amount.steady)
    return report.steady(found)


async def failing(amount: Amount) -> report.Section:
    """Presses and purchases while Telegram fails."""
    return report.faults(await faults.measure(amount.faults))


async def transfers(amount: Amount) -> report.Section:
    """The ledger."""
    return report.transfers(await ledger.speeds(amount.ledger))


async def start(amount: Amount) -> report.Section:
    """To the first answer."""
    async with spawned() as emu:
        return report.start(await startup.starts(emu, amount.starts))


async def imports(_: Amount) -> report.Section:
    """Package by package."""
    ours, bare = [await startup.imports(name) for name in ("bot.lifecycle", startup.BARE)]
    return report.imported(ours, bare)


async def held(amount: Amount) -> report.Section:
    """Memory."""
    return report.memory(await memory.measure(amount.updates, amount.rounds))


async def paced(_: Amount) -> report.Section:
    """The pacer."""
    return await pacer.section(), []


BENCHES: dict[str, Bench] = {
    "presses": presses,
    "steady": steady,
    "faults": failing,
    "transfers": transfers,
    "start": start,
    "imports": imports,
    "memory": held,
    "pacer": paced,
}


async def main(names: list[str], amount: Amount) -> bool:
    """Whether everything could be measured; what was is written at once."""
    failed = []
    for name in names:
        began = time.monotonic()
        try:
            text, figures = await BENCHES[name](amount)
        except Exception:  # noqa: BLE001 - the other benches go on
            traceback.print_exc()
            failed.append(name)
            continue
        if amount is not SHORT:
            put(text, figures)
        print(text, *(figure.row for figure in figures), sep="\n")
        print(f"[{name}: {time.monotonic() - began:.0f} s]\n", flush=True)
    print(*(f"not measured: {name}" for name in failed), sep="\n")
    return not failed


if __name__ == "__main__":
    given = sys.argv[1:]
    chosen = [name for name in given if name != "--short"] or list(BENCHES)
    done = uvloop.run(main(chosen, SHORT if "--short" in given else Amount()))
    sys.exit(0 if done else 1)
