"""How far Telegram's list of Stars was walked, and the notices to admins about its total.

A walk that was cut off leaves a gap between the rows it has kept and those that were kept before.
So a row counts as settled only once a walk has come to its end: everything that Telegram listed
before a settled row is kept. Whichever end the list begins at, a walk that meets settled rows
from there on finds nothing new.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tortoise.expressions import F

from bot.services.messaging.outbox import Notice, Outbox, addressed
from bot.services.payments.stars.transactions import StarsTransaction
from models import Direction, StarRow, StarState, StarWalk
from models.db.sql import fetch
from models.db.transactions import transactional


@dataclass
class Progress:
    """A walk under way: `settled`, and the newest row that was kept when it began.

    `reached`: rows at the list's beginning that the last walk, which was cut off, has kept.
    """

    settled: int
    newest: int
    reached: int


class StarWalks:
    """Remembers walks of this bot's list. `admins`: Telegram ids of the recipients."""

    def __init__(self, bot_id: int, outbox: Outbox, admins: Collection[int]) -> None:
        self._bot_id = bot_id
        self._outbox = outbox
        self._admins = tuple(admins)

    async def begin(self) -> Progress:
        """Where the last walk left off."""
        first = StarWalk(bot_id=self._bot_id)
        await StarWalk.bulk_create([first], ignore_conflicts=True)
        row = await StarWalk.get(bot_id=self._bot_id)
        return Progress(row.settled, await self._newest(), row.reached)

    async def comes_to(self, walk: Progress, offset: int) -> None:
        """All rows before this offset are kept, counted from the list's beginning."""
        walk.reached = offset
        await StarWalk.filter(bot_id=self._bot_id).update(reached=offset)

    async def are_settled(self, walk: Progress, facts: Sequence[StarsTransaction]) -> bool:
        """Whether all of these are."""
        ids = [fact.telegram_id for fact in facts]
        settled = StarRow.filter(bot_id=self._bot_id, id__lte=walk.settled, telegram_id__in=ids)
        keys: Any = await settled.values_list("telegram_id", "direction")
        return {fact.key for fact in facts} <= set(keys)

    async def settled(self, walk: Progress) -> int:
        """How many rows are."""
        return await StarRow.filter(bot_id=self._bot_id, id__lte=walk.settled).count()

    @transactional
    async def settle(self, walk: Progress, kept: int) -> None:
        """The walk has kept so many rows and left no gap behind it.

        Another walk may have stored one in between; then only this walk's findings count.
        """
        await StarWalk.filter(bot_id=self._bot_id).update(reached=0)
        newest = await self._newest()
        since = StarRow.filter(bot_id=self._bot_id, id__gt=walk.newest, id__lte=newest)
        walk.settled = newest if await since.count() == kept else walk.newest
        walk.reached = 0
        row = StarWalk.filter(bot_id=self._bot_id, settled__lt=walk.settled)
        await row.update(settled=walk.settled)

    async def _newest(self) -> int:
        row = await StarRow.filter(bot_id=self._bot_id).order_by("-id").first()
        return row.id if row else 0

    @transactional
    async def tell_difference(self, difference: int, balance: int) -> None:
        """Notify admins of a new difference, or that it is gone."""
        known = StarWalk.filter(bot_id=self._bot_id).exclude(notified_difference=difference)
        if not await known.update(notified_difference=difference):
            return
        values = {"difference": difference, "balance": balance}
        if difference:
            await self._tell("stars-told-balance", values)
        else:
            await self._tell("stars-told-balance-right", values)

    @transactional
    async def tell_foreign(self) -> None:
        """Tell admins once of payments that another database asked for, however many there are."""
        walks = StarWalk.filter(bot_id=self._bot_id)
        await walks.update(notified_foreign=F("notified_foreign"))
        payments, stars = await self._foreign()
        more = await walks.filter(notified_foreign__lt=payments).update(notified_foreign=payments)
        await walks.update(notified_foreign=payments)
        if more:
            await self._tell("stars-told-foreign", {"payments": payments, "stars": stars})

    async def _foreign(self) -> tuple[int, int]:
        rows = await fetch(
            "SELECT count(*) AS payments, coalesce(sum(stars), 0) AS stars FROM star_rows"
            " WHERE bot_id = ? AND state = ? AND direction = ?",
            *(self._bot_id, StarState.FOREIGN.value, Direction.IN.value),
        )
        return int(rows[0]["payments"]), int(rows[0]["stars"])

    async def _tell(self, text: str, values: dict[str, Any]) -> None:
        notice = Notice(f"stars:{uuid4().hex}", 0, text, values)
        for one in addressed(notice, self._admins):
            await self._outbox.put(one)
