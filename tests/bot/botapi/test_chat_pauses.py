"""Answers go out at once. A 429 pauses its chat, and its newest screen is shown afterwards."""

import asyncio
from typing import Any

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.methods import AnswerCallbackQuery, DeleteMessage, EditMessageText, SendMessage
from aiogram.types import Message

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.clock import Timer
from tests.bot.botapi.telegram import Telegram, refused, server_error, too_many
from tests.bot.botapi.virtual import now, virtual

ALICE, BOB = 1, 2


def send(chat: int) -> SendMessage:
    """A message."""
    return SendMessage(chat_id=chat, text="x")


def screen(text: str, message_id: int = 7, chat: int = ALICE) -> EditMessageText:
    """A screen of a menu."""
    return EditMessageText(chat_id=chat, message_id=message_id, text=text)


async def shown(telegram: Telegram, method: EditMessageText) -> Any:
    """As the menu does it."""
    return await telegram.call(method, deferrable=True)


def seen(telegram: Telegram) -> list[tuple[str, float]]:
    """Texts that Telegram was given after the first, and when."""
    began = telegram.met[0][1]
    calls: list[Any] = telegram.met[1:]
    return [(call.text, round(moment - began, 3)) for call, moment in calls]


@virtual
async def test_answers_wait_for_nothing() -> None:
    """However many there are, in one chat or in many, and whatever bulk is doing."""
    telegram = Telegram()
    bulk = [telegram.call(send(9), bulk=True) for _ in range(50)]
    sending = [asyncio.create_task(one) for one in bulk]
    began = now()

    for _ in range(500):
        await telegram.call(screen("x"))
        await telegram.call(send(BOB))

    assert now() == began
    await asyncio.gather(*sending)


@virtual
async def test_a_429_holds_up_its_chat_and_nobody_else() -> None:
    """Neither other chats nor bulk; answers to presses are no messages."""
    telegram = Telegram(too_many(4))
    waiting = asyncio.create_task(telegram.call(send(ALICE)))
    await asyncio.sleep(0.1)
    began = now()

    await telegram.call(send(BOB))
    await telegram.call(send(BOB), bulk=True)
    await telegram.call(AnswerCallbackQuery(callback_query_id="1"))
    assert now() == began

    await waiting
    assert telegram.moments[-1] == pytest.approx(4)


@virtual
async def test_nobody_waits_for_long_and_telegram_is_not_asked_in_vain() -> None:
    """Five seconds at most; the sender learns for how long it would be."""
    telegram = Telegram(too_many(7200))
    for _ in range(2):
        with pytest.raises(TelegramRetryAfter) as caught:
            await telegram.call(send(ALICE))
        assert caught.value.retry_after == 7200

    assert len(telegram.met) == 1
    await asyncio.sleep(7196)
    assert await telegram.call(send(ALICE)) == "done"


@virtual
async def test_a_screen_that_has_to_wait_is_shown_when_the_pause_is_over() -> None:
    """Its sender goes on at once, with a stand-in for the message."""
    telegram = Telegram(too_many(20))
    began = now()

    stand_in = await shown(telegram, screen("menu"))

    assert now() == began
    assert isinstance(stand_in, Message)
    assert (stand_in.chat.id, stand_in.message_id, stand_in.text) == (ALICE, 7, "menu")
    await asyncio.sleep(30)
    assert seen(telegram) == [("menu", 20)]


@virtual
async def test_a_newer_screen_takes_the_place_of_one_that_waits() -> None:
    """Of each message the newest, once."""
    telegram = Telegram(too_many(20))

    for text in ("menu", "prices", "history"):
        await shown(telegram, screen(text))
        await asyncio.sleep(3)
    await shown(telegram, screen("another", message_id=8))
    await asyncio.sleep(30)

    assert seen(telegram) == [("history", 20), ("another", 20)]


@virtual
async def test_a_screen_whose_pause_is_made_longer_waits_longer() -> None:
    """Telegram refuses it once more; a newer one that came meanwhile is what is shown."""
    telegram = Telegram(too_many(20), too_many(10))

    await shown(telegram, screen("menu"))
    await asyncio.sleep(25)
    await shown(telegram, screen("prices"))
    await asyncio.sleep(30)

    assert seen(telegram) == [("menu", 20), ("prices", 30)]


@virtual
async def test_a_screen_of_a_message_that_was_changed_meanwhile_is_old() -> None:
    """Deleted, say: it does not come back."""
    telegram = Telegram(too_many(20))

    await shown(telegram, screen("menu"))
    await telegram.call(DeleteMessage(chat_id=ALICE, message_id=7))
    await asyncio.sleep(30)

    assert len(telegram.met) == 2


@virtual
async def test_a_screen_whose_message_goes_while_it_is_on_its_way_is_not_shown_again() -> None:
    """Telegram has just refused it once more when its message is deleted."""
    telegram = Telegram(too_many(20), too_many(10))

    await shown(telegram, screen("menu"))
    await asyncio.sleep(25)
    await telegram.call(DeleteMessage(chat_id=ALICE, message_id=7))
    await asyncio.sleep(30)

    assert [type(method) for method, _ in telegram.met] == [EditMessageText] * 2 + [DeleteMessage]


@virtual
async def test_a_screen_that_is_refused_after_its_pause_stops_no_other() -> None:
    """The reason is in the log."""
    not_modified = refused("message is not modified", TelegramBadRequest)
    telegram = Telegram(too_many(5), not_modified)

    await shown(telegram, screen("menu"))
    await shown(telegram, screen("another", message_id=8))
    await asyncio.sleep(10)

    assert seen(telegram) == [("menu", 5), ("another", 5)]


@virtual
async def test_a_screen_after_its_pause_is_tried_again_as_others_are() -> None:
    """A fault of Telegram's loses no screen."""
    telegram = Telegram(too_many(5), server_error)

    await shown(telegram, screen("menu"))
    await asyncio.sleep(10)

    assert seen(telegram) == [("menu", 5), ("menu", 5.5)]


@virtual
async def test_bulk_does_not_wait_for_a_chat() -> None:
    """Its sender has written it down and knows what to do meanwhile; Telegram is asked once."""
    telegram = Telegram(too_many(60))

    for _ in range(3):
        with pytest.raises(TelegramRetryAfter) as caught:
            await telegram.call(send(ALICE), bulk=True)
        assert caught.value.retry_after == 60

    assert len(telegram.met) == 1
    assert telegram.limiter.paused == 0


@virtual
async def test_429s_to_three_chats_at_one_moment_pause_bulk_and_no_answer() -> None:
    """Then it is about bulk."""
    telegram = Telegram(*[too_many(30)] * 3)
    for chat in (1, 2, 3):
        with pytest.raises(TelegramRetryAfter):
            await telegram.call(send(chat), bulk=True)

    with pytest.raises(TelegramRetryAfter):
        await telegram.call(send(4), bulk=True)
    assert await telegram.call(send(4)) == "done"

    assert len(telegram.met) == 4


def test_chats_whose_pause_is_over_are_forgotten() -> None:
    """Whoever has been held up once leaves nothing behind; a longer pause is not cut short."""
    clock = [0.0]
    pauses = ChatPauses(Timer(lambda: clock[0]))
    for chat in range(5000):
        clock[0] += 1
        pauses.pause(chat, 10)
    pauses.pause(1, 100)
    pauses.pause(1, 5)

    assert len(pauses._until) < 20
    assert pauses.left(1) == 100
    assert pauses.left(2) == 0
