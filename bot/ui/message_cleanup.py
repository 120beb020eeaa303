"""What goes from a chat when a person's new place is kept, and not before.

A process that is killed in between leaves two menus, and the older one leads to the newer. The
other way round it would leave a place that speaks of a message which is gone.
"""

from collections.abc import Awaitable, Callable

Removal = Callable[[], Awaitable[None]]


class PendingRemovals:
    """Those of one update. Whoever keeps its place makes them then."""

    def __init__(self) -> None:
        self._waiting: list[Removal] = []

    def add(self, removal: Removal) -> None:
        """Make it when the place of this update is kept. It must not raise."""
        self._waiting.append(removal)

    def forget(self) -> None:
        """The update failed: its place stays as it was, and so do the messages."""
        self._waiting.clear()

    async def make(self) -> None:
        """The place is kept: make them, each once."""
        waiting, self._waiting = self._waiting, []
        for removal in waiting:
            await removal()
