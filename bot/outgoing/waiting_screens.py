"""Screens that wait for the end of their chat's pause: of each message the newest, shown once."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.types import Chat, Message
from loguru import logger

from bot.outgoing import limiter
from bot.outgoing.chat_pauses import ChatPauses
from bot.outgoing.clock import Timer

Send = Callable[[], Awaitable[Any]]
CHANGES = ("edit", "delete")


class WaitingScreens:
    """Of one process; a restart forgets them, and the next press shows the screen."""

    def __init__(self, pauses: ChatPauses, timer: Timer) -> None:
        self._pauses = pauses
        self._timer = timer
        self._waiting: dict[limiter.Chat, dict[int, Send]] = {}
        self._showing: dict[limiter.Chat, asyncio.Task[None]] = {}

    def has(self, chat: limiter.Chat | None) -> bool:
        """Whether one waits in the chat, or is being shown: a newer one comes after it."""
        return chat in self._showing

    def put(self, method: EditMessageText, bot: Bot, send: Send) -> Message:
        """`send` it when the pause is over, unless a newer one comes; a stand-in for the result."""
        chat, message_id = method.chat_id, method.message_id
        assert isinstance(chat, int)
        assert message_id is not None
        self._waiting.setdefault(chat, {})[message_id] = send
        if chat not in self._showing:
            self._showing[chat] = asyncio.create_task(self._show(chat))
        about = Chat(id=chat, type="private")
        date = datetime.now(UTC)
        return Message(message_id=message_id, date=date, chat=about, text=method.text).as_(bot)

    def of(self, method: TelegramMethod[Any]) -> Send | None:
        """What waits for the message that this call changes."""
        if not self._waiting or not method.__api_method__.startswith(CHANGES):
            return None
        waiting = self._waiting.get(getattr(method, "chat_id", None) or 0, {})
        return waiting.get(getattr(method, "message_id", None) or 0)

    def drop(self, chat: limiter.Chat, send: Send) -> None:
        """It is old: its message was changed meanwhile."""
        waiting = self._waiting.get(chat, {})
        for message_id in [one for one, its in waiting.items() if its is send]:
            del waiting[message_id]

    async def close(self) -> None:
        """Nothing is shown any more."""
        for task in self._showing.values():
            task.cancel()

    async def _show(self, chat: limiter.Chat) -> None:
        waiting = self._waiting[chat]
        try:
            while waiting:
                if (left := self._pauses.left(chat)) > 0:
                    await self._timer.sleep(left)
                    continue
                message_id = next(iter(waiting))
                send = waiting.pop(message_id)
                try:
                    await send()
                except TelegramRetryAfter:
                    waiting.setdefault(message_id, send)
                except AiogramError as error:
                    logger.warning("a screen that waited was not shown: {!r}", error)
        finally:
            del self._waiting[chat], self._showing[chat]
