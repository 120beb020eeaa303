"""The last check of the lease before a call: a process that lost it makes no more calls."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.gcra import MemoryBuckets
from bot.botapi.limiter import Limiter
from bot.botapi.retry_middleware import RetryMiddleware
from bot.jobs.broadcast.job import BroadcastJob
from bot.services.broadcasts.deliveries import lease_name
from bot.services.coordination.leases import Leases
from tests.bot.jobs.broadcast.conftest import Mailing


class Frozen:
    """A process that stands still for an hour, when it is told to; another takes over meanwhile."""

    def __init__(self, mailing: Mailing, number: int) -> None:
        self._hours = 0
        self._number = number
        self.job: BroadcastJob = mailing.another_sender(self._monotonic)

    def _monotonic(self) -> float:
        return time.monotonic() + self._hours * 3600

    async def freeze(self) -> None:
        """Once; it goes on when this returns."""
        if not self._hours:
            another = Leases(lambda: datetime.now(UTC) + timedelta(hours=1))
            assert await another.take(lease_name(self._number), 60)
            self._hours = 1


async def test_with_a_person_in_its_hand(mailing: Mailing, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person was claimed while the lease was held."""
    frozen = Frozen(mailing, await mailing.create(await mailing.says()))
    claim = mailing.deliveries.claim

    async def claimed(*args: Any) -> Any:
        found = await claim(*args)
        await frozen.freeze()
        return found

    monkeypatch.setattr(mailing.deliveries, "claim", claimed)
    await frozen.job()

    assert await mailing.driver.journal("copyMessage") == []


async def test_with_a_call_that_waits_for_its_turn(mailing: Mailing) -> None:
    """The call was begun while the lease was held, and stood in line behind others."""
    frozen = Frozen(mailing, await mailing.create(await mailing.says()))

    async def in_line(make_request: Any, bot: Any, method: Any) -> Any:
        await frozen.freeze()
        return await make_request(bot, method)

    mailing.bot.session.middleware(in_line)
    retry = RetryMiddleware(Limiter(MemoryBuckets(), (1000, 1000)), ChatPauses())
    mailing.bot.session.middleware(retry)
    await frozen.job()

    assert await mailing.driver.journal("copyMessage") == []
