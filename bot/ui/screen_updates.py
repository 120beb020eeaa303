"""Updates screens that people have open, without a press of theirs.

The open screens are read from the FSM storage, so this works after a restart. A press may open
another screen at any moment. So reading and drawing happen under the lock that presses wait for;
otherwise an edit could bring back a screen that the person has left.
"""

from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import StorageKey
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import Chat, User
from aiogram_dialog.api.entities import DEFAULT_STACK_ID, Context, DialogAction, DialogUpdateEvent
from aiogram_dialog.api.entities.update_event import DIALOG_EVENT_NAME
from aiogram_dialog.api.exceptions import UnknownIntent, UnknownState
from aiogram_dialog.context.storage import StorageProxy

from bot.services.people.users import Person
from bot.ui.context import AppContext, UpdateContext


@dataclass(frozen=True)
class OpenScreen:
    """A screen that a person has open; `item_id`: the chosen item, if there is one."""

    intent_id: str
    state: State
    item_id: int | None


async def open_screen(app: AppContext, person: Person, state: State) -> OpenScreen | None:
    """The person's open screen, if it is this one."""
    context = await _context(app, person, state)
    if context is None or context.state != state:
        return None
    start_data = context.start_data if isinstance(context.start_data, dict) else {}
    number: Any = context.dialog_data.get("id", start_data.get("id"))
    return OpenScreen(context.id, state, int(number) if number else None)


async def redraw(app: AppContext, person: Person, screen: OpenScreen) -> None:
    """Draw the screen again, if it is still open."""
    key = StorageKey(bot_id=app.bot.id, chat_id=person.chat_id, user_id=person.id)
    async with app.dispatcher.fsm.events_isolation.lock(key):
        if await open_screen(app, person, screen.state) == screen:
            await draw_anew(app, person, screen.intent_id)


async def redraw_if_open(app: AppContext, person: Person, state: State) -> None:
    """Draw the person's open screen again, if it is this one."""
    if screen := await open_screen(app, person, state):
        await redraw(app, person, screen)


async def _context(app: AppContext, person: Person, state: State) -> Context | None:
    """The person's top screen; None if it is a screen of another dialog."""
    group: Any = state.group
    proxy = StorageProxy(
        storage=app.dispatcher.storage,
        events_isolation=DisabledEventIsolation(),
        user_id=person.id,
        chat_id=person.chat_id,
        thread_id=None,
        business_connection_id=None,
        bot=app.bot,
        state_groups={group.__full_group_name__: group},
    )
    stack = await proxy.load_stack()
    if not stack.intents:
        return None
    try:
        return await proxy.load_context(stack.intents[-1])
    except (UnknownIntent, UnknownState):
        return None


async def draw_anew(app: AppContext, person: Person, intent_id: str | None) -> None:
    """Draw the open screen of this intent again, or the newest one. The caller holds the lock.

    It works as in aiogram-dialog, but passes the person: showing a screen does not count as a
    visit.
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
    await app.dispatcher.propagate_event(
        DIALOG_EVENT_NAME,
        event,
        bot=app.bot,
        event_from_user=user,
        event_chat=chat,
        fsm_storage=app.dispatcher.storage,
        person=person,
        language=person.language,
        zone=person.zone,
        app=app,
        update_context=update,
    )
    await update.removals.make()
