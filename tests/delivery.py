"""The two ways updates reach a bot that runs in the test's own loop."""

import asyncio
import socket
from typing import Any

from bot.app import App, build_web
from bot.sandbox.driver.client import Driver
from bot.updates.polling import ALLOWED_UPDATES
from bot.web.server import served

HOST = "127.0.0.1"


def listening() -> dict[str, str]:
    """Settings of a webhook on a free port of this machine."""
    with socket.create_server((HOST, 0)) as probe:
        port = probe.getsockname()[1]
    return {"WEBHOOK_URL": f"http://{HOST}:{port}/telegram", "WEB_PORT": str(port)}


class Polled:
    """A bot that asks for updates."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def start(self, driver: Driver) -> None:
        """Returns when the bot has begun to ask."""
        since = (await driver.state())["seq"]
        self._polling = asyncio.create_task(
            self._app.dispatcher.start_polling(
                self._app.bot,
                handle_signals=False,
                close_bot_session=False,  # aiogram would sleep after closing it
                allowed_updates=ALLOWED_UPDATES,
            )
        )
        await driver.wait("call", since=since, where=_is_greeting)

    async def stop(self) -> None:
        """End it when what is in work is done."""
        if not self._polling.done():
            await self._app.dispatcher.stop_polling()
        await asyncio.gather(self._polling, return_exceptions=True)
        await self._app.dispatcher.finish()


class Hooked:
    """A bot that is told of updates, over HTTP."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._ready, self._stop = asyncio.Event(), asyncio.Event()

    async def start(self, _: Driver) -> None:
        """Returns when Telegram knows the address."""
        self._serving = asyncio.create_task(self._serve())
        ready = asyncio.create_task(self._ready.wait())
        await asyncio.wait((ready, self._serving), return_when=asyncio.FIRST_COMPLETED)
        if not ready.done():
            ready.cancel()
            await self._serving

    async def _serve(self) -> None:
        app, port = self._app, self._app.settings.web_port
        async with app.webhook.receiving(), served(build_web(app), HOST, port):
            await app.webhook.announce(app.settings)
            self._ready.set()
            await self._stop.wait()

    async def stop(self) -> None:
        """End it when what is in work is done."""
        self._stop.set()
        await self._serving


def delivered(app: App) -> Polled | Hooked:
    """By what the settings say."""
    return Hooked(app) if app.settings.webhook_url else Polled(app)


def _is_greeting(event: dict[str, Any]) -> bool:
    return bool(event["entry"]["method"] == "getMe")
