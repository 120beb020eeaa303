"""A move: every row of one database into another, the same rows in the same tables.

The target is marked before it gets its first table, and the source when all is done, in this
order: equal rows, verified, the source marked, the target's mark gone. Killed at any moment, the
same command goes on; no bot starts on a database with a mark.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import asyncpg

from models.db import move_mark
from models.db.connection import opened, place_of, sqlite_file
from models.db.move_mark import FILLING, MOVED, MoveMark, read_mark, write_mark
from models.move.checksum import Sum, checksums
from models.move.copy import Copying
from models.move.postgres import PostgresSide
from models.move.progress import Phase, Report, Step
from models.move.protocol import MoveFailed, Side
from models.move.sqlite import SqliteSide
from models.move.tables import Table, tables
from models.schema.migrate import are_ours, migrate

ROUNDS = 5
"""How often tables are written again because a trigger wrote to them meanwhile."""

Verify = Callable[[str], Awaitable[None]]
"""Verifies the ledger of the database at this URL. Raises MoveFailed if it is wrong."""


@dataclass(frozen=True)
class Plan:
    """What a move would do: `rows` by table, and whether the target has rows of this move."""

    source: str
    target: str
    rows: dict[str, int]
    goes_on: bool


@dataclass(frozen=True)
class Moved:
    """The result: both places, and what each table of both holds."""

    source: str
    target: str
    sums: dict[str, Sum]


async def plan(source_url: str, target_url: str) -> Plan:
    """Check both databases and count the rows; nothing is written. Raises MoveFailed."""
    found = await _tables(source_url)
    async with _reading(source_url, found, alone=False) as source:
        await _refuse_left(source, target_url)
        goes_on = await _look_at_target(target_url, await _name(source), source.place)
        rows = {one.name: await _count(source, one) for one in found}
        return Plan(source.place, place_of(target_url), rows, goes_on)


async def first_pass(source_url: str, target_url: str, report: Report) -> None:
    """Copy what is there now, while a bot goes on using the source. Raises MoveFailed."""
    found = await _tables(source_url)
    async with _reading(source_url, found, alone=False) as source:
        await _prepare(source, target_url, report)
        async with _filling(target_url) as target:
            await Copying(source, target, found, report).everything()
            await target.settle()


async def move(source_url: str, target_url: str, verify: Verify, report: Report) -> Moved:
    """Move everything, after a first pass or without one. Raises MoveFailed.

    Nobody else may have the source open. At the end no bot starts on it any more.
    """
    found = await _tables(source_url)
    async with _reading(source_url, found, alone=True) as source:
        await source.fetch(move_mark.CREATE)  # refused now rather than after all rows
        await _prepare(source, target_url, report)
        async with _filling(target_url) as target:
            sums = await _made_equal(source, target, found, report)
            await target.settle()
        report(Step(Phase.VERIFY))
        await verify(target_url)
        report(Step(Phase.FINISH))
        place = place_of(target_url)
        await write_mark(source.fetch, MOVED, await _name(source), place, datetime.now(UTC))
        await source.commit()
        report(Step(Phase.FINISH))
        await _finish(target_url)
        return Moved(source.place, place, sums)


async def _tables(url: str) -> tuple[Table, ...]:
    async with opened(url):  # nothing connects: only the models are read
        return tables()


async def _name(side: Side) -> str:
    [[name]] = await side.fetch("SELECT name FROM database_id")
    return str(name)


async def _count(side: Side, table: Table) -> int:
    [[rows]] = await side.fetch(f'SELECT count(*) FROM "{table.name}"')
    return int(rows)


@asynccontextmanager
async def _open(url: str) -> AsyncIterator[SqliteSide | PostgresSide]:
    file, place = sqlite_file(url), place_of(url)
    side = await _connected(url, place) if file is None else SqliteSide(place, file)
    try:
        yield side
    finally:
        await side.close()


async def _connected(url: str, place: str) -> PostgresSide:
    try:
        return await PostgresSide.opened(url)
    except (OSError, asyncpg.PostgresError) as error:
        raise MoveFailed(f"{place} does not answer: {error}") from error


@asynccontextmanager
async def _reading(url: str, found: Sequence[Table], *, alone: bool) -> AsyncIterator[Side]:
    """The source, of one moment. Raises MoveFailed if it can't be moved."""
    await _refuse_absent(url)
    async with _open(url) as side:
        if alone:
            await side.begin_alone([table.name for table in found])
        else:
            await side.begin_snapshot()
        await _refuse_other_versions(side)
        yield side


async def _refuse_absent(url: str) -> None:
    file = sqlite_file(url)
    if file is not None and not SqliteSide.exists(file):
        raise MoveFailed(f"there is no database at {place_of(url)}")


async def _refuse_other_versions(side: Side) -> None:
    applied = await side.fetch("SELECT version FROM aerich") if await side.has("aerich") else []
    if not are_ours({version for [version] in applied}):
        raise MoveFailed(
            f"the tables of {side.place} are of another version: run `migrate` with this version"
        )


async def _mark(side: Side) -> MoveMark | None:
    return await read_mark(side.fetch) if await side.has(move_mark.TABLE) else None


async def _look_at_target(url: str, name: str, source: str) -> bool:
    """Whether it has rows of this move. Raises MoveFailed if it is no place for this move."""
    if place_of(url) == source:
        raise MoveFailed(f"{source} is the database of DATABASE_URL itself: name another")
    file = sqlite_file(url)
    if file is not None and not SqliteSide.exists(file):
        return False
    async with _open(url) as target:
        return await _fits(target, name)


async def _fits(target: Side, name: str) -> bool:
    mark = await _mark(target)
    if mark is None and await target.is_empty():
        return False
    if mark is None or mark.state != FILLING:
        raise MoveFailed(f"{target.place} is not empty: name a new, empty database")
    if mark.database != name:
        raise MoveFailed(f"{target.place} has rows of another move, from {mark.place}")
    return True


async def _prepare(source: Side, url: str, report: Report) -> None:
    """Mark the target and make its tables, if that is not done yet."""
    name = await _name(source)
    await _refuse_left(source, url)
    report(Step(Phase.PREPARE))
    if not await _look_at_target(url, name, source.place):
        async with _open(url) as target:
            await target.fetch(move_mark.CREATE)
            await write_mark(target.fetch, FILLING, name, source.place, datetime.now(UTC))
    report(Step(Phase.PREPARE))
    await migrate(url, moving=True)
    report(Step(Phase.PREPARE))


async def _refuse_left(source: Side, url: str) -> None:
    """The source may have a mark only if this move was killed right before its end."""
    mark = await _mark(source)
    if mark is None:
        return
    if mark.state == MOVED and mark.place == place_of(url):
        async with _open(url) as target:
            if await _mark(target):
                return
    raise MoveFailed(mark.refusal)


@asynccontextmanager
async def _filling(url: str) -> AsyncIterator[Side]:
    async with _open(url) as target:
        await target.begin_filling()
        yield target


async def _made_equal(
    source: Side, target: Side, found: Sequence[Table], report: Report
) -> dict[str, Sum]:
    """Copy until the rows of all tables are equal. Raises MoveFailed if they don't become so."""
    copying = Copying(source, target, found, report)
    await copying.everything()
    await _number(source, target, found)
    wanted = await checksums(source, found, report)
    there = await checksums(target, found, report)
    for _ in range(ROUNDS):
        different = [table for table in found if wanted[table.name] != there[table.name]]
        if not different:
            return wanted
        await copying.again(different)
        await _number(source, target, different)
        there |= await checksums(target, await copying.changeable(), report)
    raise MoveFailed(f"{different[0].name} of {target.place} does not become what it was")


async def _number(source: Side, target: Side, found: Sequence[Table]) -> None:
    """New rows go on after the last number that the source gave."""
    for table in found:
        if table.numbers_itself:
            await target.set_last_number(table, await source.last_number(table))


async def _finish(url: str) -> None:
    async with _open(url) as target:
        await target.fetch(move_mark.DROP)
