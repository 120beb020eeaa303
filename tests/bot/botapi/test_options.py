"""The Bot object that makes the call carries its options; the guard is asked before it is sent."""

import pytest
from aiogram import Bot
from aiogram.methods import CopyMessage, SendMessage
from aiogram.types import Message

from bot.botapi.options import ANSWER, SenderReplaced, SendOptions, options_of, with_options
from tests.bot import telegram as world
from tests.bot.botapi.telegram import Telegram
from tests.bot.botapi.virtual import virtual


def test_a_call_is_an_answer_unless_its_sender_says_otherwise() -> None:
    """Options add up; the bot they were added to keeps its own."""
    bot = Bot("42:x")

    bulk = with_options(bot, bulk=True)
    both = with_options(bulk, deferrable=True)

    assert options_of(bot) == ANSWER == SendOptions()
    assert options_of(bulk) == SendOptions(bulk=True)
    assert options_of(both) == SendOptions(bulk=True, deferrable=True)


def test_it_is_the_same_bot() -> None:
    """The same session and defaults, and equal: aiogram compares bots before it feeds an update."""
    bot = Bot("42:x")
    other = with_options(bot, bulk=True)

    assert (other, hash(other)) == (bot, hash(bot))
    assert (other.session, other.default, other.id) == (bot.session, bot.default, 42)


def test_what_is_read_with_a_bot_answers_with_it() -> None:
    """Shortcuts of an update's objects carry its options."""
    bot = with_options(Bot("42:x"), deferrable=True)
    update = world.update(bot, message=world.message(world.user(1), text="hi"))

    assert isinstance(update.message, Message)
    assert update.message.bot is bot


@virtual
async def test_a_call_passes_while_it_may() -> None:
    """And so does every call that nobody guards."""
    telegram = Telegram()

    await telegram.call(SendMessage(chat_id=1, text="a"), guard=lambda: True)
    await telegram.call(SendMessage(chat_id=1, text="b"))

    assert len(telegram.met) == 2


@virtual
async def test_a_call_that_is_not_ours_any_more_is_not_made() -> None:
    """It raises, so that its row says that nothing was sent."""
    telegram = Telegram()

    with pytest.raises(SenderReplaced):
        await telegram.call(SendMessage(chat_id=1, text="a"), guard=lambda: False)

    assert telegram.met == []


@virtual
async def test_the_guard_is_asked_when_the_call_leaves_not_when_it_begins() -> None:
    """The right is lost while the call waits for its place."""
    telegram = Telegram()
    ours = [True, False]
    copy = CopyMessage(chat_id=1, from_chat_id=2, message_id=3)

    await telegram.call(copy, bulk=True, guard=lambda: ours.pop(0))
    with pytest.raises(SenderReplaced):
        await telegram.call(copy, bulk=True, guard=lambda: ours.pop(0))

    assert len(telegram.met) == 1
