"""The protocol of image providers: draw one order on one canvas."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol

REASONS = ("refused", "unsafe", "late", "broken")


class PictureFailed(Exception):
    """There will be no picture. `reason`: refused (the provider refused the prompt), unsafe (we
    refused its answer), late, or broken. The text is for the log: it never holds a prompt or a key.
    `taken`: the provider may have accepted the order and may charge for it. False if it certainly
    has not.
    """

    def __init__(self, reason: str, detail: str, *, taken: bool = True) -> None:
        assert reason in REASONS
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.taken = taken


@dataclass(frozen=True)
class Order:
    """What to draw: the prompt, the number of the picture for this prompt, the side in pixels."""

    prompt: str = field(repr=False)
    variation: int
    size: int


async def _not_kept(_: str) -> None:
    return None


async def _not_claimed(_: Collection[str]) -> str | None:
    return None


@dataclass
class Canvas:
    """One attempt, as its worker sees it.

    `progress`: 0 to 1, None if unknown. `ticket`: the provider's id of a job that was started
    before; `keep_ticket` stores a new one before the provider continues. `claim_ticket` is for a
    lost response: it stores and returns the one of these ids that can only belong to this order.
    `hinted` is set when the provider has reported news.
    """

    ticket: str | None = None
    progress: float | None = None
    keep_ticket: Callable[[str], Awaitable[None]] = _not_kept
    claim_ticket: Callable[[Collection[str]], Awaitable[str | None]] = _not_claimed
    hinted: asyncio.Event = field(default_factory=asyncio.Event)


class Provider(Protocol):
    """An image provider."""

    name: str
    repeatable: bool
    """Whether an interrupted attempt may be started again, because it costs nothing."""

    async def draw(self, order: Order, canvas: Canvas) -> bytes:
        """The picture as a JPEG that Telegram takes. Raises PictureFailed."""
        ...

    async def cancel(self, ticket: str) -> None:
        """Cancel the job at the provider. It never raises."""
        ...
