"""Replay: every unfinished update is fed again, and a failure does not stop the others."""

import asyncio
from typing import Any, cast

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import Update
from loguru import logger

from bot.services.messaging import inbox as inbox_module
from bot.services.messaging.inbox import Inbox
from bot.updates import replay as module
from bot.updates.replay import Replay
from models import InboxUpdate
from tests.bot import telegram
from tests.clock import Watch
from tests.patience import patience

pytestmark = pytest.mark.usefixtures("raw_database")


class Fed:
    """A dispatcher that remembers what it was fed and fails where `failing` says."""

    def __init__(self, inbox: Inbox) -> None:
        self.ids: list[int] = []
        self.failing: set[int] = set()
        self.news = asyncio.Event()
        self._inbox = inbox

    async def feed_update(self, bot: Bot, update: Update, *, replayed: bool) -> None:
        """Do the update, as the money middleware would."""
        assert update.bot is bot
        assert replayed
        self.ids.append(update.update_id)
        self.news.set()
        if update.update_id in self.failing:
            raise LookupError("no such screen")
        payload = update.model_dump_json(by_alias=True, exclude_unset=True)
        await self._inbox.done(update.update_id, payload)


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def inbox(watch: Watch) -> Inbox:
    return Inbox(watch)


@pytest.fixture
def fed(inbox: Inbox) -> Fed:
    return Fed(inbox)


@pytest.fixture
def replay(inbox: Inbox, fed: Fed) -> Replay:
    logger.disable("bot")
    return Replay(cast(Dispatcher, fed), Bot("42:test"), inbox)


async def keep(inbox: Inbox, *update_ids: int) -> None:
    """Payments that arrived and had no effect."""
    content = telegram.payment(telegram.user(1001), "order:1", 450, "charge-1")
    for update_id in update_ids:
        update = telegram.update(Bot("42:test"), **{**content, "update_id": update_id})
        payload = update.model_dump_json(by_alias=True, exclude_unset=True)
        await inbox.keep(update_id, "successful_payment", payload)


async def test_undone_updates_are_fed_in_the_order_of_their_arrival(
    replay: Replay, inbox: Inbox, fed: Fed
) -> None:
    """Each once: what was done is not fed again."""
    await keep(inbox, 12, 10, 11)

    assert [await replay.once(), await replay.once()] == [3, 0]
    assert fed.ids == [12, 10, 11]


async def test_an_update_that_fails_is_fed_again_and_stops_nobody(
    replay: Replay, inbox: Inbox, fed: Fed
) -> None:
    """It stays undone until it works."""
    await keep(inbox, 10, 11)
    fed.failing = {10}
    assert await replay.once() == 2

    fed.failing = set()
    assert [await replay.once(), await replay.once()] == [1, 0]
    assert fed.ids == [10, 11, 10]


async def test_an_update_that_can_not_be_read_stops_nobody(
    replay: Replay, inbox: Inbox, fed: Fed
) -> None:
    """A newer aiogram may not know the old text any more: the start must not fail."""
    await inbox.keep(9, "successful_payment", '{"update_id":"?"}')
    await inbox.keep(9, "successful_payment", "no JSON")
    await keep(inbox, 10)
    await replay.once()

    assert fed.ids == [10]
    assert await InboxUpdate.filter(done_at=None).count() == 2


async def test_more_than_a_page_is_fed_also_behind_rows_that_always_fail(
    replay: Replay, inbox: Inbox, fed: Fed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page full of broken updates must not hide a payment behind it."""
    monkeypatch.setattr(inbox_module, "PAGE_ROWS", 2)
    await keep(inbox, 1, 2, 3, 4, 5)
    fed.failing = {1, 2, 3}

    assert await replay.once() == 5
    assert fed.ids == [1, 2, 3, 4, 5]


async def test_a_young_update_is_left_alone(
    replay: Replay, inbox: Inbox, fed: Fed, watch: Watch
) -> None:
    """This process may be at work on it."""
    await keep(inbox, 1)
    watch.forward(seconds=14)
    assert await replay.once(older_than=15) == 0

    watch.forward(seconds=1)
    assert await replay.once(older_than=15) == 1


async def test_running_feeds_what_was_left_before_the_block_begins(
    replay: Replay, inbox: Inbox, fed: Fed
) -> None:
    """At the start the youngest are fed as well: nobody else is at work."""
    await keep(inbox, 1)
    async with replay.running():
        assert fed.ids == [1]


async def test_running_looks_again_also_after_the_inbox_could_not_be_read(
    replay: Replay,
    inbox: Inbox,
    fed: Fed,
    watch: Watch,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One failed look at the database does not end all looking."""
    monkeypatch.setattr(module, "REPLAY_INTERVAL_S", 0.0)
    undone = inbox.undone
    looks = 0

    async def failing_once(*args: Any, **kwargs: Any) -> Any:
        nonlocal looks
        looks += 1
        if looks == 2:
            raise ConnectionResetError("the database went away")
        return await undone(*args, **kwargs)

    monkeypatch.setattr(inbox, "undone", failing_once)
    async with replay.running():
        await keep(inbox, 1)
        await asyncio.wait_for(fed.news.wait(), patience(10))

    assert fed.ids == [1]
    assert looks >= 3
