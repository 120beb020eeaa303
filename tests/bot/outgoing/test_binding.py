"""Telegram's objects and their bot, kept for less: what aiogram promises of them holds."""

from copy import copy
from typing import Any

import pytest
from aiogram import Bot
from aiogram.methods import SendMessage
from aiogram.types import InlineKeyboardButton, Message, TelegramObject, Update
from pydantic import PrivateAttr

from bot.outgoing.binding import bind_for_less
from tests.bot.telegram import message, update, user

PRESS: dict[str, Any] = {"id": "1", "from": user(7), "chat_instance": "c", "data": "d"}


@pytest.fixture(autouse=True)
def bound() -> None:
    """As the application has it."""
    bind_for_less()


@pytest.fixture
def bot() -> Bot:
    """One that calls nobody."""
    return Bot("42:demo")


def test_everything_in_an_update_knows_the_bot(bot: Bot) -> None:
    """However deep it lies."""
    got = update(bot, callback_query=PRESS | {"message": message(user(7), text="x")})

    press = got.callback_query
    assert press
    assert isinstance(press.message, Message)
    found = [got, press, press.from_user, press.message, press.message.chat]
    assert [one.bot for one in found] == [bot] * 5


def test_what_was_made_by_hand_has_no_bot() -> None:
    """Nor does it fail to say so."""
    assert InlineKeyboardButton(text="x", callback_data="y").bot is None
    assert Update.model_validate({"update_id": 1}).bot is None


def test_an_object_is_mounted_later(bot: Bot) -> None:
    """aiogram's own way: a call is awaited with the bot that it was given."""
    call = SendMessage(chat_id=1, text="x")

    assert call.as_(bot).bot is bot
    assert InlineKeyboardButton(text="x", callback_data="y").as_(bot).bot is bot


def test_a_copy_knows_the_bot(bot: Bot) -> None:
    """aiogram-dialog copies every press."""
    press = update(bot, callback_query=PRESS).callback_query
    assert press

    copies = [press.model_copy(update={"data": "e"}), copy(press)]

    assert [one.bot for one in copies] == [bot, bot]
    assert press.model_copy().as_(None).bot is None
    assert press.bot is bot


def test_objects_are_equal_as_before(bot: Bot) -> None:
    """By their fields and by their bot."""
    mounted = update(bot, callback_query=PRESS)

    assert mounted == Update.model_validate(mounted.model_dump(), context={"bot": bot})
    assert mounted != Update.model_validate(mounted.model_dump())


def test_a_class_that_keeps_more_keeps_pydantics_way(bot: Bot) -> None:
    """Its other private attribute gets its default."""

    class Marked(TelegramObject):
        _mark: str = PrivateAttr("unmarked")

    bind_for_less()
    made = Marked.model_validate({}, context={"bot": bot})

    assert (made._mark, made.bot) == ("unmarked", bot)
