"""Unreadable answers: the error contains no text that people wrote."""

import traceback
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError
from aiohttp import web

from bot.botapi.session import BotSession
from tests.integrations.provider import listening

SECRET = "a secret cat"
ANSWERS = {
    "no JSON": (200, f"<html>{SECRET}"),
    "no message": (200, f'{{"ok": true, "result": {{"message_id": "{SECRET}", "text": "x"}}}}'),
    "no answer of the Bot API": (400, f'{{"ok": "{SECRET}", "result": "{SECRET}"}}'),
}


@pytest.fixture(params=ANSWERS)
async def bot(request: pytest.FixtureRequest) -> AsyncIterator[Bot]:
    """One whose Telegram answers so, whatever is asked."""
    status, text = ANSWERS[request.param]

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=text, content_type="application/json")

    async with listening(answer) as port:
        server = TelegramAPIServer.from_base(f"http://127.0.0.1:{port}")
        session = BotSession(api=server)
        yield Bot("42:test", session=session)
        await (await session.create_session()).close()


async def test_the_error_holds_none_of_it(bot: Bot) -> None:
    """Not as text, not as repr, not in a traceback, whatever caused it; its kind is told."""
    with pytest.raises(ClientDecodeError) as caught:
        await bot.send_message(1, "hello")

    said = str(caught.value) + repr(caught.value)
    assert "Error" in said
    assert SECRET not in said + "".join(traceback.format_exception(caught.value))
