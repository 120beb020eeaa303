"""Live screens: an open broadcast card is refreshed, whichever process sends the broadcast.

Where people are is read from the FSM storage, so a restart changes nothing; what is shown is read
from the rows. A press may turn to another screen at any moment: looking and showing happen under
the lock that presses wait for, or an edit could bring back a screen that was left.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from aiogram import Dispatcher
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import Chat, User
from aiogram_dialog.api.entities import DEFAULT_STACK_ID, DialogAction, DialogUpdateEvent
from aiogram_dialog.api.entities.update_event import DIALOG_EVENT_NAME
from aiogram_dialog.api.exceptions import UnknownIntent, UnknownState
from aiogram_dialog.context.storage import StorageProxy
from loguru import logger

from bot.services.broadcasts.queries import BroadcastProgress
from bot.services.coordination.leases import Leases
from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.ui.context import AppContext, UpdateContext
from dialogs.admin.mailings.states import Mailings

REFRESH_INTERVAL_S = 4.0  # seconds between two edits of one message
LEASE_S = 15.0  # one process of many does it


@dataclass(frozen=True)
class _Open:
    """A card that an admin has open."""

    intent_id: str
    broadcast_id: int


class LiveScreens:
    """The open cards of broadcasts, of all admins."""

    def __init__(self, app: AppContext, dispatcher: Dispatcher, leases: Leases) -> None:
        self._app = app
        self._bot = app.bot
        self._dispatcher = dispatcher
        self._leases = leases
        self._shown: dict[int, tuple[_Open, BroadcastProgress]] = {}

    async def run(self) -> None:
        """Refresh again and again, until cancelled."""
        while True:
            await asyncio.sleep(REFRESH_INTERVAL_S)
            try:
                await self.refresh()
            except Exception as error:  # noqa: BLE001 - the next look may go better
                logger.opt(exception=error).error("live screens could not be refreshed")

    async def refresh(self) -> None:
        """Show every open card whose broadcast is no longer as it was shown last."""
        for admin_id in self._app.settings.admins:
            admin = await self._app.services.users.find(admin_id)
            opened = await self._opened(admin) if admin else None
            if admin is None or opened is None:
                self._shown.pop(admin_id, None)
            elif await self._leases.take("live screens", LEASE_S):
                await self._keep_up(admin, opened)

    async def _keep_up(self, admin: Person, opened: _Open) -> None:
        try:
            progress = await self._app.services.broadcasts.progress(opened.broadcast_id)
        except Gone:
            return
        if self._shown.get(admin.id) != (opened, progress):
            await self._show(admin, opened)
            self._shown[admin.id] = (opened, progress)

    async def _opened(self, admin: Person) -> _Open | None:
        """The card that the admin has open."""
        proxy = StorageProxy(
            storage=self._dispatcher.storage,
            events_isolation=DisabledEventIsolation(),
            user_id=admin.id,
            chat_id=admin.chat_id,
            thread_id=None,
            business_connection_id=None,
            bot=self._bot,
            state_groups={Mailings.__full_group_name__: Mailings},
        )
        stack = await proxy.load_stack()
        if not stack.intents:
            return None
        try:
            context = await proxy.load_context(stack.intents[-1])
        except (UnknownIntent, UnknownState):  # another dialog's screen
            return None
        start_data = context.start_data if isinstance(context.start_data, dict) else {}
        number: Any = context.dialog_data.get("id", start_data.get("id"))
        return _Open(context.id, int(number)) if context.state == Mailings.card and number else None

    async def _show(self, admin: Person, opened: _Open) -> None:
        key = StorageKey(bot_id=self._bot.id, chat_id=admin.chat_id, user_id=admin.id)
        async with self._dispatcher.fsm.events_isolation.lock(key):
            if await self._opened(admin) == opened:
                await self._update(admin, opened)

    async def _update(self, admin: Person, opened: _Open) -> None:
        await redraw(self._app, self._dispatcher, admin, opened.intent_id)


async def redraw(
    app: AppContext, dispatcher: Dispatcher, person: Person, intent_id: str | None
) -> None:
    """Draw the open screen of this intent again, or the newest one. The caller holds the lock.

    As aiogram-dialog does it, but with the person: a screen shown is no visit of theirs.
    """
    user = User(id=person.id, is_bot=False, first_name=person.first_name)
    chat = Chat(id=person.chat_id, type="private")
    event = DialogUpdateEvent(
        from_user=user,
        chat=chat,
        action=DialogAction.UPDATE,
        data={},
        intent_id=intent_id,
        stack_id=None if intent_id else DEFAULT_STACK_ID,
        thread_id=None,
        business_connection_id=None,
    ).as_(app.bot)
    update = UpdateContext()
    await dispatcher.propagate_event(
        DIALOG_EVENT_NAME,
        event,
        bot=app.bot,
        event_from_user=user,
        event_chat=chat,
        fsm_storage=dispatcher.storage,
        person=person,
        language=person.language,
        app=app,
        update_context=update,
    )
    await update.removals.make()
