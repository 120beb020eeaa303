"""Copying: making a target's tables what the source's are, whatever the target holds already.

It may hold nothing, the rows of an earlier pass, or those of a move that was killed. Rows that
can't be changed are added behind those that are there; all other tables are written again.
"""

from collections.abc import AsyncIterator, Collection, Sequence
from typing import Any

from models.move.progress import Phase, Report, Step
from models.move.protocol import Conflict, Rules, Side
from models.move.tables import Table, linked, referred_by

REMOVED_AT_ONCE = 1_000


class Copying:
    """Copies `tables`, which are in the order in which they refer to each other."""

    def __init__(self, source: Side, target: Side, tables: Sequence[Table], report: Report) -> None:
        self._source = source
        self._target = target
        self._tables = tables
        self._report = report

    async def everything(self) -> None:
        """Make every table equal, but for what triggers write to tables that were copied before."""
        rules = await self._target.rules()
        kept = await self._kept(rules)
        fresh = [one for one in self._tables if one.name not in kept | rules.undeletable]
        await self._clear(fresh, rules)
        last = [table for table in self._tables if not linked(table, self._tables)]
        first = [table for table in self._tables if table not in last]
        for table in first:
            await self._copy(table, rules, is_clear=table in fresh)
        await self._remove_extra([one for one in first if one not in fresh], rules)
        for table in last:
            if table in fresh:
                await self._clear([table], rules)
            await self._copy(table, rules, is_clear=table in fresh)

    async def again(self, tables: Collection[Table]) -> None:
        """Make these tables equal, to which triggers have written while others were copied."""
        rules = await self._target.rules()
        for table in tables:
            await self._copy(table, rules, is_clear=False)
        await self._remove_extra(tables, rules)

    async def changeable(self) -> list[Table]:
        """The tables to which a trigger may write."""
        rules = await self._target.rules()
        return [table for table in self._tables if table.name not in rules.unchangeable]

    async def _kept(self, rules: Rules) -> set[str]:
        """Tables with rows that can't be deleted, and the tables that those refer to."""
        filled = {name for name in rules.undeletable if await _holds_rows(self._target, name)}
        return referred_by(filled, self._tables)

    async def _clear(self, tables: Sequence[Table], rules: Rules) -> None:
        owned = referred_by(set(rules.undeletable), self._tables)
        await self._target.clear([table.name for table in tables], owned)

    async def _copy(self, table: Table, rules: Rules, *, is_clear: bool) -> None:
        after, conflict = None, Conflict.NONE if is_clear else Conflict.UPDATE
        if table.name in rules.unchangeable:
            after, conflict = await self._rest(table)
        async for page in self._source.pages(table, after):
            await self._target.write(table, page, conflict)
            self._report(Step(Phase.COPY, table.name, len(page)))

    async def _rest(self, table: Table) -> tuple[int | None, Conflict]:
        """The key behind which rows may be missing, and whether some of them are there."""
        if table.key_is_text:
            return None, Conflict.KEEP
        [[last]] = await self._target.fetch(f'SELECT max("{table.key}") FROM "{table.name}"')
        equal = await self._last_equal(table, last or 0)
        return equal, Conflict.NONE if equal == (last or 0) else Conflict.KEEP

    async def _last_equal(self, table: Table, last: int) -> int:
        """The last key up to which the target, whose rows the source has, lacks none.

        A first pass may have missed a row whose transaction ended late, and have rows behind it.
        """
        low, high, middle = 0, last, last
        while low < high:
            if await self._equal_up_to(table, middle):
                low = middle
            else:
                high = middle - 1
            middle = (low + high + 1) // 2
        return low

    async def _equal_up_to(self, table: Table, key: int) -> bool:
        sql = f'SELECT count(*) FROM "{table.name}" WHERE "{table.key}" <= ?'
        return await self._source.fetch(sql, key) == await self._target.fetch(sql, key)

    async def _remove_extra(self, tables: Collection[Table], rules: Rules) -> None:
        """Delete rows that the source has no longer; the rows that referred to them are gone."""
        for table in reversed([one for one in tables if one.name not in rules.undeletable]):
            sql = f'SELECT count(*) FROM "{table.name}"'
            if await self._source.fetch(sql) != await self._target.fetch(sql):
                await self._remove_extra_of(table)

    async def _remove_extra_of(self, table: Table) -> None:
        extra = [key async for key in _missing(self._target, self._source, table)]
        for first in range(0, len(extra), REMOVED_AT_ONCE):
            await self._target.remove(table, extra[first : first + REMOVED_AT_ONCE])


async def _holds_rows(side: Side, name: str) -> bool:
    return bool(await side.fetch(f'SELECT 1 FROM "{name}" LIMIT 1'))


async def _missing(held: Side, lacking: Side, table: Table) -> AsyncIterator[Any]:
    """Keys that `held` has and `lacking` has not. Both engines sort texts by code points."""
    others = _keys(lacking, table)
    other = await anext(others, None)
    async for key in _keys(held, table):
        while other is not None and other < key:
            other = await anext(others, None)
        if other != key:
            yield key


async def _keys(side: Side, table: Table) -> AsyncIterator[Any]:
    async for page in side.pages(table):
        for row in page:
            yield row[table.key_position]
