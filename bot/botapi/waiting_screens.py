"""Screens that wait for the end of their chat's pause: of each message the newest, shown once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple, Protocol

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.types import Chat, Message
from loguru import logger

from bot.botapi import limiter
from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.clock import Timer

CHANGES = ("edit", "delete")


class Newest(Protocol):
    """Knows the newest screen of a message, of all processes."""

    async def mark(self, chat: limiter.Chat, message_id: int) -> str:
        """A mark of the screen that waits for this message from now on."""

    async def is_newest(self, chat: limiter.Chat, message_id: int, mark: str) -> bool:
        """Whether no other has been marked since."""


class Waiting(NamedTuple):
    """A screen: how it is shown, and what other processes know it by."""

    show: Callable[[], Awaitable[Any]]
    mark: str


class WaitingScreens:
    """Of one process; a restart forgets them, and the next press shows the screen.

    newest: where there are several processes.
    """

    def __init__(self, pauses: ChatPauses, timer: Timer, newest: Newest | None = None) -> None:
        self.pauses = pauses
        self._timer = timer
        self._newest = newest
        self._waiting: dict[limiter.Chat, dict[int, Waiting]] = {}
        self._showing: dict[limiter.Chat, asyncio.Task[None]] = {}

    def has(self, chat: limiter.Chat | None) -> bool:
        """Whether one waits in the chat, or is being shown: a newer one comes after it."""
        return chat in self._showing

    async def put(self, method: EditMessageText, bot: Bot) -> Message:
        """Show it by this bot when the pause is over, unless there is a newer one by then; a
        stand-in for the result.
        """
        chat, message_id = method.chat_id, method.message_id
        assert isinstance(chat, int)
        assert message_id is not None
        mark = await self._newest.mark(chat, message_id) if self._newest else ""
        self._waiting.setdefault(chat, {})[message_id] = Waiting(lambda: bot(method), mark)
        if chat not in self._showing:
            self._showing[chat] = asyncio.create_task(self._show(chat, self._waiting[chat]))
        about, date = Chat(id=chat, type="private"), datetime.now(UTC)
        return Message(message_id=message_id, date=date, chat=about, text=method.text).as_(bot)

    def of(self, method: TelegramMethod[Any]) -> Waiting | None:
        """What waits for the message that this call changes."""
        if not self._waiting or not method.__api_method__.startswith(CHANGES):
            return None
        waiting = self._waiting.get(getattr(method, "chat_id", None) or 0, {})
        return waiting.get(getattr(method, "message_id", None) or 0)

    def drop(self, chat: limiter.Chat, old: Waiting) -> None:
        """Its message was changed meanwhile."""
        waiting = self._waiting.get(chat, {})
        for message_id in [one for one, its in waiting.items() if its is old]:
            del waiting[message_id]

    async def close(self) -> None:
        """Nothing is shown any more."""
        for task in self._showing.values():
            task.cancel()

    async def _show(self, chat: limiter.Chat, waiting: dict[int, Waiting]) -> None:
        """Until none waits."""
        try:
            while waiting:
                if (left := self.pauses.left(chat)) > 0:
                    await self._timer.sleep(left)
                    continue
                message_id = next(iter(waiting))
                await self._show_one(chat, message_id, waiting)
        finally:
            del self._waiting[chat], self._showing[chat]

    async def _show_one(
        self, chat: limiter.Chat, message_id: int, waiting: dict[int, Waiting]
    ) -> None:
        """It waits until it is shown: it may be replaced or dropped while it is on its way."""
        one = waiting[message_id]
        try:
            if not self._newest or await self._newest.is_newest(chat, message_id, one.mark):
                await one.show()
        except TelegramRetryAfter:
            return
        except AiogramError as error:
            why = getattr(error, "message", "")
            logger.warning("a screen that waited was not shown: {} {}", type(error).__name__, why)
        self.drop(chat, one)
