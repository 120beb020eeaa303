"""Telegram's limits on messages, by the sandbox's clock: which calls count for which limit.

Telegram gives no exact figures [D: Bot FAQ]; decision 0040 says where these come from.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import Impossible, too_many_requests
from bot.sandbox.world.people import Json
from bot.sandbox.world.rate_limiters import Pausing, SlidingWindow, TokenBucket

SENDING = ("send", "copy", "forward")
LIMITED = (*SENDING, "edit")
"""Sends and edits share a chat's limit, says the author of tdlib [I]."""
FREE = frozenset({"sendchataction"})
COUNTS = ("bulk_per_second", "paid_per_second", "chat_burst", "group_per_minute")
REQUIRED = ("chat_burst", "lately_seconds")


@dataclass(frozen=True, slots=True)
class RateLimits:
    """The figures of the limits; None: no such limit.

    bulk_per_second: messages to chats that were silent for `lately_seconds`, in any second;
    paid_per_second: those of them with allow_paid_broadcast, counted alone; chat_burst and
    chat_per_second: calls to one chat at once, and a second after that; group_per_minute: calls
    to one group in any minute.
    """

    bulk_per_second: int | None = 30
    paid_per_second: int | None = 1000
    chat_burst: int = 40
    chat_per_second: float | None = 1.0
    group_per_minute: int | None = 20
    lately_seconds: float = 60.0

    def changed(self, figures: Json) -> Self:
        """These figures, some of them changed. Raises Impossible(400)."""
        if unknown := figures.keys() - asdict(self).keys():
            raise Impossible(400, f"there is no limit {', '.join(sorted(unknown))}")
        for name, value in figures.items():
            _check(name, value)
        return replace(self, **figures)


class Limits:
    """Refuses calls over Telegram's limits. `heard_at`: the last activity of each chat."""

    def __init__(
        self, clock: Clock, heard_at: Mapping[int, float] | None = None, *, on: bool = True
    ) -> None:
        self._clock = clock
        self._heard_at = heard_at if heard_at is not None else {}
        self._refused: Counter[tuple[str, int | None]] = Counter()
        self.change(RateLimits(), on=on)

    def change(self, figures: RateLimits, *, on: bool = True) -> None:
        """Set the figures, or switch all limits off. The counts are reset."""
        self.figures, self.on = figures, on
        self._chats: dict[int, list[Pausing]] = {}
        self._bulk = _window("bulk", figures.bulk_per_second, 1)
        self._paid = _window("paid", figures.paid_per_second, 1)

    def spend(self, method: str, chat: int | None, *, paid: bool = False) -> None:
        """Count a call. Raises ApiError 429 with the seconds to wait."""
        name = method.lower()
        if not self.on or not name.startswith(LIMITED) or name in FREE:
            return
        now = self._clock.now()
        limiters = list(self._limiters(name, chat, paid, now))
        waits = [(one.retry_after(now), one.name) for one in limiters]
        retry_after, limit = max(waits, default=(0, ""))
        if retry_after:
            self._refused[limit, chat] += 1
            raise too_many_requests(retry_after)
        for one in limiters:
            one.take(now)

    def json(self) -> Json:
        """The figures, and the calls that each limit has refused, in total and for each chat."""
        refused: Counter[str] = Counter()
        chats: dict[str, dict[str, int]] = {}
        for (limit, chat), calls in self._refused.items():
            refused[limit] += calls
            chats.setdefault(str(chat), {})[limit] = calls
        return {
            "on": self.on,
            "figures": asdict(self.figures),
            "refused": dict(refused),
            "chats": chats,
        }

    def _limiters(self, name: str, chat: int | None, paid: bool, now: float) -> Iterator[Pausing]:
        """The limiters a call counts for."""
        if chat is not None:
            yield from self._of_chat(chat, now)
        if name.startswith(SENDING) and self._is_silent(chat, now):
            yield from self._paid if paid else self._bulk

    def _is_silent(self, chat: int | None, now: float) -> bool:
        """Whether the chat is silent, so that a message there is unsolicited."""
        heard_at = self._heard_at.get(chat) if chat is not None else None
        return heard_at is None or now - heard_at >= self.figures.lately_seconds

    def _of_chat(self, chat: int, now: float) -> list[Pausing]:
        if chat not in self._chats:
            self._chats[chat] = list(self._new_chat(chat, now))
        return self._chats[chat]

    def _new_chat(self, chat: int, now: float) -> Iterator[Pausing]:
        figures = self.figures
        if figures.chat_per_second:
            bucket = TokenBucket(figures.chat_per_second, figures.chat_burst, now)
            yield Pausing("chat", bucket)
        if chat < 0:
            yield from _window("group", figures.group_per_minute, 60)


def _window(name: str, calls: int | None, seconds: float) -> list[Pausing]:
    return [Pausing(name, SlidingWindow(calls, seconds))] if calls else []


def _check(name: str, value: Any) -> None:
    if value is None and name not in REQUIRED:
        return
    kind = int if name in COUNTS else (int, float)
    if not isinstance(value, kind) or isinstance(value, bool):
        raise Impossible(400, f"{name} is a number")
    if value < 0 or (value == 0 and name != "lately_seconds"):
        raise Impossible(400, f"{name} is above zero")
