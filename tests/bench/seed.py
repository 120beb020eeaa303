"""A large, valid database: people with searchable names, and a ledger that passes `verify`.

    python -m tests.bench.seed sqlite:///tmp/big.db 200000

Each person has five transfers, so ten entries; the same seed makes the same rows. Rows are written
in bulk behind the services' back, so the laws are tried afterwards, not relied upon.
"""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.services.analytics.daily_counters import Days, add_up, recount
from bot.services.ledger.ledger import Kind, Purpose
from bot.services.people._search_index import parts_of
from models.db.connection import close, connect, sqlite_file
from models.db.post_transfer import content_digest
from models.db.sql import fetch
from models.db.transactions import transaction
from models.schema.migrate import migrate
from tests.bench.bulk import Bulk, bulk

FIRST_ID = 3_000_000_000  # above 32 bits, as today's newcomers
CHUNK = 5_000  # people
ZONE = ZoneInfo("Europe/Moscow")  # the operator's
BEGAN = datetime(2024, 1, 1, 0, 0, 0, 1, tzinfo=UTC)
ROUND = timedelta(seconds=10**7)  # everybody makes a step, one after another
FIRST_NAMES = ("Мария", "Иван", "Анна", "Сергей", "Ольга", "Alice", "Bob", "José", "Zoë", "Пётр")
FIRST_NAMES += ("Ксения", "Виктор", "Дарья", "Noah", "Emma", "Liam", "Тимур", "Алёна", "Chloé")
LAST_NAMES = ("Иванова", "Петров", "Сидорова", "Кузнецов", "Smith", "O'Neil", "Müller", "Волкова")
LAST_NAMES += ("Брусничкина", "Fernández", "Щукин", "Rossi", "Попов", "Baker", "Шевченко", "Ли")
SYLLABLES = ("ka", "lo", "mi", "ner", "sto", "va", "rin", "tu", "bel", "gor", "ze", "pak")


class Step(NamedTuple):
    """A transfer that everybody makes."""

    kind: Kind
    source: Purpose
    target: Purpose
    key: str


STEPS = (
    Step(Kind.STARS, Purpose.STARS, Purpose.WALLET, "stars:{charge}"),
    Step(Kind.HOLD, Purpose.WALLET, Purpose.HELD, "job:{job}:hold"),
    Step(Kind.CAPTURE, Purpose.HELD, Purpose.SPENT, "job:{job}:capture"),
    Step(Kind.ADJUST, Purpose.ADJUSTMENTS, Purpose.WALLET, "adjust:seeded-{charge}"),
    Step(Kind.STARS, Purpose.STARS, Purpose.WALLET, "stars:{charge}"),
)

END = BEGAN + len(STEPS) * ROUND


@dataclass
class Balance:
    """An account as the rows so far leave it."""

    id: int
    balance: int = 0
    version: int = 0

    def moved(self, transfer_id: int, amount: int) -> tuple[Any, ...]:
        """The entry of a movement, which becomes the account's last."""
        self.balance += amount
        self.version += 1
        return (transfer_id, self.id, amount, self.balance, self.version)


@dataclass
class Crowd:
    """Makes the rows; `system`: the ids of the system's accounts by purpose."""

    people: int
    system: dict[str, Balance]
    first_account: int
    random: Random = field(default_factory=lambda: Random(1))

    def __post_init__(self) -> None:
        ids = count(self.first_account)
        self.wallets = [Balance(next(ids)) for _ in range(self.people)]
        self.holding = [Balance(next(ids)) for _ in range(self.people)]
        self._transfers = count(1)
        self._orders = count(1)

    def chunks(self) -> Iterator[dict[str, list[tuple[Any, ...]]]]:
        """Rows by table, in the order of their writing: people first, then round after round."""
        for first in range(0, self.people, CHUNK):
            yield self._people(range(first, min(first + CHUNK, self.people)))
        for number, step in enumerate(STEPS):
            for first in range(0, self.people, CHUNK):
                yield self._round(number, step, range(first, min(first + CHUNK, self.people)))
        yield {"accounts": self._accounts()}

    def _people(self, numbers: range) -> dict[str, list[tuple[Any, ...]]]:
        users: list[tuple[Any, ...]] = []
        parts: list[tuple[Any, ...]] = []
        for number in numbers:
            user_id = FIRST_ID + number
            names = self.random.choice(FIRST_NAMES), self.random.choice(LAST_NAMES)
            username = "".join(self.random.choices(SYLLABLES, k=3)) + f"_{number}"
            came = self._at(0, number)
            seen = came + (END - came) * self.random.random()
            users.append((user_id, user_id, username, *names, "ru", "ru", came, seen))
            parts += [(user_id, part) for part in sorted(parts_of(names, username))]
        return {"users": users, "name_parts": parts}

    def _round(self, number: int, step: Step, people: range) -> dict[str, list[tuple[Any, ...]]]:
        transfers: list[tuple[Any, ...]] = []
        entries: list[tuple[Any, ...]] = []
        reasons: dict[str, list[tuple[Any, ...]]] = {"orders": [], "charges": []}
        reasons |= {"generations": [], "audit": []}
        for person in people:
            amount = self._amount(step, person)
            mark, at = f"{number}-{person}", self._at(number, person)
            transfer = self._transfer(step, person, amount, mark, at)
            transfers.append(transfer)
            entries += self._entries(step, person, amount, transfer[0])
            for table, row in self._reasons(step, person, amount, mark, at):
                reasons[table].append(row)
        return {**reasons, "transfers": transfers, "entries": entries}

    def _reasons(
        self, step: Step, person: int, amount: int, mark: str, at: datetime
    ) -> Iterator[tuple[str, tuple[Any, ...]]]:
        """The rows without which the transfer, which is in the wallet by now, breaks a law."""
        user, stars = FIRST_ID + person, amount * 45
        if step.kind is Kind.STARS:
            order = next(self._orders)
            yield "orders", (order, user, amount, stars, "paid", at, at, at)
            yield "charges", (mark, order, user, stars, amount, "credited", "", 0, at)
        elif step.kind is Kind.HOLD:
            picture = (person + 1, user, "seeded", 0, amount, "delivered", 0, user, "seeded")
            yield "generations", (*picture, at, at)
        elif step.kind is Kind.ADJUST:
            after = self.wallets[person].balance
            texts = (
                f'{{"balance": {after - amount}}}',
                f'{{"balance": {after}, "reason": "gift"}}',
            )
            yield "audit", (at, 1003, "adjust", f"user:{user}", *texts)

    def _at(self, number: int, person: int) -> datetime:
        """However many people there are, the time is the same; microseconds tell them apart."""
        return BEGAN + (number + person / self.people) * ROUND

    def _amount(self, step: Step, person: int) -> int:
        """A capture takes all that is held."""
        if step.source is Purpose.HELD:
            return self.holding[person].balance
        if step.source is Purpose.WALLET:
            return self.random.randint(1, self.wallets[person].balance)
        return self.random.randint(1, 100)

    def _transfer(
        self, step: Step, person: int, amount: int, mark: str, at: datetime
    ) -> tuple[Any, ...]:
        job = f"generation:{person + 1}"
        content: dict[str, Any] = {
            **self._named("source", step.source, person),
            **self._named("target", step.target, person),
            "amount": amount,
            "kind": step.kind.value,
            "key": step.key.format(charge=mark, job=job),
            "reason": "gift" if step.kind is Kind.ADJUST else "",
            "actor_id": 1003 if step.kind is Kind.ADJUST else None,
            "ref": job if "{job}" in step.key else "",
        }
        written = content_digest(content)
        source, target = self._account(step.source, person), self._account(step.target, person)
        values = [content[name] for name in ("amount", "kind", "key")]
        rest = [content[name] for name in ("reason", "actor_id", "ref")]
        return (next(self._transfers), source.id, target.id, *values, written, *rest, at)

    def _entries(
        self, step: Step, person: int, amount: int, transfer_id: int
    ) -> list[tuple[Any, ...]]:
        return [
            self._account(step.source, person).moved(transfer_id, -amount),
            self._account(step.target, person).moved(transfer_id, amount),
        ]

    def _account(self, purpose: Purpose, person: int) -> Balance:
        if purpose is Purpose.WALLET:
            return self.wallets[person]
        return self.holding[person] if purpose is Purpose.HELD else self.system[purpose.value]

    def _named(self, side: str, purpose: Purpose, person: int) -> dict[str, int | str | None]:
        mine = purpose in (Purpose.WALLET, Purpose.HELD)
        user_id = FIRST_ID + person if mine else None
        return {f"{side}_user": user_id, f"{side}_purpose": purpose.value}

    def _accounts(self) -> list[tuple[Any, ...]]:
        return [
            (account.id, FIRST_ID + person, purpose.value, account.balance, account.version)
            for purpose, accounts in (
                (Purpose.WALLET, self.wallets),
                (Purpose.HELD, self.holding),
            )
            for person, account in enumerate(accounts)
        ]


async def seed(url: str, people: int) -> None:
    """Fill an empty database; it is migrated first."""
    await migrate(url)
    opened: AbstractAsyncContextManager[Bulk] = bulk(url)
    async with opened as rows:
        ids = await rows.system_accounts()
        system = {purpose: Balance(account_id) for purpose, account_id in ids.items()}
        crowd = Crowd(people, system, max(ids.values()) + 1)
        for chunk in crowd.chunks():
            for table, values in chunk.items():
                await rows.write(table, values)
        for account in system.values():
            await rows.settle(account.id, account.balance, account.version)
    await _count(url)


async def _count(url: str) -> None:
    """What the triggers, which did not see the rows, would have written."""
    await connect(url)
    await fetch(
        "UPDATE users SET paid_at = paid.last_at, ordered_at = paid.first_at"
        " FROM (SELECT a.user_id, max(t.created_at) AS last_at, min(t.created_at) AS first_at"
        " FROM transfers t JOIN accounts a ON a.id = t.target_id WHERE t.kind = 'stars'"
        " GROUP BY a.user_id) AS paid WHERE paid.user_id = users.id"
    )
    await transaction(recount)
    await add_up(Days(ZONE))
    await fetch("ANALYZE" if sqlite_file(url) else "VACUUM ANALYZE")
    await close()


if __name__ == "__main__":
    asyncio.run(seed(sys.argv[1], int(sys.argv[2])))
