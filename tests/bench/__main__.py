"""python -m tests.bench [NAME ...]: measure everything or these, write docs/benchmarks.md.

Names: one crowd paused polling webhook processes steady faults transfers start imports memory
pacer. `--short` before them tries the whole machinery with little of everything and prints what it
finds, and writes nothing. Exit code 1 where something could not be measured: the rest is written
all the same.
"""

import sys
import time
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

import uvloop

from bot.sandbox.driver.client import spawned
from tests.bench import (
    faults,
    latency,
    ledger,
    memory,
    pacer,
    report,
    report_presses,
    startup,
    throughput,
)
from tests.bench.modes import MODES, PEOPLE
from tests.bench.page import Section, put
from tests.bench.running import running


@dataclass(frozen=True)
class Amount:
    """How much of everything: rounds, people, seconds, updates; no `waits`: each its own rounds."""

    rounds: int = throughput.ROUNDS
    waits: int = 0
    people: int = PEOPLE
    presses: int = throughput.PRESSES
    steady: float = 60.0
    faults: float = faults.SECONDS
    ledger: float = ledger.SECONDS
    starts: int = startup.ROUNDS
    updates: int = memory.UPDATES


LITTLE = {"presses": 200, "steady": 4, "faults": 6, "ledger": 1, "starts": 1, "updates": 400}
SHORT = Amount(rounds=1, waits=1, people=100, **LITTLE)
Bench = Callable[[Amount], Awaitable[Section]]


async def rates(name: str, amount: Amount) -> Section:
    """Presses a second of each row of a table, beside the first."""
    rows = throughput.TABLES[name]
    found = await throughput.rounds(rows, amount.rounds, amount.presses, amount.people)
    return report_presses.throughput(name, found)


async def waits(name: str, amount: Amount) -> Section:
    """How long clicks take, ours and the bare bot's."""
    what = latency.LATENCIES[name]
    return report_presses.latency(what, await latency.measure(what, amount.waits, amount.people))


async def steady(amount: Amount) -> Section:
    """How long people wait at a steady pace."""
    found = {}
    for name in ("bare", "sqlite", "postgres"):
        async with running(MODES[name]) as bot:
            await bot.meet(amount.people)
            await bot.closed(amount.people)
            found[name] = await bot.steady(faults.RATE, amount.steady)
    return report.steady(found)


async def failing(amount: Amount) -> Section:
    """Presses and purchases while Telegram fails."""
    return report.faults(await faults.measure(amount.faults))


async def transfers(amount: Amount) -> Section:
    """The ledger."""
    return report.transfers(await ledger.speeds(amount.ledger))


async def start(amount: Amount) -> Section:
    """To the first answer."""
    async with spawned() as driver:
        return report.start(await startup.starts(driver, amount.starts))


async def imports(_: Amount) -> Section:
    """Package by package."""
    ours, bare = [await startup.imports(name) for name in ("bot.lifecycle", startup.BARE)]
    return report.imported(ours, bare)


async def held(amount: Amount) -> Section:
    """Memory."""
    return report.memory(await memory.measure(amount.updates, amount.rounds))


async def paced(_: Amount) -> Section:
    """The pacer."""
    return await pacer.section(), []


BENCHES: dict[str, Bench] = {
    **{name: partial(waits, name) for name in latency.LATENCIES},
    **{name: partial(rates, name) for name in throughput.TABLES},
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
