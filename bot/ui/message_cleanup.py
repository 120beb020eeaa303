"""Messages that are deleted only after a person's FSM session is stored.

If the process is killed in between, two menus remain, and the older one leads to the newer. In the
other order, the stored session would name a deleted message.
"""

from collections.abc import Awaitable, Callable

Removal = Callable[[], Awaitable[None]]


class PendingRemovals:
    """The deletions of one update. The code that stores the session runs them afterwards."""

    def __init__(self) -> None:
        self._waiting: list[Removal] = []

    def add(self, removal: Removal) -> None:
        """Run it after the session of this update is stored. It must not raise."""
        self._waiting.append(removal)

    def forget(self) -> None:
        """The update failed: its session and its messages stay as they were."""
        self._waiting.clear()

    async def make(self) -> None:
        """The session is stored: run each deletion once."""
        waiting, self._waiting = self._waiting, []
        for removal in waiting:
            await removal()
