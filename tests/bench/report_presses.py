"""Writes results of presses as text and tables: latency and presses a second."""

import statistics

from tests.bench.latency import BARES, Latency, Waits, times
from tests.bench.modes import HISTORY, MODES, PEOPLE, PRICES
from tests.bench.page import Figure, Section, table
from tests.bench.throughput import AT_ONCE, PRESSES, STRETCHES, TABLES, Figures, Row, median, ratio

SETTINGS = {
    "polling": "as shipped",
    "sqlite": "as shipped, WEBHOOK_URL",
    "postgres": "as shipped, WEBHOOK_URL, DATABASE_URL, REDIS_URL",
}
SETTINGS |= dict.fromkeys(("two", "apart"), SETTINGS["postgres"])
SCREENS = {PRICES: "Prices", HISTORY: "History"}
LEAST = {
    Row("polling"): 1.2,
    Row("polling", HISTORY): 1.0,
    Row("sqlite"): 1.5,
    Row("postgres"): 1.3,
    Row("two"): 0.88,
}
"""Presses a second, by those of what the row is held against."""

TITLES = {
    "polling": "## Presses by polling",
    "webhook": "## Presses by webhook",
    "processes": "## Two processes",
}
WORDS = {
    "polling": f"""A press is a callback update. It is done when the press is answered and the menu
is edited. There are {PEOPLE:,} people, so nobody reaches the limit of flood control; {AT_ONCE} of
them press at once, and each waits for the answer. The load generator (`tests/bench/load`) answers
getUpdates as Telegram does. Our bot renders texts, reads a balance from the database and commits
the state of the screen. The bare bot counts in memory and shows a menu with as many buttons; it
takes updates as aiogram's documentation shows.""",
    "webhook": f"""The same with a webhook: {PEOPLE:,} people, {AT_ONCE} presses at once.""",
    "processes": f"""With a webhook. PostgreSQL, Redis, the load generator and the bots share two
cores. Two processes of one bot get {AT_ONCE} presses at once each; the next update goes to the one
with fewer unfinished updates, as in deploy/nginx. The baseline is two bots that share nothing, each
with its own load, Redis and database on one core: this is what the machine allows.""",
}


def throughput(name: str, found: Figures) -> Section:
    """One of TABLES."""
    base = TABLES[name][0]
    lives = len(found[base])
    text = f"""{TITLES[name]}

{WORDS[name]}
All bots run at the same time and get work in turns, {PRESSES // STRETCHES} presses a process each
time. Each bot had {lives} turns and was restarted after every {STRETCHES}. The table has medians of
the turns; ratios compare turns that followed each other.
CPU is the bot's own CPU time (user and system) for a press; "by it" is the first row's CPU divided
by this row's. "load's" is the CPU time of the load generator.

{_rates(found, base)}"""
    return text, [_rate(found, row, base) for row in found if row in LEAST]


def _rates(found: Figures, base: Row) -> str:
    head = ("", "a second", "of the first", "ms of CPU", "by it", "p50 ms", "p95 ms", "load's")
    cpu = median(found[base], "cpu")
    rows = [
        (
            *(_name(row), f"{median(runs, 'rate'):.0f}", f"{ratio(found, row, base):.2f}"),
            *(f"{median(runs, 'cpu'):.2f}", f"{cpu / median(runs, 'cpu'):.2f}"),
            *(f"{median(runs, share):.0f}" for share in ("p50", "p95")),
            f"{median(runs, 'own_cpu'):.2f}",
        )
        for row, runs in found.items()
    ]
    return table(head, rows)


def _name(row: Row) -> str:
    if row.mode in BARES.values():
        return MODES[row.mode].name
    return f"{MODES[row.mode].name}: {SCREENS[row.screen]} ↔ menu"


def _rate(found: Figures, row: Row, base: Row) -> Figure:
    rate, against = (median(found[one], "rate") for one in (row, base))
    least, so_many = LEAST[row], ratio(found, row, base)
    return Figure(
        f"Presses a second, {_name(row)}",
        *(f"{rate:.0f}", f"{MODES[base.mode].name} {against:.0f}"),
        *(f"{so_many:.2f} ×", f"≥ {least} ×"),
        *(so_many >= least, SETTINGS[row.mode]),
    )


def latency(what: Latency, found: Waits) -> Section:
    """One of LATENCIES."""
    rows = [(MODES[name].name, f"{statistics.median(waits):.1f}") for name, waits in found.items()]
    text = f"""{what.title}

{what.words}
All bots run at the same time and are measured in turns, in {len(found["polling"])} rounds. The
table has the median of the rounds' p95. {PEOPLE:,} people have a menu; flood control stops nobody.

{table(("", "p95 ms"), rows)}"""
    return text, [_waited(what, found, name) for name in BARES]


def _waited(what: Latency, found: Waits, name: str) -> Figure:
    ours, bare = (statistics.median(found[one]) for one in (name, BARES[name]))
    ratio_of_rounds = times(found, name)
    target, met = f"≤ {what.most_ms:.0f} ms", ours <= what.most_ms
    if what.times:
        target, met = f"{target}, ≤ {what.times:.0f} ×", met and ratio_of_rounds <= what.times
    return Figure(
        f"{what.name}, {'webhook' if name == 'sqlite' else 'polling'}",
        *(f"{ours:.1f} ms", f"bare bot {bare:.1f} ms", f"{ratio_of_rounds:.1f} ×", target),
        *(met, SETTINGS[name]),
    )
