"""Live screens: an open broadcast card is refreshed, whichever process sends the broadcast.

The open screens are read from the FSM storage; their content is read from the rows.
"""

import asyncio

from loguru import logger

from bot.services.broadcasts.queries import BroadcastProgress
from bot.services.coordination.leases import Leases
from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.ui.context import AppContext
from bot.ui.screen_updates import OpenScreen, open_screen, redraw
from dialogs.admin.mailings.states import Mailings

REFRESH_INTERVAL_S = 4.0  # seconds between two edits of one message
LEASE_S = 15.0  # only one process does it


class LiveScreens:
    """The open cards of broadcasts, of all admins."""

    def __init__(self, app: AppContext, leases: Leases) -> None:
        self._app = app
        self._leases = leases
        self._shown: dict[int, tuple[OpenScreen, BroadcastProgress]] = {}

    async def run(self) -> None:
        """Refresh repeatedly, until cancelled."""
        while True:
            await asyncio.sleep(REFRESH_INTERVAL_S)
            try:
                await self.refresh()
            except Exception as error:  # noqa: BLE001 - the next look may go better
                logger.opt(exception=error).error("live screens could not be refreshed")

    async def refresh(self) -> None:
        """Show every open card again whose broadcast has changed since it was shown."""
        for admin_id in self._app.settings.admins:
            admin = await self._app.services.users.find(admin_id)
            opened = await open_screen(self._app, admin, Mailings.card) if admin else None
            if admin is None or opened is None or opened.item_id is None:
                self._shown.pop(admin_id, None)
            elif await self._leases.take("live screens", LEASE_S):
                await self._keep_up(admin, opened, opened.item_id)

    async def _keep_up(self, admin: Person, opened: OpenScreen, broadcast_id: int) -> None:
        try:
            progress = await self._app.services.broadcasts.progress(broadcast_id)
        except Gone:
            return
        if self._shown.get(admin.id) != (opened, progress):
            await redraw(self._app, admin, opened)
            self._shown[admin.id] = (opened, progress)
