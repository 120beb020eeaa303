"""The export of a large ledger, compared with the bare driver's cursor writing the same file.

    python -m tests.bench.export [people]      # ten entries each; 200000 people by default

Both engines, each run in a process of its own, for its memory; writes its section of
docs/benchmarks.md.
"""

import asyncio
import csv
import hashlib
import json
import os
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from zoneinfo import ZoneInfo

import asyncpg

from bot.services.admin.audit import Audit
from bot.services.clock import utc_now
from bot.services.exports.ledger_csv import COLUMNS, ExportProgress, LedgerExport
from models.db.connection import close, connect, sqlite_file
from tests.bench.page import put
from tests.e2e.process import ROOT

PEOPLE = 200_000
TITLE = "## Export"
SERVER = os.environ.get("TEST_POSTGRES_URL", "postgres://postgres@127.0.0.1:5432/postgres")
ZONE = ZoneInfo("Europe/Moscow")
WHOLE = 10**12  # bytes of one file: the baseline knows no parts
LARGEST_GROWTH = 60  # MB
LEAST_SPEED = 0.5  # of the bare driver's

_ALL = """
SELECT t.created_at, e.id, t.id, a.purpose, a.user_id, u.first_name, u.last_name, t.kind, t.amount,
    e.amount, e.balance_after, t.reason, t.actor_id, t.ref, t.key
FROM transfers t JOIN entries e ON e.transfer_id = t.id JOIN accounts a ON a.id = e.account_id
    LEFT JOIN users u ON u.id = a.user_id
ORDER BY t.created_at, t.id, e.id"""


async def ours(url: str, folder: Path) -> int:
    """The product's export; its rows."""
    await connect(url)
    try:
        export = LedgerExport(Audit(utc_now), ZONE, utc_now)
        done = await export.write(
            folder, export.period("all"), actor=1, progress=ExportProgress(), largest=WHOLE
        )
    finally:
        await close()
    return done.rows


async def bare(url: str, folder: Path) -> int:
    """One cursor, one csv.writer; the same rows."""
    file = sqlite_file(url)
    with (folder / "transactions.csv").open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        if not file:
            return await _from_postgres(url, writer)
        with closing(sqlite3.connect(file)) as connection:
            return _write(writer, map(_moment_read, connection.execute(_ALL)))


async def _from_postgres(url: str, writer: Any) -> int:
    connection = await asyncpg.connect(url)
    written = 0
    async with connection.transaction():
        cursor = await connection.cursor(_ALL)
        while rows := await cursor.fetch(2000):
            written += _write(writer, rows)
    await connection.close()
    return written


def _moment_read(row: tuple[Any, ...]) -> tuple[Any, ...]:
    return (datetime.fromisoformat(row[0]), *row[1:])


def _write(writer: Any, rows: Iterable[Any]) -> int:
    number = 0
    for at, entry, transfer, account, user, first, last, *rest in rows:
        utc, local = at.isoformat(" ")[:19], at.astimezone(ZONE).isoformat(" ")[:19]
        name = f"{first} {last}" if last else first
        writer.writerow((entry, transfer, utc, local, account, user, name, *rest))
        number += 1
    return number


async def measured(who: str, url: str) -> dict[str, Any]:
    """One run in this process: seconds, rows, MB grown, and the file but for the check line."""
    with TemporaryDirectory() as folder:
        before, began = _peak(), time.perf_counter()
        rows = await (ours if who == "ours" else bare)(url, Path(folder))
        seconds, grown = time.perf_counter() - began, _peak() - before
        content = await asyncio.to_thread((Path(folder) / "transactions.csv").read_bytes)
    body = content[: content.index(b"\r\ntotal,") + 2] if who == "ours" else content
    mark = hashlib.sha256(body).hexdigest()
    return {"seconds": seconds, "rows": rows, "mb": grown, "bytes": len(body), "mark": mark}


def _peak() -> float:
    """The largest size of this process so far, in MB (getrusage would count its parent's, too)."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


async def apart(who: str, url: str) -> dict[str, Any]:
    """One run in a process of its own."""
    command = (sys.executable, "-m", "tests.bench.export", who, url)
    child = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdout=asyncio.subprocess.PIPE)
    output, _ = await child.communicate()
    found: dict[str, Any] = json.loads(output)
    return found


@asynccontextmanager
async def databases(people: int) -> AsyncIterator[dict[str, str]]:
    """A seeded database of each engine that is there."""
    from tests.bench.seed import seed  # not a part of the processes that are measured

    name = f"bot_bench_{os.getpid()}"
    with TemporaryDirectory() as folder:
        urls = {"SQLite": f"sqlite://{folder}/app.db"}
        server = None
        try:
            server = await asyncpg.connect(SERVER)
            await server.execute(f'CREATE DATABASE "{name}"')
            urls["PostgreSQL"] = urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}"))
        except OSError as error:
            print(f"no PostgreSQL: {error}")
        for url in urls.values():
            await seed(url, people)
        try:
            yield urls
        finally:
            if server:
                await server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
                await server.close()


async def main(people: int) -> bool:
    """Measure both in turns, twice; keep the faster. Whether the figures are as they must be."""
    lines, good = [], True
    async with databases(people) as urls:
        for engine, url in urls.items():
            runs = [(await apart("bare", url), await apart("ours", url)) for _ in range(2)]
            plain, full = (
                min(pair, key=lambda run: run["seconds"]) for pair in zip(*runs, strict=True)
            )
            assert plain["mark"] == full["mark"], "the two files differ"
            lines.append(_line(engine, full, plain))
            good &= full["mb"] <= LARGEST_GROWTH
            good &= plain["seconds"] >= LEAST_SPEED * full["seconds"]
    text = _section(lines)
    print(text)
    put(text)
    return good


def _line(engine: str, full: dict[str, Any], plain: dict[str, Any]) -> str:
    cells = [engine, f"{full['rows']:,}", f"{full['bytes'] / 1e6:.0f} MB"]
    for run in (full, plain):
        cells += [f"{run['rows'] / run['seconds']:,.0f}", f"+{run['mb']:.0f} MB"]
    cells.append(f"{plain['seconds'] / full['seconds']:.2f}")
    return f"| {' | '.join(cells)} |"


def _section(lines: list[str]) -> str:
    return f"""{TITLE}

Writing transactions.csv of a seeded ledger (`python -m tests.bench.export`). The bot's export reads
pages of a snapshot, and guards and checks its values. The baseline uses one cursor of the bare
driver and one csv.writer. Both wrote the same bytes. The figures are the better of two runs, in
turns, each in its own process. Memory is the largest growth of the process.

| | rows | file | rows a second | memory | bare driver | memory | speed, of bare |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
""" + "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        print(json.dumps(asyncio.run(measured(sys.argv[1], sys.argv[2]))))
    else:
        sys.exit(0 if asyncio.run(main(int((sys.argv[1:] or [PEOPLE])[0]))) else 1)
