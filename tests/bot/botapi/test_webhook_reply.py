"""A press is answered by the body of the webhook's 200, if the answer is in time."""

import asyncio

import orjson
import pytest
from aiogram.methods import AnswerCallbackQuery, DeleteMessage

from bot.botapi import webhook_reply
from bot.botapi.webhook_reply import WebhookReply
from tests.bot.botapi.telegram import Telegram

ANSWER = AnswerCallbackQuery(callback_query_id="77", text="Готово", show_alert=True)
BODY = {
    "method": "answerCallbackQuery",
    "callback_query_id": "77",
    "text": "Готово",
    "show_alert": True,
}


@pytest.fixture
def telegram() -> Telegram:
    """Gets the calls that are made after all."""
    return Telegram()


async def test_the_answer_is_the_body_of_the_response(telegram: Telegram) -> None:
    """With every field that was set and no other; no call is made for it."""
    reply = WebhookReply()

    assert await telegram.call(ANSWER, webhook_reply=reply) is True

    assert orjson.loads(await reply.body()) == BODY
    assert telegram.met == []


async def test_one_answer_goes_so(telegram: Telegram) -> None:
    """What else is called goes by itself: another answer, and every other method."""
    reply = WebhookReply()

    await telegram.call(DeleteMessage(chat_id=1, message_id=2), webhook_reply=reply)
    await telegram.call(ANSWER, webhook_reply=reply)
    await telegram.call(ANSWER, webhook_reply=reply)

    made = [type(method) for method, _ in telegram.met]
    assert made == [DeleteMessage, AnswerCallbackQuery]
    assert orjson.loads(await reply.body()) == BODY


async def test_an_answer_that_comes_late_goes_by_itself(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram is not kept waiting."""
    monkeypatch.setattr(webhook_reply, "WAIT_S", 0.0)
    reply = WebhookReply()

    assert await reply.body() == b""
    await telegram.call(ANSWER, webhook_reply=reply)

    assert [method for method, _ in telegram.met] == [ANSWER]


async def test_work_without_an_answer_lets_the_response_go() -> None:
    """Nobody waits for what will not come."""
    reply = WebhookReply()
    leaving = asyncio.create_task(reply.body())

    assert reply.send()

    assert await leaving == b""


async def test_without_a_webhook_every_answer_is_a_call(telegram: Telegram) -> None:
    """Polling has no response for it."""
    await telegram.call(ANSWER)

    assert [method for method, _ in telegram.met] == [ANSWER]


async def test_an_answer_that_comes_as_the_wait_ends_is_not_lost(
    telegram: Telegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both in one round of a busy loop: what was taken for the response is in it."""
    monkeypatch.setattr(webhook_reply, "WAIT_S", 0.0)
    reply = WebhookReply()
    leaving = asyncio.create_task(reply.body())
    await asyncio.sleep(0)  # it waits now; its wait ends in the next round

    await telegram.call(ANSWER, webhook_reply=reply)

    assert orjson.loads(await leaving) == BODY
    assert telegram.met == []
