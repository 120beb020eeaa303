"""The event log: numbered events, which the page follows and tests wait for."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

Event = dict[str, Any]
KEPT = 20_000


class EventLog:
    """The last events. A reader that missed more events than the log keeps gets `reset`."""

    def __init__(self) -> None:
        self.seq = 0
        self._events: deque[Event] = deque(maxlen=KEPT)
        self._followers: set[Follower] = set()
        self.listeners: list[Callable[[Event], None]] = []

    def emit(self, kind: str, person_id: int | None = None, /, **data: Any) -> Event:
        """Record an event and pass it to the followers; `data` may hold its own `person`."""
        self.seq += 1
        event = {"seq": self.seq, "kind": kind, "person": person_id, **data}
        self._events.append(event)
        for follower in list(self._followers):
            follower.offer(event)
        for listener in self.listeners:
            listener(event)
        return event

    def since(self, seq: int) -> Iterator[Event]:
        """The kept events with a greater sequence number, oldest first."""
        behind = 0
        for event in reversed(self._events):
            if event["seq"] <= seq:
                break
            behind += 1
        return islice(self._events, len(self._events) - behind, None)

    def remembers(self, seq: int) -> bool:
        """Whether the log still has all events after `seq`, and `seq` belongs to this log."""
        oldest = self._events[0]["seq"] if self._events else self.seq + 1
        forgotten = len(self._events) == KEPT and seq < oldest - 1
        return seq <= self.seq and not forgotten

    def follow(
        self, since: int, kinds: frozenset[str] | None = None, person: int | None = None
    ) -> "Follower":
        """A queue of the matching events after `since`, old and new. Close it."""
        follower = Follower(self, kinds, person)
        for event in self.since(since):
            follower.offer(event)
        self._followers.add(follower)
        return follower

    def forget(self, follower: "Follower") -> None:
        """Stop feeding a follower."""
        self._followers.discard(follower)

    def close(self) -> None:
        """End every open stream."""
        for follower in list(self._followers):
            follower.end()


class Follower:
    """One reader of the log: an unbounded queue of matching events."""

    def __init__(self, log: EventLog, kinds: frozenset[str] | None, person: int | None) -> None:
        self._log = log
        self._kinds = kinds
        self._person = person
        self._queue: asyncio.Queue[Event | None] = asyncio.Queue()

    def offer(self, event: Event) -> None:
        """Queue the event if the follower wants it."""
        if self._kinds is not None and event["kind"] not in self._kinds:
            return
        if self._person is not None and _concerns(event) not in (None, self._person):
            return
        self._queue.put_nowait(event)

    def end(self) -> None:
        """Let the reader read None, the end."""
        self._queue.put_nowait(None)

    async def next(self, seconds: float) -> Event | None:
        """The next event; None at the end of the log. TimeoutError after so many real seconds."""
        async with asyncio.timeout(seconds):
            return await self._queue.get()

    def close(self) -> None:
        """Leave the log."""
        self._log.forget(self)


def _concerns(event: Event) -> Any:
    """The id of the person of the event; a `person` event holds the whole Person."""
    person = event["person"]
    return person["id"] if isinstance(person, dict) else person
