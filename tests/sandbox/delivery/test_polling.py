"""getUpdates: confirmation, repetition, conflicts, filters, expiry."""

import asyncio
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from bot.sandbox.driver.client import Driver, Person

pytestmark = pytest.mark.thorough

HOUR = 3600


async def texts(bot: Bot, **params: Any) -> list[str | None]:
    """The texts of the updates a poll brings."""
    updates = await bot.get_updates(**params)
    return [one.message.text if one.message else None for one in updates]


async def test_updates_come_until_a_higher_offset_confirms_them(bot: Bot, ann: Person) -> None:
    """At-least-once: the same offset brings the same updates again."""
    await ann.say("one")
    await ann.say("two")

    first = await bot.get_updates()
    again = await bot.get_updates(offset=first[0].update_id)
    later = await texts(bot, offset=first[0].update_id + 1)

    assert [one.update_id for one in again] == [one.update_id for one in first]
    assert later == ["two"]


async def test_a_negative_offset_keeps_only_the_last(bot: Bot, ann: Person) -> None:
    """The rest is dropped."""
    for text in ("one", "two", "three"):
        await ann.say(text)

    assert await texts(bot, offset=-1) == ["three"]
    assert await texts(bot, offset=1) == ["three"]


async def test_a_limit_bounds_a_batch(bot: Bot, ann: Person) -> None:
    """1 to 100."""
    for number in range(3):
        await ann.say(f"message {number}")

    assert len(await bot.get_updates(limit=2)) == 2


async def test_a_poll_waits_for_the_next_update(driver: Driver, bot: Bot, ann: Person) -> None:
    """Long polling ends with the first update."""
    poll = asyncio.create_task(texts(bot, timeout=50))
    await bot.get_me()

    await ann.say("at last")

    assert await poll == ["at last"]


async def test_a_poll_ends_empty_when_its_time_is_over(driver: Driver, bot: Bot) -> None:
    """The clock is the sandbox's."""
    poll = asyncio.create_task(texts(bot, timeout=50))
    await bot.get_me()

    await driver.advance(51)

    assert await poll == []


async def test_the_first_of_two_polls_fails(bot: Bot, ann: Person) -> None:
    """409 to the one that was there first, the update to the second."""
    first = asyncio.create_task(texts(bot, timeout=50))
    await bot.get_me()
    second = asyncio.create_task(texts(bot, offset=1, timeout=50))

    with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
        await first
    await ann.say("hello")

    assert await second == ["hello"]


async def test_a_second_conflict_is_answered_three_seconds_later(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """So that two fighting bots do not flood the server."""
    polls = []
    for offset in (1, 2, 3):
        polls.append(asyncio.create_task(texts(bot, offset=offset, timeout=50)))
        await bot.get_me()
    with pytest.raises(TelegramConflictError):
        await polls[0]
    assert not polls[1].done()

    await driver.advance(3)

    with pytest.raises(TelegramConflictError):
        await polls[1]
    polls[2].cancel()


async def test_a_webhook_ends_an_open_poll(driver: Driver, bot: Bot) -> None:
    """setWebhook while polling, and polling with a webhook, are conflicts."""
    poll = asyncio.create_task(texts(bot, timeout=50))
    await bot.get_me()

    await bot.set_webhook("http://127.0.0.1:9/hook")

    with pytest.raises(TelegramConflictError, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(TelegramConflictError, match="while webhook is active"):
        await bot.get_updates()


async def test_kinds_not_allowed_are_never_queued(driver: Driver, bot: Bot, ann: Person) -> None:
    """The filter works when an update is made, and is remembered between polls."""
    await bot.get_updates(allowed_updates=["callback_query"])
    await ann.say("unheard")

    assert await texts(bot, offset=1) == []
    await bot.get_updates(offset=2, allowed_updates=[])
    await ann.say("heard")
    assert await texts(bot, offset=3) == ["heard"]


async def test_clicks_expire_before_messages(driver: Driver, bot: Bot, ann: Person) -> None:
    """150 seconds for a click, 24 hours for a message."""
    await driver.call(
        "sendMessage",
        chat_id=ann.id,
        text="x",
        reply_markup={"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]},
    )
    await ann.click("Go", seconds=0)
    await ann.say("hello")

    await driver.advance(HOUR)
    kinds = [one.event_type for one in await bot.get_updates()]
    await driver.advance(24 * HOUR)

    assert kinds == ["message"]
    assert await texts(bot, offset=1) == []


async def test_a_confirmed_update_can_be_delivered_again(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """With the same id, although the offset is past it; then it is gone again."""
    await ann.say("once more")
    (update,) = await bot.get_updates()
    offset = update.update_id + 1
    assert await texts(bot, offset=offset) == []

    await driver.redeliver(update.update_id)
    (again,) = await bot.get_updates(offset=offset)

    assert again.update_id == update.update_id
    assert await texts(bot, offset=offset + 1) == []


async def test_a_duplicate_comes_twice_in_one_batch(driver: Driver, bot: Bot, ann: Person) -> None:
    """The fault `duplicate`."""
    await driver.update_fault("duplicate")
    await ann.say("twice")

    assert await texts(bot) == ["twice", "twice"]


async def test_a_redelivered_update_comes_back_after_its_confirmation(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """The fault `redeliver`: the offset is forgotten once."""
    await driver.update_fault("redeliver")
    await ann.say("again")
    (update,) = await bot.get_updates()

    assert await texts(bot, offset=update.update_id + 1) == ["again"]
    assert await texts(bot, offset=update.update_id + 2) == []


async def test_reordered_updates_change_places(driver: Driver, bot: Bot, ann: Person) -> None:
    """The fault `reorder`: held back until the next one has passed."""
    await driver.update_fault("reorder")
    await ann.say("first")
    await ann.say("second")

    assert await texts(bot) == ["second", "first"]


async def test_a_late_update_comes_after_its_seconds(driver: Driver, bot: Bot, ann: Person) -> None:
    """The fault `late`, on the sandbox's clock."""
    await driver.update_fault("late", seconds=30)
    await ann.say("slow")
    await ann.say("quick")
    early = await texts(bot)

    await driver.advance(31)
    await driver.wait("update", since=0, where=lambda event: event["update_id"] == 500_000_003)

    assert early == ["quick"]
    assert await texts(bot) == ["quick", "slow"]
