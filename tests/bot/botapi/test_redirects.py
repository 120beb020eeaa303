"""Redirects: the bot's token is in the address, so it must not be sent anywhere else."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError
from aiogram.types import BufferedInputFile
from aiohttp import web

from bot.app import build_bot
from bot.settings.settings import Settings

TOKEN = "42:a-secret-of-this-test"


@pytest.fixture
async def asked() -> list[str]:
    """The paths that the server was asked for."""
    return []


@pytest.fixture
async def bot(asked: list[str]) -> AsyncIterator[Bot]:
    """A bot whose API address answers every call with a redirect to another path."""

    async def redirect(request: web.Request) -> web.Response:
        asked.append(request.path)
        location = request.path.replace("/here/", "/elsewhere/")
        return web.Response(status=307, headers={"Location": location})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", redirect)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    base = f"http://127.0.0.1:{runner.addresses[0][1]}/here"
    bot = build_bot(Settings.read({"BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": base}))
    yield bot
    await bot.session.close()
    await runner.cleanup()


CALLS: dict[str, Callable[[Bot], Awaitable[Any]]] = {
    "plain": lambda bot: bot.get_me(),
    "with a file": lambda bot: bot.send_document(1, BufferedInputFile(b"x", "x.txt")),
}


@pytest.mark.parametrize("call", CALLS)
async def test_a_call_does_not_follow_a_redirect(bot: Bot, asked: list[str], call: str) -> None:
    """It has not been answered; what is said of it names no address."""
    with pytest.raises(TelegramNetworkError) as failure:
        await CALLS[call](bot)

    assert len(asked) == 1
    assert "redirects" in str(failure.value)
    assert TOKEN not in str(failure.value)


async def test_a_download_does_not_follow_a_redirect(bot: Bot, asked: list[str]) -> None:
    """A file's address holds the token, too."""
    content = await bot.download_file("photos/1.jpg")

    assert len(asked) == 1
    assert content is not None
    assert content.read() == b""
