"""What was measured, in words and tables: a section of docs/benchmarks.md and its figures each."""

import statistics
from collections.abc import Iterable
from typing import Any

from tests.bench.faults import RATE, SHARE, SHOP_EACH, Outcome
from tests.bench.ledger import CLIENTS, Speed
from tests.bench.memory import EACH, Memory
from tests.bench.page import Figure, table
from tests.bench.running import MODES
from tests.bench.startup import Starts
from tests.bench.throughput import AT_ONCE, PEOPLE, PRESSES, STRETCHES, Figures, median, ratio

LARGEST = 8  # packages named in the table of imports
FASTER = {"sqlite": 1.5, "postgres": 1.2}  # than the bare bot
TWO, SLOWEST_MS = 1.7, 60
START, IDLE, GROWN = 1.25, 1.25, 1.15
Imports = dict[str, float]
Section = tuple[str, list[Figure]]


def presses(found: Figures) -> Section:
    """By webhook, each way to run the bot."""
    bare = found["bare"]
    rows = [
        (
            *(MODES[name].name, f"{median(runs, 'rate'):.0f}"),
            f"{ratio(found, name, 'bare'):.2f}",
            f"{median(runs, 'cpu'):.2f}",
            f"{median(bare, 'cpu') / median(runs, 'cpu'):.2f}",
            *(f"{median(runs, share):.0f}" for share in ("p50", "p99")),
            f"{median(runs, 'own_cpu'):.2f}",
        )
        for name, runs in found.items()
    ]
    head = ("", "a second", "of bare", "ms of CPU", "bare's by it", "p50 ms", "p99 ms", "load's ms")
    text = f"""## Presses

A press is a callback update by webhook; it is done when the press is answered and the menu edited.
{PEOPLE} people, {AT_ONCE} of them at once for each process, each waiting for the answer. Of two
processes the one with fewer updates under way gets the next, as deploy/nginx has it.
All bots live side by side; in turns each works for {PRESSES // STRETCHES} presses a process.
Medians of {len(bare)} such stretches in {len(bare) // STRETCHES} lives, and of the ratios of those
that belong together.
Ours opens Prices and the main menu in turns: texts, a balance from the database, the screen's state
committed. The bare bot counts in memory, a menu of as many buttons, taking updates as aiogram's
documentation shows it. CPU is the bot's own, user and system, for a press.

The load, which is the Bot API as well (`tests/bench/load`), and the database share the cores. One
process leaves them the other core; two can't, so what a second process and a second core bring is
measured with everything, Redis too, on one core against everything on two. Two bots that share
nothing, each with its own load, Redis and database on a core, show what the machine itself allows:
its cores share caches, memory and clock, and perhaps with other machines.

{table(head, rows)}"""
    figures = [_faster(found, name, least) for name, least in FASTER.items()]
    return text, [*figures, _scaled(found)]


def _faster(found: Figures, name: str, least: float) -> Figure:
    ours, bare = median(found[name], "rate"), median(found["bare"], "rate")
    what = f"Presses a second by webhook, {MODES[name].name}"
    times = ratio(found, name, "bare")
    told = f"bare bot {bare:.0f}"
    return Figure(what, f"{ours:.0f}", told, f"{times:.2f} ×", f"≥ {least} ×", times >= least)


def _scaled(found: Figures) -> Figure:
    two, single = (median(found[name], "rate") for name in ("two", "single"))
    times, apart = (ratio(found, name, "single") for name in ("two", "apart"))
    told = f"{single:.0f}; two that share nothing {apart:.2f} ×"
    return Figure(
        "Two processes on two cores against one on one, the load and the database on them too",
        *(f"{two:.0f}", told, f"{times:.2f} ×", f"≥ {TWO} ×"),
        times >= TWO,
    )


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
