"""The ways to run a bot that the benchmarks compare."""

from dataclasses import dataclass, replace
from typing import Self

from tests.e2e.words import label

PEOPLE = 1000
"""So many that nobody is told to pause: at 60 presses a minute they may press 1,000 a second."""

PRICES, HISTORY = "prices-entry", "history-entry"
BARE = "tests.bench.bare_bot"


@dataclass(frozen=True)
class Mode:
    """A way to run a bot: which module, how many processes, on what, on which cores.

    `polls`: it asks for updates, as shipped; otherwise they come by webhook.
    `twin`: the cores of a second bot of its own load, Redis and database, at the same time.
    """

    name: str
    module: str = "bot"
    polls: bool = False
    processes: int = 1
    postgres: bool = False
    cores: range | None = None
    twin: range | None = None

    @property
    def lives(self) -> list[Self]:
        """Every bot that runs at the same time."""
        return [self, replace(self, cores=self.twin)] if self.twin else [self]

    def labels(self, screen: str = PRICES) -> list[str]:
        """The buttons that people press in turns: to a screen and back to the menu."""
        if self.module != "bot":
            return ["Press"]
        return [label(screen), label("nav-home")]


MODES = {
    "bare": Mode("bare bot", BARE),
    "bare-polling": Mode("bare bot, polling", BARE, polls=True),
    "sqlite": Mode("SQLite"),
    "polling": Mode("SQLite, polling", polls=True),
    "postgres": Mode("PostgreSQL + Redis", postgres=True),
    "two": Mode("two processes, all on two cores", processes=2, postgres=True, cores=range(2)),
    "apart": Mode(
        "two bots that share nothing, a core each",
        **{"postgres": True, "cores": range(1), "twin": range(1, 2)},
    ),
}
