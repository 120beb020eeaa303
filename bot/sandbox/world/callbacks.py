"""Pressed buttons that wait for answerCallbackQuery."""

import asyncio
import secrets
from dataclasses import dataclass

from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import bad_request
from bot.sandbox.world.events import EventLog
from bot.sandbox.world.people import Json

ANSWER_SECONDS = 15.0
"""How long a click can be answered. Undocumented; reports say 10 to 20 seconds [I]."""
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True, slots=True)
class Callback:
    """One click. It can be answered once, until its deadline."""

    id: str
    person_id: int
    deadline: float
    answer: "asyncio.Future[Json]"


class Callbacks:
    """The unanswered clicks, oldest first."""

    def __init__(self, clock: Clock, events: EventLog) -> None:
        self.answer_seconds = ANSWER_SECONDS
        self._clock = clock
        self._events = events
        self._open: dict[str, Callback] = {}

    def open(self, person_id: int) -> Callback:
        """Add a new click of a person."""
        self._drop_expired()
        callback = Callback(
            id=str(secrets.randbits(62)),
            person_id=person_id,
            deadline=self._clock.now() + self.answer_seconds,
            answer=asyncio.get_running_loop().create_future(),
        )
        self._open[callback.id] = callback
        return callback

    def answer(self, callback_id: str, answer: Json) -> None:
        """Answer a click. Raises ApiError if it is too late, unknown or already answered [B]."""
        callback = self._open.pop(callback_id, None)
        if callback is None or callback.deadline <= self._clock.now():
            raise bad_request(TOO_OLD)
        callback.answer.set_result(answer)
        self._events.emit("answered", callback.person_id, callback_id=callback_id, **answer)

    async def wait(self, callback: Callback, seconds: float) -> Json | None:
        """The bot's answer, or None if there was none in so many seconds of the clock."""
        deadline = min(callback.deadline, self._clock.now() + seconds)
        return await self._clock.outcome(callback.answer, deadline)

    def _drop_expired(self) -> None:
        now = self._clock.now()
        while self._open:
            oldest = next(iter(self._open.values()))
            if oldest.deadline > now:
                return
            del self._open[oldest.id]
