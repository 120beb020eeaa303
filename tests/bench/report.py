"""Writes results as text and tables: a section of docs/benchmarks.md and its figures each."""

import statistics
from collections.abc import Iterable
from typing import Any

from tests.bench.faults import RATE, SHARE, SHOP_EACH, Outcome
from tests.bench.ledger import CLIENTS, Speed
from tests.bench.memory import EACH, Memory
from tests.bench.modes import MODES
from tests.bench.page import Figure, Section, table
from tests.bench.startup import Starts

LARGEST = 8  # packages named in the table of imports
SLOWEST_MS = 60
START, IDLE, GROWN = 1.25, 1.25, 1.15
Imports = dict[str, float]


def steady(runs: dict[str, dict[str, Any]]) -> Section:
    """At so many presses a second, each at its time."""
    rows = [
        (MODES[name].name, f"{one['p50']:.1f}", f"{one['p99']:.1f}", f"{one['rate']:.1f}")
        for name, one in runs.items()
    ]
    text = f"""## A steady pace

{RATE:.0f} presses a second. Each begins at its scheduled time, even if earlier ones are not done,
and its latency counts from that time.

{table(("", "p50 ms", "p99 ms", "done a second"), rows)}"""
    p99 = runs["sqlite"]["p99"]
    name = f"p99 of a press at {RATE:.0f} a second"
    met = p99 <= SLOWEST_MS
    bare = f"bare bot {runs['bare']['p99']:.0f} ms"
    return text, [Figure(name, f"{p99:.0f} ms", bare, "", f"≤ {SLOWEST_MS} ms", met)]


def faults(one: Outcome) -> Section:
    """While Telegram fails."""
    report = one.report
    met = sum(report["faults"].values())
    kinds = ", ".join(f"{kind}: {number}" for kind, number in sorted(report["faults"].items()))
    wrong = ", ".join(f"{kind}: {number}" for kind, number in report["wrong"].items())
    text = f"""## Faults

{RATE:.0f} acts a second for {one.seconds:.0f} seconds. Each {SHOP_EACH}th is a purchase, from the
menu to the payment; the others are presses. {SHARE:.0%} of the bot's calls fail, and {SHARE:.0%} of
its responses to updates are lost, so that the update is sent again: {met} in total ({kinds}).
There were {report["presses"]} presses and {len(report["paid"])} payments, with a p50 of
{report["p50"]:.0f} ms and a p99 of {report["p99"]:.0f} ms, including pauses that a 429 asked for.
Presses that were answered but did not change the menu: {one.not_redrawn}. Other failures that
people saw: {wrong or "none"}."""
    zero = (
        ("Unanswered presses and checkouts", one.unanswered),
        ("Payments lost, invariants of the ledger broken", one.money),
        ("Tracebacks in the log", one.tracebacks),
    )
    of = f"{one.seconds:.0f} s with faults"
    return text, [Figure(name, str(got), of, "", "0", not got) for name, got in zero]


def transfers(speeds: Iterable[Speed]) -> Section:
    """Of the ledger."""
    speeds = list(speeds)
    rows = [
        (one.what, f"{one.ledger:.0f}", one.against, f"{one.baseline:.0f}", f"{one.ratio:.2f}")
        for one in speeds
    ]
    text = f"""## Transfers

Transfers a second through the service, with {CLIENTS} concurrent clients in one process. Each
transfer has its key, two balances and two entries, and is on the disk before it is answered. The
figures are medians of rounds, measured in turns with the baseline. On SQLite, transfers that wait
at the same moment share a commit (docs/decisions/0029). As in the bot, the process uses uvloop and
collects garbage rarely. The baseline on PostgreSQL is pgbench (TPC-B-like) with {CLIENTS} clients
on the same server. On SQLite it is one plain sqlite3 connection with the ledger's own statements
and a commit for each transfer. pgbench vacuums its tables before each run; so does this benchmark.

{table(("", "the ledger", "baseline", "its rate", "ratio"), rows)}"""
    return text, [
        Figure(
            f"Transfers a second: {one.what}",
            *(f"{one.ledger:.0f}", f"{one.against}: {one.baseline:.0f}", f"{one.ratio:.2f} ×"),
            f"≥ {one.target} ×",
            one.ratio >= one.target,
        )
        for one in speeds
    ]


def start(starts: Starts) -> Section:
    """To the first answer."""
    names = {"ours": "this bot", "bare": "bare bot", "libraries": "importing alone"}
    rows = [
        (names[name], *(f"{of(seconds):.2f}" for of in (statistics.median, min, max)))
        for name, seconds in vars(starts).items()
    ]
    text = f"""## Start

The time from the start of the process to its answer to a waiting /start. Our bot checks a migrated
SQLite database and serves every dialog. The bare bot (`tests/bench/bare_bot.py`) is one
aiogram-dialog window with states in memory and no database. "Importing alone" is a process that
only imports aiogram, aiogram_dialog and tortoise. {len(starts.ours)} starts of each, in turns.

{table(("seconds", "median", "fastest", "slowest"), rows)}"""
    ours, alone = (statistics.median(s) for s in (starts.ours, starts.libraries))
    figure = Figure(
        "Start to first answer",
        *(f"{ours:.2f} s", f"importing {alone:.2f} s", f"{starts.ratio:.2f} ×", f"≤ {START} ×"),
        starts.ratio <= START,
    )
    return text, [figure]


def imported(ours: Imports, bare: Imports) -> Section:
    """Package by package."""
    rows = [
        (name, f"{ours[name]:.2f}", f"{bare.get(name, 0):.2f}") for name in list(ours)[:LARGEST]
    ]
    total = ("all", f"{sum(ours.values()):.2f}", f"{sum(bare.values()):.2f}")
    text = f"""## What importing costs

The time to import each package, its own modules only, as `python -X importtime` reports it. This
option itself takes time, and the garbage collector is on here, while our bot starts with it off.

{table(("seconds", "this bot", "bare bot"), [*rows, total])}"""
    return text, []


def memory(one: Memory) -> Section:
    """Idle, and after work."""
    idle, grown = one.ours / one.bare, one.after_many / one.after_few
    text = f"""## Memory

Resident memory of the bot's process. Idle: five seconds after its first answer, median of several
starts in turns. After updates: one process on SQLite, {EACH} updates of each person.

{table(("MB", "this bot", "bare bot"), [("idle", f"{one.ours:.0f}", f"{one.bare:.0f}")])}

{
        table(
            ("", "MB"),
            [
                (f"after {one.few:,} updates", f"{one.after_few:.0f}"),
                (f"after {one.many:,} updates", f"{one.after_many:.0f}"),
            ],
        )
    }"""
    return text, [
        Figure(
            "Memory, idle",
            *(f"{one.ours:.0f} MB", f"bare bot {one.bare:.0f} MB", f"{idle:.2f} ×", f"≤ {IDLE} ×"),
            idle <= IDLE,
        ),
        Figure(
            f"Memory after {one.many:,} updates of {one.many // EACH:,} people",
            *(f"{one.after_many:.0f} MB", f"after {one.few:,}: {one.after_few:.0f} MB"),
            *(f"{grown:.2f} ×", f"≤ {GROWN} ×"),
            grown <= GROWN,
        ),
    ]
