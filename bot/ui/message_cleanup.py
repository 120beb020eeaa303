"""What goes from a chat when a person's new place is kept, and not before.

A process that is killed in between leaves two menus, and the older one leads to the newer. The
other way round it would leave a place that speaks of a message which is gone.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar

Removal = Callable[[], Awaitable[None]]

_waiting: ContextVar[list[Removal] | None] = ContextVar("waiting", default=None)


async def when_kept(removal: Removal) -> None:
    """Do it when the place of this update is kept; outside of an update at once. Never raises."""
    waiting = _waiting.get()
    if waiting is None:
        await removal()
    else:
        waiting.append(removal)


def forget() -> None:
    """The update failed: its place stays as it was, and so do the messages."""
    if waiting := _waiting.get():
        waiting.clear()


@asynccontextmanager
async def postponed() -> AsyncIterator[None]:
    """Within the block a place is changed and kept; then come the removals, if it was."""
    waiting: list[Removal] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    for removal in waiting:
        await removal()
