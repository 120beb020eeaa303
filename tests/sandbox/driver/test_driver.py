"""A whole bot against the sandbox: an unmodified aiogram dispatcher, driven by people."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher, F
from aiogram.filters import CommandStart
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LabeledPrice,
    Message,
    PreCheckoutQuery,
)

from bot.sandbox.driver.client import Driver, DriverError, spawned

pytestmark = pytest.mark.thorough

MENU = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Buy", callback_data="buy")]]
)


def dispatcher() -> Dispatcher:
    """A small shop."""
    shop = Dispatcher()

    @shop.message(CommandStart())
    async def start(message: Message) -> None:
        await message.answer("Welcome", reply_markup=MENU)

    @shop.callback_query(F.data == "buy")
    async def buy(query: CallbackQuery) -> None:
        assert isinstance(query.message, Message)
        prices = [LabeledPrice(label="x", amount=5)]
        await query.message.answer_invoice("Thing", "A thing", "thing", "XTR", prices)
        await query.answer("Here you are")

    @shop.pre_checkout_query()
    async def check(query: PreCheckoutQuery) -> None:
        await query.answer(ok=True)

    @shop.message(F.successful_payment)
    async def paid(message: Message) -> None:
        await message.answer("Thank you")

    return shop


@pytest.fixture
async def shop(bot: Bot) -> AsyncIterator[None]:
    """The shop, polling."""
    polling = dispatcher()
    task = asyncio.create_task(polling.start_polling(bot, handle_signals=False))
    yield
    await polling.stop_polling()
    await task


@pytest.mark.usefixtures("shop")
async def test_a_purchase_from_start_to_thanks(driver: Driver) -> None:
    """Say, read, press, pay; no refusal on the way."""
    ann = await driver.person("Ann")
    await ann.say("/start")
    await ann.window("Welcome")
    answer = await ann.click("Buy")
    await ann.pay()
    await ann.window("Thank you")
    await driver.settle()

    assert answer
    assert answer["text"] == "Here you are"
    assert await driver.problems() == []
    assert (await ann.profile())["stars"] == 995


@pytest.mark.usefixtures("shop")
async def test_many_people_are_served(driver: Driver) -> None:
    """A hundred at once."""
    people = [await driver.person(f"Person {number}") for number in range(100)]

    await asyncio.gather(*(one.say("/start") for one in people))

    await asyncio.gather(*(one.window("Welcome", seconds=30) for one in people))


async def test_a_message_that_does_not_come_is_explained(driver: Driver) -> None:
    """With the end of the chat."""
    ann = await driver.person("Ann")
    await ann.say("/start")

    with pytest.raises(DriverError, match=r"no message says 'Welcome'(?s:.*)'/start'"):
        await ann.window("Welcome", seconds=0)


@pytest.mark.thorough
async def test_a_sandbox_runs_as_its_own_process() -> None:
    """The command line; it says where it listens."""
    async with spawned(token="7:other") as driver:
        assert (await driver.state())["bot"]["id"] == 7
        assert (await driver.call("getMe"))["ok"]
