"""The one-message policy: a person's menu is one message that is edited in place."""

from typing import Any

from aiogram import Router
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import Data, DialogManager, ShowMode, StartMode
from aiogram_dialog.api.entities import (
    EVENT_CONTEXT_KEY,
    AccessSettings,
    ChatEvent,
    OldMessage,
    UnknownText,
)
from aiogram_dialog.api.internal import CONTEXT_KEY, DialogManagerFactory
from aiogram_dialog.api.protocols import DialogRegistryProtocol
from aiogram_dialog.context.media_storage import MediaIdStorage
from aiogram_dialog.manager.manager import ManagerImpl
from loguru import logger

from bot.botapi.options import with_options
from bot.i18n.widgets import localization
from bot.services.errors import Refusal
from bot.ui.context import UpdateContext, app, client, person, update_context
from bot.ui.media import PlainMessageManager
from bot.ui.notices import CALL_FAILED, toast, waiting_words


def alert(manager: DialogManager, refusal: Refusal) -> None:
    """Answer the press with the refusal's text, even if the screen changes."""
    locales, language = localization(manager)
    answer = locales.plain(language, refusal.text_key, refusal.values)
    update_context(manager).answer = answer


async def close_menu(manager: DialogManager, key: str) -> None:
    """Replace the menu by the text `key` without buttons, and forget the person's FSM session."""
    locales, language = localization(manager)
    stack = manager.current_stack()
    menu_id, stack.last_message_id = stack.last_message_id, None  # a stack without it is not stored
    chat_id = person(manager).chat_id
    await manager.reset_stack(remove_keyboard=False)
    try:
        await with_options(client(manager), deferrable=True).edit_message_text(
            locales.html(language, key), chat_id=chat_id, message_id=menu_id, reply_markup=None
        )
    except CALL_FAILED as error:
        logger.warning("could not edit final message for {}: {}", chat_id, error)
    else:
        app(manager).closed_menus.keep(chat_id, menu_id)


class SingleMessageManager(ManagerImpl):
    """aiogram-dialog's manager, but it edits the menu instead of sending a second one."""

    async def start(
        self,
        state: State,
        data: Data = None,
        mode: StartMode = StartMode.NORMAL,
        show_mode: ShowMode | None = None,
        access_settings: AccessSettings | None = None,
    ) -> None:
        """Open a dialog. With RESET_STACK the others are closed only after it is shown.

        aiogram-dialog closes the old screens first. If the new one then fails, all buttons that
        the person sees are dead. Here an exception leaves the storage as it was.
        """
        left: list[str] = []
        if mode is StartMode.RESET_STACK:
            left = self._leave_all()
            mode = StartMode.NORMAL
        await super().start(state, data, mode, show_mode, access_settings)
        for intent_id in left:
            await self.storage().remove_context(intent_id)

    def _leave_all(self) -> list[str]:
        """Empty the stack, in memory only. Returns the ids of what was open."""
        intents = self.current_stack().intents
        left = intents.copy()
        intents.clear()
        self.middleware_data[CONTEXT_KEY] = None
        return left

    async def answer_callback(self) -> None:
        """Answer the press. A failure does not affect the screen."""
        if isinstance(self.event, CallbackQuery) and not self.is_event_simulated():  # type: ignore[no-untyped-call]
            update = update_context(self)
            words, update.answer = update.answer, None
            await toast(self.event, words or self._waits(), alert=bool(words))

    def _waits(self) -> str | None:
        """The time until the screen is shown, if the chat is paused."""
        message = getattr(self.event, "message", None)
        return message and waiting_words(self, "errors-screen-waits", message.chat.id)

    def _calc_show_mode(self) -> ShowMode:
        """Edit the menu.

        If a newer message is below it, such as a chart, send it again at the end.
        """
        if self.show_mode is not ShowMode.AUTO:
            return self.show_mode
        menu_id, chat_id = self.current_stack().last_message_id, person(self).chat_id
        if menu_id is not None and app(self).recent_messages.lies_beneath(chat_id, menu_id):
            return ShowMode.DELETE_AND_SEND
        return ShowMode.EDIT

    def _get_last_message(self) -> OldMessage | None:
        """The menu, even if the press came from a notice or an older menu.

        None if no menu is known: then the pressed message is not the menu.
        """
        event = self.event.update.event if isinstance(self.event, ErrorEvent) else self.event
        menu_id = self.current_stack().last_message_id
        if menu_id is None:
            return None
        if _pressed_on(event) == menu_id:
            return super()._get_last_message()
        return self._menu_message(menu_id)

    def _menu_message(self, menu_id: int) -> OldMessage:
        stack = self.current_stack()
        place = self.middleware_data[EVENT_CONTEXT_KEY]
        return OldMessage(
            message_id=menu_id,
            chat=place.chat,
            media_id=stack.last_media_id,
            media_uniq_id=stack.last_media_unique_id,
            text=UnknownText.UNKNOWN,
            has_protected_content=stack.has_protected_content,
            has_reply_keyboard=stack.last_reply_keyboard,
            business_connection_id=place.business_connection_id,
            content_type=stack.content_type,
        )


def _pressed_on(event: Any) -> int | None:
    """The message whose button was pressed, if this is a press."""
    if isinstance(event, CallbackQuery) and event.message:
        return event.message.message_id
    return None


class SingleMessageFactory(DialogManagerFactory):
    """Makes the manager above for aiogram-dialog."""

    def __init__(self) -> None:
        self._media_ids = MediaIdStorage()  # type: ignore[no-untyped-call]

    def __call__(
        self,
        event: ChatEvent,
        data: dict[str, Any],
        registry: DialogRegistryProtocol,
        router: Router,
    ) -> DialogManager:
        update: UpdateContext = data["update_context"]
        return SingleMessageManager(
            event=event,
            data=data,
            message_manager=PlainMessageManager(update.removals),
            media_id_storage=self._media_ids,
            registry=registry,
            router=router,
            getter=None,
        )
