"""The journal of Bot API calls, with the problems that tests check."""

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Literal, TypedDict

from bot.sandbox.world.errors import ApiError, NotModelled
from bot.sandbox.world.events import EventLog

Problem = Literal["not_modelled", "unknown_field", "refused"]
KEPT = 20_000
REFUSALS = (400, 404)


class Entry(TypedDict):
    """One call: the request, the answer, and whether the bot made a mistake."""

    seq: int
    at: float
    method: str
    params: dict[str, Any]
    ok: bool
    error_code: int | None
    description: str | None
    problem: Problem | None
    ms: int
    injected: bool


class Journal:
    """The last calls, and whether the bot is busy calling."""

    def __init__(self, events: EventLog) -> None:
        self._events = events
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self.calls_in_flight = 0
        self.last_activity = time.monotonic()
        self._active = asyncio.Event()

    def touch(self) -> None:
        """Record that the bot is active now."""
        self.last_activity = time.monotonic()
        self._active.set()

    async def activity(self, seconds: float) -> None:
        """Return when the bot has ended a call or taken an update, or after `seconds`."""
        self._active.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._active.wait()

    @contextmanager
    def busy(self, counts: bool) -> Iterator[None]:
        """A call is in progress. `counts`: whether it shows that the bot is busy."""
        self.calls_in_flight += counts
        try:
            yield
        finally:
            self.calls_in_flight -= counts
            if counts:
                self.touch()

    def record(
        self,
        *,
        at: float,
        method: str,
        params: dict[str, Any],
        error: ApiError | None,
        unknown: list[str],
        ms: int,
        injected: bool,
    ) -> None:
        """Keep one finished call; `unknown` are the fields the Bot API does not know."""
        entry = Entry(
            seq=self._events.seq + 1,
            at=at,
            method=method,
            params=params,
            ok=error is None,
            error_code=error.code if error else None,
            description=_words(error, unknown),
            problem=None if injected else _problem(error, unknown),
            ms=ms,
            injected=injected,
        )
        self._entries.append(entry)
        self._events.emit("call", _chat(params), entry=entry)

    def since(self, seq: int) -> list[Entry]:
        """The entries after `seq`, oldest first."""
        return [entry for entry in self._entries if entry["seq"] > seq]


def _problem(error: ApiError | None, unknown: list[str]) -> Problem | None:
    if isinstance(error, NotModelled):
        return "not_modelled"
    if unknown:
        return "unknown_field"
    return "refused" if error and error.code in REFUSALS else None


def _words(error: ApiError | None, unknown: list[str]) -> str | None:
    words = [error.description] if error else []
    if unknown:
        words.append("unknown fields: " + ", ".join(unknown))
    return "; ".join(words) or None


def _chat(params: dict[str, Any]) -> int | None:
    chat = str(params.get("chat_id"))
    return int(chat) if chat.lstrip("-").isdigit() else None
