"""The fence: a call that is not ours any more is not made, however long it waited for its turn."""

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage

from bot.outgoing.fence import Fence, TooLate, fenced
from tests.bot.telegram import Telegram


@pytest.fixture
def telegram() -> Telegram:
    """Telegram behind the fence."""
    telegram = Telegram()
    telegram.middleware(Fence())
    return telegram


@pytest.fixture
def bot(telegram: Telegram) -> Bot:
    """A bot whose calls pass the fence."""
    return Bot("42:x", session=telegram)


async def test_a_call_passes_while_it_may(bot: Bot, telegram: Telegram) -> None:
    """And so does every call that nobody fenced."""
    with fenced(lambda: True):
        await bot.send_message(1, "a")
    await bot.send_message(1, "b")

    assert len(telegram.called(SendMessage)) == 2


async def test_a_call_that_is_not_ours_any_more_is_not_made(bot: Bot, telegram: Telegram) -> None:
    """It raises, so that its row says that nothing was sent."""
    with fenced(lambda: False), pytest.raises(TooLate):
        await bot.send_message(1, "a")

    assert telegram.calls == []


async def test_it_is_asked_when_the_call_leaves_not_when_it_begins(
    bot: Bot, telegram: Telegram
) -> None:
    """The right is lost while the call waits for its turn."""
    ours = [True]

    async def slow_turn(make_request, bot, method):  # type: ignore[no-untyped-def]
        ours[0] = False
        return await make_request(bot, method)

    telegram.middleware.unregister(telegram.middleware[0])
    telegram.middleware(slow_turn)
    telegram.middleware(Fence())

    with fenced(lambda: ours[0]), pytest.raises(TooLate):
        await bot.send_message(1, "a")

    assert telegram.calls == []
