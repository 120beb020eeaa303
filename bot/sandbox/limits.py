"""The flood limiter: token buckets for all messages and for each chat, on the virtual clock."""

import math
from dataclasses import dataclass

from bot.sandbox.clock import Clock
from bot.sandbox.errors import too_many_requests

CHAT_BURST = 3
LIMITED = ("send", "edit", "copy", "forward")
"""Sends and edits share the limits, says the author of tdlib [I]."""
FREE = frozenset({"sendchataction"})


@dataclass(slots=True)
class Bucket:
    """`rate` tokens a second up to `size`."""

    rate: float
    size: float
    tokens: float
    at: float

    def refill(self, now: float) -> None:
        """Add what has dripped in since the last look."""
        self.tokens = min(self.size, self.tokens + (now - self.at) * self.rate)
        self.at = now

    def wait(self) -> float:
        """Seconds until there is a token."""
        return max(0.0, (1 - self.tokens) / self.rate)


class Limits:
    """Off until a test or the demo sets them. Telegram gives no exact figures [D: Bot FAQ]."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.set(None, None)

    def set(self, per_second: float | None, per_chat: float | None) -> None:
        """Messages a second in all and to one chat; None for no limit."""
        self._per_chat = per_chat
        self._chats: dict[int, Bucket] = {}
        self._all = self._bucket(per_second, per_second) if per_second else None

    def spend(self, method: str, chat: int | None) -> None:
        """Count a call. Raises ApiError 429 with the seconds to wait."""
        name = method.lower()
        if not name.startswith(LIMITED) or name in FREE:
            return
        buckets = [one for one in (self._all, self._chat_bucket(chat)) if one]
        for bucket in buckets:
            bucket.refill(self._clock.now())
        wait = max((one.wait() for one in buckets), default=0.0)
        if wait > 0:
            raise too_many_requests(math.ceil(wait))
        for bucket in buckets:
            bucket.tokens -= 1

    def _chat_bucket(self, chat: int | None) -> Bucket | None:
        if not self._per_chat or chat is None:
            return None
        if chat not in self._chats:
            self._chats[chat] = self._bucket(self._per_chat, CHAT_BURST)
        return self._chats[chat]

    def _bucket(self, rate: float, size: float) -> Bucket:
        return Bucket(rate, size, size, self._clock.now())
