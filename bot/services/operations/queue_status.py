"""How the background work is: whether wake-ups travel, who works, how much waits."""

from dataclasses import dataclass
from typing import Protocol

from bot.services.analytics.gauges import waiting
from bot.services.coordination.workers import Workers
from bot.services.operations.health import UNAVAILABLE_ERRORS

QUEUES = ("notices", "deliveries")
"""What waits, by the names that the health screen's text has too; it tells of the others itself."""


class Wakes(Protocol):
    """What carries wake-ups: "memory" or "redis", and whether it answers."""

    kind: str
    answers: bool


@dataclass(frozen=True)
class Condition:
    """`wakes`: memory, redis or away. `workers`: processes that told of themselves lately.

    `queues`: rows that wait, by the names of QUEUES.
    """

    wakes: str
    workers: int
    queues: dict[str, int]


class QueueStatus:
    """Read by the health screen."""

    def __init__(self, wakes: Wakes, workers: Workers) -> None:
        self._wakes = wakes
        self._workers = workers

    async def condition(self) -> Condition | None:
        """How it is now; None while the database is away."""
        try:
            return Condition(
                wakes=self._wakes.kind if self._wakes.answers else "away",
                workers=await self._workers.living().count(),
                queues=await waiting(*QUEUES),
            )
        except UNAVAILABLE_ERRORS:
            return None
