"""For the page's tests: a sandbox in its own process, its bot, and elements of the page."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Locator, Page

from tests.browser import needs_chromium
from tests.e2e.process import ROOT, environment
from tests.e2e.serving import serving
from tests.patience import patience

TOKEN = "42:demo"

MARKS = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

Json = dict[str, Any]
Open = Callable[..., Awaitable[Page]]


class Sandbox:
    """A running sandbox: `bot` calls the Bot API, `driver` the control API."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http
        self._offset = 0

    async def bot(self, method: str, **params: Any) -> Any:
        """Call a Bot API method; the result, or the whole refusal."""
        async with self._http.post(f"{self.url}/bot{TOKEN}/{method}", json=params) as response:
            answer = await response.json()
        return answer["result"] if answer["ok"] else answer

    async def driver(self, method: str, path: str, body: Json | None = None) -> Any:
        """Call the control API."""
        async with self._http.request(method, f"{self.url}/_sandbox{path}", json=body) as response:
            response.raise_for_status()
            return await response.json()

    async def person(self, name: str, **fields: Any) -> int:
        """A new person's id."""
        added: Json = await self.driver("POST", "/people", {"first_name": name, **fields})
        return int(added["id"])

    async def started(self, name: str, **fields: Any) -> int:
        """A new person who has pressed Start; the bot has read it."""
        person = await self.person(name, **fields)
        await self.driver("POST", f"/chats/{person}/say", {"text": "/start"})
        await self.update("message", person)
        return person

    async def update(self, kind: str, person: int) -> Json:
        """This person's next update of this kind; all before it are dropped."""
        while True:
            for update in await self.bot("getUpdates", offset=self._offset, timeout=10):
                self._offset = update["update_id"] + 1
                found: Json = update.get(kind, {})
                if found and found["from"]["id"] == person:
                    return found

    async def send(self, person: int, text: str, *rows: list[Json], **more: Any) -> int:
        """The bot sends a text with inline buttons; the message's id."""
        markup = {"reply_markup": {"inline_keyboard": list(rows)}} if rows else {}
        sent = await self.bot("sendMessage", chat_id=person, text=text, **markup, **more)
        return int(sent["message_id"])


@asynccontextmanager
async def spawned(port: int = 0) -> AsyncIterator[Sandbox]:
    """A sandbox in its own process, ended at the end; port 0 is any free one."""
    words = ("--port", str(port), "--token", TOKEN)
    async with serving("bot.sandbox", *words, folder=ROOT, settings=environment()) as served:
        async with asyncio.timeout(patience(60)):
            ready = (await served.printed.readline()).decode()
        async with aiohttp.ClientSession() as http:
            yield Sandbox(ready.split()[-1], http)


def pane(page: Page, person: int) -> Locator:
    """A person's open chat."""
    return page.locator(f'[data-pane="{person}"]')


def bubble(page: Page, message_id: int) -> Locator:
    """One message."""
    return page.locator(f'[data-message="{message_id}"]')


def callback(text: str, data: str) -> Json:
    """An inline button with callback data."""
    return {"text": text, "callback_data": data}
