"""What every provider of pictures does, whatever it is: draw one order on one canvas."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field
from typing import Protocol

REASONS = ("refused", "unsafe", "late", "broken")


class PictureFailed(Exception):
    """There will be no picture. `reason`: refused (the words, by the provider), unsafe (what it
    gave back), late, or broken. The text is for the log: it never holds a prompt or a key.
    `taken`: the provider may have taken the order, and may want money for it; False where that is
    certain not to be so.
    """

    def __init__(self, reason: str, detail: str, *, taken: bool = True) -> None:
        assert reason in REASONS
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.taken = taken


@dataclass(frozen=True)
class Order:
    """What to draw: the words, which picture of the same words, the side in pixels."""

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

    `progress`: 0 to 1, None while nobody can tell. `ticket`: the provider's id of a job that was
    begun before; `keep_ticket` stores a new one before the provider goes on. `claim_ticket` stores
    and returns the one among these that can only be of this order, after an answer that was lost.
    `hinted` is set when the provider has said that there is news.
    """

    ticket: str | None = None
    progress: float | None = None
    keep_ticket: Callable[[str], Awaitable[None]] = _not_kept
    claim_ticket: Callable[[Collection[str]], Awaitable[str | None]] = _not_claimed
    hinted: asyncio.Event = field(default_factory=asyncio.Event)


class Provider(Protocol):
    """Somebody who draws."""

    name: str
    repeatable: bool
    """Whether an attempt that was cut short may be begun again: it costs nothing."""

    async def draw(self, order: Order, canvas: Canvas) -> bytes:
        """The picture as a JPEG that Telegram takes. Raises PictureFailed."""
        ...

    async def cancel(self, ticket: str) -> None:
        """Tell the provider that nobody wants it any more; never raises."""
        ...
