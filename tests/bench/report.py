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

{RATE:.0f} presses a second, each begun at its time whether or not the last ones are done; what is
waited for begins there too.

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

{RATE:.0f} deeds a second for {one.seconds:.0f} seconds, each {SHOP_EACH}th of them a purchase from
the menu to the payment, while {SHARE:.0%} of the bot's calls meet a fault, and {SHARE:.0%} of its
responses to updates get lost, so that the update comes again: {met} in all ({kinds}).
{report["presses"]} presses and {len(report["paid"])} payments; p50 {report["p50"]:.0f} ms, p99
{report["p99"]:.0f} ms, pauses that a 429 asks for included. Presses that were answered while the
menu stayed as it was: {one.not_redrawn}. Anything else that people missed: {wrong or "nothing"}."""
    zero = (
        ("Unanswered presses and checkouts", one.unanswered),
        ("Payments lost, laws of the ledger broken", one.money),
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

Transfers a second through the service, {CLIENTS} clients at once in one process, each transfer with
its key, two balances and two entries, on the disk before it is answered; medians of rounds taken in
turns. On SQLite those that wait at one moment share a commit (docs/decisions/0029). The process
lives as the bot's: uvloop's event loop, garbage looked for as seldom. Beside it pgbench, TPC-B-like
with {CLIENTS} clients on the same server, and on SQLite one connection of bare sqlite3 with the
ledger's own statements, a commit each, and nothing around them. pgbench vacuums what it changes
before each run; the ledger's tables are vacuumed then as well.

{table(("", "the ledger", "beside", "it", "ratio"), rows)}"""
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

From the birth of the process to the answer to a /start that has been waiting. Ours checks a
migrated SQLite database and serves every dialog; the bare bot (`tests/bench/bare_bot.py`) is one
aiogram-dialog window, states in memory, no database; importing alone is a process that imports
aiogram, aiogram_dialog and tortoise, and ends. {len(starts.ours)} of each, in turns.

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

By package, its own modules only, as `python -X importtime` counts it (which itself costs time,
and the garbage collector, which a start of ours keeps off, is on here).

{table(("seconds", "this bot", "bare bot"), [*rows, total])}"""
    return text, []


def memory(one: Memory) -> Section:
    """Idle, and after work."""
    idle, grown = one.ours / one.bare, one.after_many / one.after_few
    text = f"""## Memory

Resident memory of the bot's process. Idle: five seconds after its first answer, medians of
lives taken in turns. Grown: one life on SQLite, {EACH} updates of each person.

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
