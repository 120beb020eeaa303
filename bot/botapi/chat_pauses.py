"""Chat pauses after a 429, and the screens that wait until a pause is over.

A 429 concerns only its chat. Each process learns about it from its own calls. After the pause the
newest screen of each message is shown once.
"""

import asyncio
from datetime import UTC, datetime
from typing import Any, NamedTuple, Protocol

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.types import Chat, Message
from loguru import logger

from bot.botapi import limiter
from bot.botapi.clock import REAL, Timer
from bot.botapi.refusals import words_of

Key = tuple[limiter.Chat, int]  # chat id and message id


class Newest(Protocol):
    """Knows the newest screen of a message across all processes."""

    async def mark(self, message: Key) -> str:
        """Register a new screen for this message; returns its mark."""

    async def is_newest(self, message: Key, mark: str) -> bool:
        """Whether no other screen has been registered since."""


class Screen(NamedTuple):
    """An edit that waits, and the bot that will make it. Other processes know it by its mark."""

    method: EditMessageText
    bot: Bot
    mark: str


class ChatPauses:
    """The pauses that this process knows. After a restart the next press shows the screen.

    newest: needed only if there are several processes.
    """

    def __init__(self, timer: Timer = REAL, newest: Newest | None = None) -> None:
        self._timer = timer
        self._newest = newest
        self._until: dict[limiter.Chat, float] = {}
        self._screens: dict[Key, Screen] = {}
        self._showing: dict[Key, asyncio.Task[None]] = {}

    def left(self, chat: limiter.Chat | None) -> float:
        """Seconds until calls to the chat are allowed; 0 if they are allowed now."""
        if not self._until or chat is None:
            return 0.0
        return max(0.0, self._until.get(chat, 0.0) - self._timer.now())

    def pause(self, chat: limiter.Chat, seconds: float) -> None:
        """Start a pause that Telegram asked for. It does not shorten a longer one."""
        now = self._timer.now()
        self._until = {one: until for one, until in self._until.items() if until > now}
        self._until[chat] = max(self._until.get(chat, 0.0), now + seconds)

    def holds(self, chat: limiter.Chat) -> bool:
        """Whether a screen of the chat waits or is being shown."""
        return any(where == chat for where, _ in self._screens)

    def screen_of(self, method: TelegramMethod[Any]) -> Screen | None:
        """The waiting screen of the message that this call changes, if there is one."""
        if not self._screens or not method.__api_method__.startswith(("edit", "delete")):
            return None
        return self._screens.get(_key(method))

    async def defer(self, method: EditMessageText, bot: Bot) -> Message:
        """Show this edit after the pause, unless a newer one replaces it.

        Returns a placeholder for the result.
        """
        key = chat, message_id = _key(method)
        mark = await self._newest.mark(key) if self._newest else ""
        self._screens[key] = Screen(method, bot, mark)
        if key not in self._showing:
            self._showing[key] = asyncio.create_task(self._show(key))
        about, date = Chat(id=int(chat), type="private"), datetime.now(UTC)
        return Message(message_id=message_id, date=date, chat=about, text=method.text).as_(bot)

    def drop(self, screen: Screen) -> None:
        """Forget this screen: it was shown, or its message has changed."""
        key = _key(screen.method)
        if self._screens.get(key) is screen:
            del self._screens[key]

    async def close(self) -> None:
        """Stop. Waiting screens are not shown."""
        for task in self._showing.values():
            task.cancel()

    async def _show(self, key: Key) -> None:
        """Show the screens of one message until none waits."""
        try:
            while screen := self._screens.get(key):
                if (left := self.left(key[0])) > 0:
                    await self._timer.sleep(left)
                else:
                    await self._show_now(key, screen)
        finally:
            del self._showing[key]

    async def _show_now(self, key: Key, screen: Screen) -> None:
        try:
            if not self._newest or await self._newest.is_newest(key, screen.mark):
                await screen.bot(screen.method)
        except TelegramRetryAfter:
            return
        except AiogramError as error:
            logger.warning("a deferred screen could not be shown: {}", words_of(error))
        self.drop(screen)


def _key(method: Any) -> Key:
    return getattr(method, "chat_id", None) or 0, getattr(method, "message_id", None) or 0
