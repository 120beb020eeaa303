"""The one-message policy: a person's menu is one message, edited in place, wherever they press."""

from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery, ErrorEvent
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import EVENT_CONTEXT_KEY, ChatEvent, OldMessage, UnknownText
from aiogram_dialog.api.protocols import DialogRegistryProtocol
from aiogram_dialog.manager.manager import ManagerImpl
from aiogram_dialog.manager.manager_factory import DefaultManagerFactory

from bot.ui.notices import toast


class OneMessageManager(ManagerImpl):
    """aiogram-dialog's manager, except that it edits where that one would send a second menu."""

    async def answer_callback(self) -> None:
        """End the button's spinning; where that fails the screen stands all the same."""
        if isinstance(self.event, CallbackQuery) and not self.is_event_simulated():  # type: ignore[no-untyped-call]
            await toast(self.event)

    def _calc_show_mode(self) -> ShowMode:
        return ShowMode.EDIT if self.show_mode is ShowMode.AUTO else self.show_mode

    def _get_last_message(self) -> OldMessage | None:
        """The menu itself, also when the press came from a notice or from an older menu.

        None where no menu is known of: whatever was pressed then is not the menu.
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


class OneMessageFactory(DefaultManagerFactory):
    """Gives aiogram-dialog the manager above."""

    def __call__(
        self,
        event: ChatEvent,
        data: dict[str, Any],
        registry: DialogRegistryProtocol,
        router: Router,
    ) -> DialogManager:
        return OneMessageManager(
            event=event,
            data=data,
            message_manager=self.message_manager,
            media_id_storage=self.media_id_storage,
            registry=registry,
            router=router,
            getter=self.getter,
        )
