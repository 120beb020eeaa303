"""Chats whose calls have to wait: a 429 is about its chat, and nobody else notices.

Each process learns of them by its own 429s.
"""

from collections.abc import Callable

from bot.botapi.limiter import Chat

MANY = 1000  # chats after which those are forgotten whose pause is over


class ChatPauses:
    """`now`: seconds that only grow."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._until: dict[Chat, float] = {}
        self._many = MANY

    def left(self, chat: Chat | None) -> float:
        """Seconds until calls to the chat may go on; 0: now."""
        if not self._until or chat is None:
            return 0.0
        return max(0.0, self._until.get(chat, 0.0) - self._now())

    def pause(self, chat: Chat, seconds: float) -> None:
        """Telegram said so; a longer pause is not cut short."""
        now = self._now()
        if len(self._until) >= self._many:
            self._until = {one: until for one, until in self._until.items() if until > now}
            self._many = max(MANY, 2 * len(self._until))
        self._until[chat] = max(self._until.get(chat, 0.0), now + seconds)
