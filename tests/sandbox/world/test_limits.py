"""Telegram's limits on messages: answers are free, bulk and each chat are limited."""

from collections.abc import Awaitable, Callable

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.sandbox.driver.client import Driver, Person
from tests.sandbox.traffic import crowd, pause, send

pytestmark = [pytest.mark.thorough, pytest.mark.usefixtures("still")]

GROUP = -100_500
KEYBOARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]]
)


async def test_thirty_quick_clicks_are_answered(driver: Driver, bot: Bot, ann: Person) -> None:
    """Each by an edit, at one moment."""
    menu = await bot.send_message(ann.id, "0", reply_markup=KEYBOARD)

    for number in range(1, 31):
        await ann.click("Go", seconds=0)
        await menu.edit_text(f"{number}", reply_markup=KEYBOARD)

    assert (await ann.last())["text"] == "30"
    assert await driver.refused() == {}


async def test_a_chat_takes_forty_calls_at_once_and_then_one_a_second(
    driver: Driver, ann: Person
) -> None:
    """Assumed figures: Telegram names none."""
    assert await send(driver, [ann.id] * 41) == [0] * 40 + [1]

    await driver.advance(1)
    assert await send(driver, [ann.id] * 2) == [0, 1]

    await driver.advance(3)
    assert await send(driver, [ann.id] * 4) == [0, 0, 0, 1]


async def test_an_idle_chat_saves_no_more_than_its_burst(driver: Driver, ann: Person) -> None:
    """After a day 40 again, not thousands."""
    await send(driver, [ann.id] * 41)

    await driver.advance(86_400)
    await ann.say("hi")

    assert await send(driver, [ann.id] * 41) == [0] * 40 + [1]


async def test_sends_edits_copies_and_forwards_share_a_chats_limit(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """As the author of tdlib says."""
    await driver.limits(chat_burst=4)

    sent = await bot.send_message(ann.id, "x")
    await sent.edit_text("y")
    await sent.copy_to(ann.id)
    await sent.forward(ann.id)

    for call in (sent.edit_text("z"), sent.copy_to(ann.id), sent.forward(ann.id)):
        with pytest.raises(TelegramRetryAfter):
            await call
    assert await driver.refused(ann.id) == {"chat": 3}


async def test_what_is_no_message_is_free_during_a_pause(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """A press is answered, a message is deleted, the bot is seen typing."""
    message = await bot.send_message(ann.id, "x", reply_markup=KEYBOARD)
    assert (await send(driver, [ann.id] * 40))[-1] == 1
    await ann.click("Go", seconds=0)
    (update,) = await bot.get_updates()
    assert update.callback_query

    assert await bot.answer_callback_query(update.callback_query.id, text="Wait 1 s")
    assert await bot.send_chat_action(ann.id, "typing")
    assert await bot.delete_message(ann.id, message.message_id)


async def test_one_chats_pause_stops_nobody_else(driver: Driver, ann: Person) -> None:
    """A 429 is about its chat."""
    bob = await driver.person("Bob")
    await bob.say("/start")

    assert (await send(driver, [ann.id] * 41))[-1] == 1

    assert await send(driver, [bob.id]) == [0]
    assert await driver.refused(ann.id) == {"chat": 1}
    assert await driver.refused(bob.id) == {}


async def test_calls_during_a_pause_lengthen_it(driver: Driver, ann: Person) -> None:
    """Whoever hammers waits longer each time."""
    await send(driver, [ann.id] * 40)

    assert await send(driver, [ann.id] * 5) == [1, 2, 3, 4, 5]

    await driver.advance(4.5)
    assert await send(driver, [ann.id]) == [2]


async def test_a_pause_that_is_obeyed_ends_when_it_said(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """120 edits at once: 80 are refused, and the last refusal names the true time."""
    message = await bot.send_message(ann.id, "0")
    refusals = []
    for number in range(1, 120):
        try:
            await message.edit_text(f"{number}")
        except TelegramRetryAfter as error:
            refusals.append(error.retry_after)
    assert refusals == list(range(1, 81))

    await driver.advance(refusals[-1])
    await message.edit_text("the newest")

    assert (await ann.last())["text"] == "the newest"
    assert await driver.refused() == {"chat": 80}


async def test_answers_have_no_limit_in_all(driver: Driver) -> None:
    """A hundred people press Start at one moment."""
    people = [await driver.person(f"P{n}") for n in range(100)]
    for one in people:
        await one.say("/start")

    assert await send(driver, [one.id for one in people]) == [0] * 100


async def test_bulk_is_thirty_in_any_second(driver: Driver) -> None:
    """No second may hold more, wherever it begins: the window slides."""
    chats = await crowd(driver, 92)

    assert await send(driver, chats[:15]) == [0] * 15
    await driver.advance(0.9)
    assert await send(driver, chats[15:30]) == [0] * 15
    await driver.advance(0.1)
    assert await send(driver, chats[30:46]) == [0] * 15 + [1]
    await driver.advance(1)
    assert await send(driver, chats[46:77]) == [0] * 30 + [1]


async def test_an_even_pace_meets_no_limit(driver: Driver) -> None:
    """One message each 1/30 s, for three seconds."""
    chats = await crowd(driver, 90)

    for chat in chats:
        assert await send(driver, [chat]) == [0]
        await driver.advance(1 / 30)


async def test_a_bulk_pause_grows_and_stops_no_answer(driver: Driver, ann: Person) -> None:
    """It is for every message that nobody asked for, and only for these."""
    chats = await crowd(driver, 34)

    assert (await send(driver, chats))[30:] == [1, 2, 3, 4]

    assert await send(driver, [ann.id]) == [0]
    await driver.advance(3)
    assert await send(driver, chats[:1]) == [2]
    assert await driver.refused() == {"bulk": 5}
    assert await driver.refused(chats[0]) == {"bulk": 1}


async def test_a_refused_message_uses_up_nothing(driver: Driver, ann: Person) -> None:
    """What the chat's limit refuses is not counted as bulk."""
    await driver.limits(chat_burst=1, bulk_per_second=2, lately_seconds=0)
    (bob,) = await crowd(driver, 1)

    assert await send(driver, [ann.id, ann.id, bob]) == [0, 1, 0]


async def test_edits_are_never_bulk(driver: Driver, bot: Bot) -> None:
    """An edit counts for its chat alone."""
    await driver.limits(bulk_per_second=2)
    first, second = await crowd(driver, 2)
    sent = [await bot.send_message(chat, "x") for chat in (first, second)]

    for message in sent:
        await message.edit_text("y")


async def say(_: Bot, ann: Person) -> None:
    """A message."""
    await ann.say("hi")


async def press(bot: Bot, ann: Person) -> None:
    """A click."""
    await ann.click("Go", message=await ann.last(), seconds=0)


async def block_and_unblock(_: Bot, ann: Person) -> None:
    """The bot is told of it."""
    await ann.block()
    await ann.unblock()


@pytest.mark.parametrize("act", [say, press, block_and_unblock])
async def test_who_did_something_a_minute_ago_asked_for_nothing(
    driver: Driver, bot: Bot, ann: Person, act: Callable[[Bot, Person], Awaitable[None]]
) -> None:
    """Up to a minute a message is an answer; after it, bulk."""
    await bot.send_message(ann.id, "menu", reply_markup=KEYBOARD)
    await driver.advance(3600)
    await driver.limits(bulk_per_second=1)
    await act(bot, ann)

    await driver.advance(59)
    assert await send(driver, [ann.id] * 3) == [0, 0, 0]
    await driver.advance(1)
    assert await send(driver, [ann.id] * 2) == [0, 1]


async def test_paid_broadcasts_are_counted_alone(driver: Driver) -> None:
    """Up to a thousand a second [D]; here two."""
    await driver.limits(bulk_per_second=1, paid_per_second=2)
    chats = await crowd(driver, 5)

    assert await send(driver, chats[:3], allow_paid_broadcast=True) == [0, 0, 1]
    assert await send(driver, chats[3:]) == [0, 1]
    assert await driver.refused() == {"paid": 1, "bulk": 1}


async def test_a_group_takes_twenty_a_minute(driver: Driver) -> None:
    """The sandbox has no groups, so what passes is refused for another reason."""
    answers = [await driver.call("sendMessage", chat_id=GROUP, text="x") for _ in range(21)]

    assert [one["error_code"] for one in answers] == [400] * 20 + [429]
    assert pause(answers[-1]) == 60
    assert await driver.refused(GROUP) == {"group": 1}
