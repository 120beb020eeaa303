"""A crowd to measure with: 200,000 people and 2,000,000 entries of a year, on both engines."""

import asyncio
import random
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg

from models.database import sqlite_file

PEOPLE, TRANSFERS, DAYS = 200_000, 1_000_000, 400
KINDS = {"stars": 20, "topup": 5, "adjust": 2, "hold": 38, "capture": 33, "void": 2}
SYSTEM = {"stars": "stars", "topup": "topups", "adjust": "adjustments", "capture": "spent"}
USERS = ("id", "chat_id", "username", "first_name", "language", "created_at", "seen_at")
ACCOUNTS = ("id", "user_id", "purpose", "balance", "version")
MOVES = ("id", "source_id", "target_id", "amount", "kind", "key", "digest", "reason", "ref")
TRANSFER = (*MOVES, "created_at")
ENTRY = ("transfer_id", "account_id", "amount", "balance_after", "version")
ORDER = ("id", "user_id", "tokens", "stars", "state", "created_at", "expires_at", "paid_at")
CHARGE = ("id", "order_id", "payer_id", "stars", "tokens", "state", "invoice_payload")
PAID = (*CHARGE, "shortfall", "created_at")
ASKED = ("user_id", "method", "tokens", "amount_rub", "state", "comment", "created_at")
TOPUP = (*ASKED, "expires_at", "decided_at", "decided_by", "decided_tokens")
Row = tuple[Any, ...]


class Crowd:
    """Rows of every table, made from one seed; `end`: the moment of the last transfer."""

    def __init__(self, end: datetime) -> None:
        self._dice = random.Random(7)
        self._begin = end - timedelta(days=DAYS)
        self._step = timedelta(days=DAYS) / TRANSFERS
        self._held: list[tuple[int, int, int]] = []
        self.balances: dict[int, int] = {}
        self.versions: dict[int, int] = {}
        self.tables: dict[tuple[str, Row], list[Row]] = {
            ("transfers", TRANSFER): [],
            ("entries", ENTRY): [],
            ("orders", ORDER): [],
            ("charges", PAID): [],
            ("topups", TOPUP): [],
        }

    def people(self) -> Iterator[Row]:
        """They came over the whole time, and were seen last at any time since."""
        for number in range(1, PEOPLE + 1):
            came = self._begin + timedelta(days=DAYS) * (number / PEOPLE)
            gone = timedelta(days=DAYS) * (1 - number / PEOPLE) * self._dice.random()
            yield number, number, f"user{number}", f"User {number}", "en", came, came + gone

    def accounts(self, system: dict[str, int]) -> Iterator[Row]:
        """Wallets and held tokens; the system's own stand already."""
        self._system = system
        first = max(system.values())
        self._wallet = {n: first + 2 * n - 1 for n in range(1, PEOPLE + 1)}
        for number, wallet in self._wallet.items():
            yield wallet, number, "wallet", 0, 0
            yield wallet + 1, number, "held", 0, 0

    def happen(self) -> None:
        """Every transfer, with what stands around it; half of the people never do anything."""
        kinds = self._dice.choices(list(KINDS), list(KINDS.values()), k=TRANSFERS)
        for number, kind in enumerate(kinds, 1):
            at = self._begin + self._step * number
            who = self._dice.randint(0, PEOPLE * number // TRANSFERS // 2) * 2 + 1
            who = min(who, PEOPLE)
            getattr(self, f"_{'spend' if kind in ('capture', 'void') else kind}")(
                number, who, at, kind
            )

    def _stars(self, number: int, who: int, at: datetime, kind: str) -> None:
        self._move(number, at, kind, self._system["stars"], self._wallet[who], 10)
        row = (number, who, 10, 450, "paid", at, at, at)
        self.tables["orders", ORDER].append(row)
        charge = (f"c{number}", number, who, 450, 10, "credited", f"order:{number}", 0, at)
        self.tables["charges", PAID].append(charge)

    def _topup(self, number: int, who: int, at: datetime, kind: str) -> None:
        self._move(number, at, kind, self._system["topups"], self._wallet[who], 50)
        asked = (who, "card_ru", 50, 450_000, "approved", "", at, at, at, 1, 50)
        self.tables["topups", TOPUP].append(asked)

    def _adjust(self, number: int, who: int, at: datetime, kind: str) -> None:
        self._move(number, at, kind, self._system["adjustments"], self._wallet[who], 5)

    def _hold(self, number: int, who: int, at: datetime, kind: str) -> None:
        wallet = self._wallet[who]
        if not self.balances.get(wallet):
            return self._stars(number, who, at, "stars")
        self._held.append((number, wallet, 1))
        return self._move(number, at, kind, wallet, wallet + 1, 1)

    def _spend(self, number: int, who: int, at: datetime, kind: str) -> None:
        if not self._held:
            return self._stars(number, who, at, "stars")
        job, wallet, amount = self._held.pop(0)
        target = wallet if kind == "void" else self._system["spent"]
        return self._move(number, at, kind, wallet + 1, target, amount, str(job))

    def _move(
        self,
        id_: int,
        at: datetime,
        kind: str,
        source: int,
        target: int,
        amount: int,
        ref: str = "",
    ) -> None:
        row = (id_, source, target, amount, kind, f"k{id_}", "", "", ref or str(id_), at)
        self.tables["transfers", TRANSFER].append(row)
        for account, change in ((source, -amount), (target, amount)):
            self.balances[account] = self.balances.get(account, 0) + change
            self.versions[account] = self.versions.get(account, 0) + 1
            entry = (id_, account, change, self.balances[account], self.versions[account])
            self.tables["entries", ENTRY].append(entry)


async def settle(url: str, end: datetime | None = None) -> None:
    """Fill a migrated, empty database with the crowd."""
    crowd = Crowd(end or datetime.now(UTC))
    file = sqlite_file(url)
    if file:
        await asyncio.to_thread(_into_sqlite, file, crowd)
    else:
        await _into_postgres(url, crowd)


def _into_sqlite(file: str, crowd: Crowd) -> None:
    connection = sqlite3.connect(file)

    def put(table: str, columns: Row, rows: Any) -> None:
        marks = ", ".join("?" * len(columns))
        sql = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        connection.executemany(sql, rows)

    put("users", USERS, crowd.people())
    found = "SELECT purpose, id FROM accounts WHERE user_id IS NULL"
    put("accounts", ACCOUNTS, crowd.accounts(dict(connection.execute(found).fetchall())))
    crowd.happen()
    for (table, columns), rows in crowd.tables.items():
        put(table, columns, rows)
    sums = "UPDATE accounts SET balance = ?, version = ? WHERE id = ?"
    connection.executemany(sums, _sums(crowd))
    connection.commit()
    connection.close()


def _sums(crowd: Crowd) -> list[Row]:
    return [(crowd.balances[key], crowd.versions[key], key) for key in crowd.balances]


async def _into_postgres(url: str, crowd: Crowd) -> None:
    connection = await asyncpg.connect(url)

    async def put(table: str, columns: Row, rows: Any) -> None:
        await connection.copy_records_to_table(table, columns=columns, records=rows)

    await put("users", USERS, crowd.people())
    found = await connection.fetch("SELECT purpose, id FROM accounts WHERE user_id IS NULL")
    await put("accounts", ACCOUNTS, crowd.accounts({row["purpose"]: row["id"] for row in found}))
    crowd.happen()
    for (table, columns), rows in crowd.tables.items():
        await put(table, columns, rows)
    sums = "UPDATE accounts SET balance = $1, version = $2 WHERE id = $3"
    await connection.executemany(sums, _sums(crowd))
    await connection.execute("VACUUM ANALYZE")
    await connection.close()
