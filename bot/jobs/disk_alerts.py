"""Alerts admins if the disk cannot be written. It sends directly, because a notice is a row.

One message is sent when it begins, and one when it is over. The admin's language can still be read.
"""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

from bot.services.operations.health import UNAVAILABLE_ERRORS
from bot.ui.context import AppContext
from bot.ui.notices import notify

POLL_INTERVAL_S = 10.0  # seconds between two checks
CALM_S = 30.0  # seconds without a failure until it counts as over: a single write may succeed
MAX_TRIES = 10  # attempts to reach an admin

Once = Callable[[str], Awaitable[bool]]
"""Whether no other process has used this name within the last minute."""


class DiskAlerts:
    """One for a process."""

    def __init__(self, app: AppContext, once: Once) -> None:
        self._app = app
        self._once = once
        self._trouble = False
        self._calm_since: float | None = None
        self._to_tell: dict[int, int] = {}  # admins, and the number of failed attempts

    async def run(self) -> None:
        """Check repeatedly, until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(POLL_INTERVAL_S)

    async def look(self) -> None:
        """Check once, and alert the admins of a change."""
        if not await self._app.services.disk.check():
            self._calm_since = None
            if not self._trouble:
                self._begin(await self._once("disk-full"), trouble=True)
        elif self._trouble and self._is_calm():
            self._begin(await self._once("disk-fine"), trouble=False)
        await self._tell()

    def _is_calm(self) -> bool:
        """Whether writes have worked for a while."""
        if self._calm_since is None:
            self._calm_since = monotonic()
        return monotonic() - self._calm_since >= CALM_S

    def _begin(self, ours: bool, *, trouble: bool) -> None:
        """The state has changed. `ours`: this process sends the alert."""
        self._trouble = trouble
        self._to_tell = dict.fromkeys(self._app.settings.admins, 0) if ours else {}

    async def _tell(self) -> None:
        for admin, tried in list(self._to_tell.items()):
            where = self._app.bot, admin, self._app.locales, await self._language_of(admin)
            if self._trouble:
                reached = await notify(*where, "health-disk")
            else:
                reached = await notify(*where, "health-disk-over")
            self._to_tell[admin] = tried + 1
            if reached is not None or tried + 1 >= MAX_TRIES:
                del self._to_tell[admin]

    async def _language_of(self, admin: int) -> str:
        try:
            person = await self._app.services.users.find(admin)
        except UNAVAILABLE_ERRORS:
            person = None
        return person.language if person else self._app.locales.default
