"""The state of the background work: wake-ups, workers and queues."""

from dataclasses import dataclass
from typing import Protocol

from bot.services.analytics.gauges import waiting
from bot.services.coordination.workers import Workers
from bot.services.operations.health import UNAVAILABLE_ERRORS

QUEUES = ("notices", "deliveries")
"""The queues shown here; the health screen shows the others itself."""


class Wakes(Protocol):
    """The transport of wake-ups: "memory" or "redis", and whether it answers."""

    kind: str
    answers: bool


@dataclass(frozen=True)
class Condition:
    """`wakes`: memory, redis or away. `workers`: processes with a recent heartbeat.

    `queues`: the number of waiting rows by the names of QUEUES.
    """

    wakes: str
    workers: int
    queues: dict[str, int]


class QueueStatus:
    """Reads this state for the health screen."""

    def __init__(self, wakes: Wakes, workers: Workers) -> None:
        self._wakes = wakes
        self._workers = workers

    async def condition(self) -> Condition | None:
        """The state now; None if the database does not answer."""
        try:
            return Condition(
                wakes=self._wakes.kind if self._wakes.answers else "away",
                workers=await self._workers.alive().count(),
                queues=await waiting(*QUEUES),
            )
        except UNAVAILABLE_ERRORS:
            return None
