"""The demo's past: the bot's own services create it, so the ledger, chats and Stars agree."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox.driver.client import Driver
from tests.e2e.process import command, environment
from tests.e2e.test_demo import demo

pytestmark = pytest.mark.e2e

CREDITED = "SELECT id, payer_id, stars FROM charges ORDER BY id"
REFUNDED = "SELECT id FROM charges WHERE state = 'refunded'"
NOTICES = "SELECT chat_id, message_id FROM outbox WHERE state = 'sent' AND message_id IS NOT NULL"
PICTURES = "SELECT chat_id, message_id FROM generations WHERE state = 'delivered'"
RECEIPTS = "SELECT user_id, receipt_file_id FROM topups"
COPIES = "SELECT chat_id, message_ids FROM broadcast_recipients WHERE state = 'sent'"
LIVELY = {
    "users": 40,
    "charges": 60,
    "generations": 20,
    "topups": 12,
    "promo_uses": 3,
    "invites": 3,
    "threads": 2,
    "broadcasts": 2,
    "audit": 15,
}


async def test_the_books_the_chats_and_the_stars_agree(tmp_path: Path) -> None:
    """`verify` holds; each row that names a message or a file is in the sandbox, and each Star is
    in both lists; the bot's own reconciliation finds no difference; Telegram refused nothing.
    """
    async with demo(tmp_path, "--no-browser") as (_, address), Driver(address) as driver:
        books = _Books(tmp_path / "var" / "demo" / "demo.db")

        assert await driver.problems() == []
        assert await _stars(driver) == books.stars()
        assert (await driver.call("getMyStarBalance"))["result"]["amount"] == books.kept_stars()
        await _see_messages(driver, books)

    code, report = await command(
        "verify", cwd=tmp_path, env=environment(BOT_TOKEN="42:demo", DATABASE_URL=books.url)
    )
    assert code == 0, report
    assert books.rows("SELECT difference FROM star_checks") == [(0,)]
    assert books.kinds("star_rows", "state") <= {"known", "taken_back"}
    assert all(books.count(table) >= least for table, least in LIVELY.items()), books.counts()
    assert books.kinds("topups", "state") >= {"pending", "approved", "rejected"}
    assert books.kinds("broadcasts", "state") == {"done", "scheduled"}


class _Books:
    """The demo's database, read while the bot runs."""

    def __init__(self, file: Path) -> None:
        self.url = f"sqlite://{file}"
        self._file = file

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self._file)) as books:
            return books.execute(query).fetchall()

    def count(self, table: str) -> int:
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])

    def counts(self) -> dict[str, int]:
        return {table: self.count(table) for table in LIVELY}

    def kinds(self, table: str, column: str) -> set[str]:
        return {kind for (kind,) in self.rows(f"SELECT DISTINCT {column} FROM {table}")}

    def stars(self) -> set[tuple[str, int, int, str]]:
        """Charge, payer, Stars and direction of each movement."""
        charges = self.rows(CREDITED)
        gone = {charge for (charge,) in self.rows(REFUNDED)}
        into = {(*charge, "in") for charge in charges}
        return into | {(*charge, "out") for charge in charges if charge[0] in gone}

    def kept_stars(self) -> int:
        return int(self.rows("SELECT sum(stars) FROM charges WHERE state = 'credited'")[0][0])


async def _stars(driver: Driver) -> set[tuple[str, int, int, str]]:
    """Telegram's own list."""
    found = set()
    while page := (await driver.call("getStarTransactions", offset=len(found)))["result"]:
        if not page["transactions"]:
            break
        for row in page["transactions"]:
            partner, way = (row["source"], "in") if "source" in row else (row["receiver"], "out")
            found.add((row["id"], partner["user"]["id"], row["amount"], way))
    return found


async def _see_messages(driver: Driver, books: _Books) -> None:
    """What the rows say was sent is in the chats; receipts are files that the page can show."""
    chats: dict[int, dict[int, Any]] = {}
    for person in (await driver.state())["people"]:
        chat = await driver.session.get(f"chats/{person['id']}")
        chats[person["id"]] = {one["message_id"]: one for one in chat["messages"]}
    sent = books.rows(NOTICES) + books.rows(PICTURES)
    sent += [(chat, int(ids)) for chat, ids in books.rows(COPIES)]
    assert [one for one in sent if one[1] not in chats[one[0]]] == []
    files = json.dumps(list(chats.values()))
    assert [file for _, file in books.rows(RECEIPTS) if file not in files] == []
