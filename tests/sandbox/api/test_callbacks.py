"""Clicks: what reaches the bot, what the person sees, what is refused."""

import asyncio

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InaccessibleMessage, InlineKeyboardButton, Message
from aiogram.types import InlineKeyboardMarkup as Keyboard

from bot.sandbox.driver.client import Driver, DriverError, Person

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def keyboard(*names: str) -> Keyboard:
    """A row of buttons whose data is their name in lower case."""
    row = [InlineKeyboardButton(text=one, callback_data=one.lower()) for one in names]
    return Keyboard(inline_keyboard=[row])


@pytest.fixture
async def message(bot: Bot, ann: Person) -> Message:
    """A message with two buttons."""
    return await bot.send_message(ann.id, "choose", reply_markup=keyboard("Go", "Stop"))


async def query_of(bot: Bot) -> CallbackQuery:
    """The click waiting for the bot."""
    (update,) = await bot.get_updates(timeout=5)
    assert update.callback_query
    return update.callback_query


async def test_a_click_reaches_the_bot_and_its_answer_the_person(
    bot: Bot, ann: Person, message: Message
) -> None:
    """The button's data, the message and chat_instance; text and alert come back."""
    click = asyncio.create_task(ann.click("Go"))
    query = await query_of(bot)
    await query.answer("Done", show_alert=True)

    assert (query.data, query.from_user.id) == ("go", ann.id)
    assert query.chat_instance
    assert isinstance(query.message, Message)
    assert query.message.message_id == message.message_id
    assert await click == {"text": "Done", "show_alert": True, "url": None}


async def test_a_click_can_be_answered_once(bot: Bot, ann: Person, message: Message) -> None:
    """The second answer is too late."""
    await ann.click("Go", seconds=0)
    query = await query_of(bot)
    await query.answer()

    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await query.answer()


async def test_a_click_can_be_answered_for_fifteen_seconds(
    driver: Driver, bot: Bot, ann: Person, message: Message
) -> None:
    """Telegram does not say how long; reports say 10 to 20."""
    click = asyncio.create_task(ann.click("Go"))
    query = await query_of(bot)

    await driver.advance(15)

    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await query.answer()
    assert await click is None


async def test_the_time_for_an_answer_can_be_chosen(
    driver: Driver, bot: Bot, ann: Person, message: Message
) -> None:
    """For bots that must survive a stricter Telegram."""
    await driver.answer_within(5)
    await ann.click("Go", seconds=0)
    query = await query_of(bot)

    await driver.advance(5)

    with pytest.raises(TelegramBadRequest, match=TOO_OLD):
        await query.answer()


async def test_an_answer_has_at_most_two_hundred_characters(
    bot: Bot, ann: Person, message: Message
) -> None:
    """MESSAGE_TOO_LONG, as reported."""
    await ann.click("Go", seconds=0)
    query = await query_of(bot)

    with pytest.raises(TelegramBadRequest, match="MESSAGE_TOO_LONG"):
        await query.answer("x" * 201)


async def test_only_buttons_of_the_current_keyboard_can_be_pressed(
    ann: Person, message: Message
) -> None:
    """By text, by data or by place."""
    await message.edit_text("chosen", reply_markup=keyboard("Back"))

    with pytest.raises(DriverError, match="no message has the button 'Go'"):
        await ann.click("Go", seconds=0)
    with pytest.raises(DriverError, match="409"):
        await ann.click("Go", message=message.message_id, seconds=0)


async def test_a_stale_button_still_works(bot: Bot, ann: Person, message: Message) -> None:
    """A client that has not seen the edit yet presses the old one."""
    await message.edit_text("chosen", reply_markup=keyboard("Back"))

    await ann.click("Stop", stale=True, seconds=0)

    assert (await query_of(bot)).data == "stop"


async def test_a_modified_client_can_send_any_data(bot: Bot, ann: Person, message: Message) -> None:
    """Callback data is in the client's hands."""
    await ann.click(data="admin:1", stale=True, seconds=0)

    assert (await query_of(bot)).data == "admin:1"


async def test_a_click_on_a_deleted_message_has_no_content(
    bot: Bot, ann: Person, message: Message
) -> None:
    """InaccessibleMessage: its date is 0."""
    await message.delete()

    await ann.click(data="go", message=message.message_id, stale=True, seconds=0)

    assert isinstance((await query_of(bot)).message, InaccessibleMessage)


async def test_buttons_that_are_no_clicks_are_for_the_client(bot: Bot, ann: Person) -> None:
    """A link opens; the bot does not hear of it."""
    row = [InlineKeyboardButton(text="Site", url="https://example.com")]
    await bot.send_message(ann.id, "x", reply_markup=Keyboard(inline_keyboard=[row]))

    with pytest.raises(DriverError, match="'Site' is a url button"):
        await ann.click("Site", seconds=0)
