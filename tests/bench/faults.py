"""Presses and purchases while Telegram fails: all are answered, no money is lost, no traceback.

python -m tests.bench.faults [SECONDS [sqlite|postgres|two]]
"""

import asyncio
import json
import re
import sys
import time
from dataclasses import dataclass
from typing import Any

from models.db.connection import opened
from models.db.sql import fetch
from tests.bench.modes import MODES, PEOPLE, Mode
from tests.bench.running import Running, running
from tests.e2e.process import command

RATE, SECONDS, SHARE = 50.0, 600.0, 0.05
SHOP_EACH = 20
SETTLED = 60.0  # seconds a payment may take whose first try failed
UNANSWERED = ("no answerCallbackQuery", "checkouts unanswered", "not taken")


@dataclass(frozen=True)
class Outcome:
    """What `seconds` of it left behind."""

    seconds: float
    report: dict[str, Any]
    lost: list[str]
    verified: str
    log: str

    @property
    def unanswered(self) -> int:
        """Updates and presses that got no answer in Telegram's time."""
        return sum(self.report["wrong"].get(kind, 0) for kind in UNANSWERED)

    @property
    def not_redrawn(self) -> int:
        """Presses that were answered, but whose menu stayed as it was."""
        return int(self.report["wrong"].get("no editMessageText", 0))

    @property
    def tracebacks(self) -> int:
        """In the log."""
        return self.log.count("Traceback (most recent call last)")

    @property
    def money(self) -> int:
        """Payments that are not in the books, and laws of the ledger that are broken."""
        return len(self.lost) + len(re.findall(r"\d+ WRONG", self.verified))


async def measure(seconds: float = SECONDS, mode: Mode = MODES["sqlite"]) -> Outcome:
    """Everybody has a menu; then the faults begin; they end before the books are looked at."""
    async with running(mode) as bot:
        await bot.meet(min(PEOPLE, int(RATE * seconds)))
        await bot.load.do("faults", share=SHARE)
        report = await bot.steady(RATE, seconds, SHOP_EACH)
        await bot.load.do("faults", share=0.0)
        lost = await _lost(bot, report["paid"])
        _, verified = await command("verify", cwd=bot.folder, env=bot.env)
        return Outcome(seconds, report, lost, verified, bot.log)


async def _lost(bot: Running, paid: dict[str, int]) -> list[str]:
    """Charges that were paid and are not credited as paid, once the bot had its time."""
    until = time.monotonic() + SETTLED
    while True:
        lost = await _missing(bot, paid)
        if not lost or time.monotonic() > until:
            return lost
        await asyncio.sleep(1)


async def _missing(bot: Running, paid: dict[str, int]) -> list[str]:
    async with opened(bot.env["DATABASE_URL"]):
        rows = await fetch("SELECT id, stars FROM charges WHERE state = 'credited'")
    booked = {row["id"]: row["stars"] for row in rows}
    return [charge for charge, stars in paid.items() if booked.get(charge) != stars]


def told(one: Outcome) -> str:
    """For people, on a terminal."""
    report = one.report
    return (
        f"{one.seconds:.0f} s, {report['presses']} presses at {report['rate']:.1f}/s, "
        f"{len(report['paid'])} purchases; p50 {report['p50']:.0f} ms, p99 {report['p99']:.0f} ms\n"
        f"faults: {json.dumps(report['faults'])}\nwrong: {json.dumps(report['wrong'])}\n"
        f"unanswered {one.unanswered}, not redrawn {one.not_redrawn}, money {one.money}, "
        f"tracebacks {one.tracebacks}"
    )


if __name__ == "__main__":
    given = dict(enumerate(sys.argv))
    outcome = asyncio.run(measure(float(given.get(1, SECONDS)), MODES[given.get(2, "sqlite")]))
    print(*outcome.report["words"], outcome.verified, outcome.log[-6000:], told(outcome), sep="\n")
