"""Answers that ride: a press is answered by the body of the webhook's 200, where it is in time."""

import asyncio
from typing import Any, cast

import orjson
import pytest
from aiogram import Bot
from aiogram.methods import AnswerCallbackQuery, DeleteMessage, TelegramMethod

from bot.outgoing import riding
from bot.outgoing.riding import Riding, Seat, seat

ANSWER = AnswerCallbackQuery(callback_query_id="77", text="Готово", show_alert=True)
BODY = {
    "method": "answerCallbackQuery",
    "callback_query_id": "77",
    "text": "Готово",
    "show_alert": True,
}


class Wire:
    """Counts the calls that are made after all."""

    def __init__(self) -> None:
        self.made: list[TelegramMethod[Any]] = []

    async def __call__(self, _: Bot, method: TelegramMethod[Any]) -> Any:
        self.made.append(method)
        return True


@pytest.fixture
def wire() -> Wire:
    return Wire()


async def called(wire: Wire, method: TelegramMethod[Any]) -> Any:
    return await Riding()(wire, cast(Bot, None), method)


async def test_the_answer_is_the_body_of_the_response(wire: Wire) -> None:
    """With every field that was set and no other; no call is made for it."""
    free = Seat()
    seat.set(free)

    assert await called(wire, ANSWER) is True

    assert orjson.loads(await free.leave()) == BODY
    assert wire.made == []


async def test_one_answer_rides(wire: Wire) -> None:
    """What else is called goes by itself: another answer, and every other method."""
    free = Seat()
    seat.set(free)

    await called(wire, DeleteMessage(chat_id=1, message_id=2))
    await called(wire, ANSWER)
    await called(wire, ANSWER)

    assert [type(one) for one in wire.made] == [DeleteMessage, AnswerCallbackQuery]
    assert orjson.loads(await free.leave()) == BODY


async def test_an_answer_that_comes_late_goes_by_itself(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram is not kept waiting."""
    monkeypatch.setattr(riding, "WAITS", 0.0)
    free = Seat()
    seat.set(free)

    assert await free.leave() == b""
    await called(wire, ANSWER)

    assert wire.made == [ANSWER]


async def test_work_without_an_answer_lets_the_response_go(wire: Wire) -> None:
    """Nobody waits for what will not come."""
    free = Seat()
    leaving = asyncio.create_task(free.leave())

    assert free.take()

    assert await leaving == b""


async def test_without_a_webhook_every_answer_is_a_call(wire: Wire) -> None:
    """Polling has no response to ride in."""
    seat.set(None)

    await called(wire, ANSWER)

    assert wire.made == [ANSWER]


async def test_an_answer_that_comes_as_the_wait_ends_is_not_lost(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both in one round of a busy loop: whoever was told that it rides, rides."""
    monkeypatch.setattr(riding, "WAITS", 0.0)
    free = Seat()
    seat.set(free)
    leaving = asyncio.create_task(free.leave())
    await asyncio.sleep(0)  # it waits now; its wait ends in the next round

    await called(wire, ANSWER)

    assert orjson.loads(await leaving) == BODY
    assert wire.made == []
