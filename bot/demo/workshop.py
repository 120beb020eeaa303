"""The translators' workshop inside the demo: it changes the texts of the bot that runs there."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.app import App
from bot.demo.telegram import Control
from bot.i18n.text_editor import TextEditor
from bot.jobs.text_reload import TextReload
from bot.settings.parsers import LOCALES
from bot.workshop.bot_screens import RunningBot
from bot.workshop.server import serving
from bot.workshop.texts import Texts
from bot.workshop.workshop import LivingBot, Workshop

PORT = 8090


class _DemoBot(RunningBot):
    """It tells the chat page of each change: the tour has a step for it."""

    def __init__(self, app: App, texts: TextReload, telegram: Control) -> None:
        super().__init__(app, texts)
        self._telegram = telegram

    async def refresh(self, person_id: int, editor: TextEditor) -> None:
        """Show the change, and say that somebody has made it."""
        await super().refresh(person_id, editor)
        await self._telegram.post("translated", {"person": person_id})


class DemoWorkshop:
    """One for all rounds of the demo. It reads the texts when the page first asks for them."""

    def __init__(self, telegram: Control) -> None:
        self._telegram = telegram
        self._bot: LivingBot | None = None
        self._workshop: Workshop | None = None

    async def follow(self, app: App, texts: TextReload) -> None:
        """Edit the texts of this bot until it ends."""
        self._bot = _DemoBot(app, texts, self._telegram)
        if self._workshop:
            self._workshop.bot = self._bot
        await asyncio.Event().wait()

    def build(self) -> Workshop:
        """Takes seconds: run it in a thread."""
        self._workshop = Workshop(Texts(LOCALES, None, "en"), self._bot)
        return self._workshop


@asynccontextmanager
async def workshop_beside(telegram: Control) -> AsyncIterator[DemoWorkshop]:
    """Serve the workshop while the block runs, and tell the chat page where it is."""
    workshop = DemoWorkshop(telegram)
    async with serving(workshop.build, _listener()) as address:
        await telegram.post("workshop", {"url": address})
        yield workshop


def _listener() -> socket.socket:
    """At the workshop's usual port, or at a free one: the chat page is told which."""
    try:
        return socket.create_server(("127.0.0.1", PORT))
    except OSError:
        return socket.create_server(("127.0.0.1", 0))
