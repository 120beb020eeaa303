"""The translators' workshop inside the demo. It changes the texts of the demo's bot."""

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
    """Reports each change of a text to the chat page, because a step of the tour waits for one."""

    def __init__(self, app: App, texts: TextReload, telegram: Control) -> None:
        super().__init__(app, texts)
        self._telegram = telegram

    async def refresh(self, person_id: int, editor: TextEditor) -> None:
        """Show the change in the bot, and report it to the chat page."""
        await super().refresh(person_id, editor)
        await self._telegram.post("translated", {"person": person_id})


class DemoWorkshop:
    """One workshop for all rounds of the demo. It reads the texts at the page's first request."""

    def __init__(self, telegram: Control) -> None:
        self._telegram = telegram
        self._bot: LivingBot | None = None
        self._workshop: Workshop | None = None

    async def follow(self, app: App, texts: TextReload) -> None:
        """Use this bot until it ends: show the changes of texts in it."""
        self._bot = _DemoBot(app, texts, self._telegram)
        if self._workshop:
            self._workshop.bot = self._bot
        await asyncio.Event().wait()

    def build(self) -> Workshop:
        """Read the texts. This takes seconds, so run it in a thread."""
        self._workshop = Workshop(Texts(LOCALES, None, "en"), self._bot)
        return self._workshop


@asynccontextmanager
async def workshop_beside(telegram: Control) -> AsyncIterator[DemoWorkshop]:
    """Serve the workshop while the block runs, and send its address to the chat page."""
    workshop = DemoWorkshop(telegram)
    async with serving(workshop.build, _listener()) as address:
        await telegram.post("workshop", {"url": address})
        yield workshop


def _listener() -> socket.socket:
    """Listen on the workshop's usual port, or on a free one if that is in use."""
    try:
        return socket.create_server(("127.0.0.1", PORT))
    except OSError:
        return socket.create_server(("127.0.0.1", 0))
