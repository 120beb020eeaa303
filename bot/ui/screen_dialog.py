"""The aiogram-dialog of a bot.ui.screens.Screens: who may use it, which messages it takes."""

from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.api.protocols import CancelEventProcessing
from aiogram_dialog.utils import CB_SEP

from bot.services.people.users import Person
from bot.ui.context import AppContext, update_context
from bot.ui.input import PROBLEM
from bot.ui.notices import delete_quietly
from bot.ui.screens import Screens


def build_dialog(screens: Screens) -> Dialog:
    """A fresh Dialog: one belongs to one dispatcher, the windows may serve many.

    Whoever may not open it reaches none of its handlers: this is asked at every event, for
    buttons stay in chats after the rights are gone, and their data can be forged.
    """
    dialog = _ScreenDialog(*screens.windows, name=screens.name)
    for observer in (dialog.message, dialog.callback_query):
        observer.filter(_OpenTo(screens))
    return dialog


class _OpenTo(Filter):
    """Passes events of people to whom the dialog is open now."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens

    async def __call__(self, _: TelegramObject, person: Person, app: AppContext) -> bool:
        return await self._screens.serves(person, app.settings, app.services)


class _ScreenDialog(Dialog):
    """A Dialog that takes a message only where its screen asked for one.

    What a screen asked for is read and removed from the chat, and the one menu message is edited
    (or, where the message is to be kept, moved down below it); anything else goes on to the
    handler for stray messages (aiogram-dialog would swallow it).
    """

    async def _callback_handler(
        self, callback: CallbackQuery, dialog_manager: DialogManager
    ) -> None:
        """A press answers for itself: what was wrong with the last typed text is forgotten."""
        if CB_SEP not in (callback.data or ""):
            raise SkipHandler  # a notice's, a game's, or a forgery: no button of a screen
        dialog_manager.dialog_data.pop(PROBLEM, None)
        await super()._callback_handler(callback, dialog_manager)

    async def _message_handler(self, message: Message, dialog_manager: DialogManager) -> None:
        before = dialog_manager.current_context()
        window = await self._current_window(dialog_manager)
        try:
            taken = await window.process_message(message, self, dialog_manager)
        except CancelEventProcessing:
            taken = False
        if not taken:
            raise SkipHandler
        kept = update_context(dialog_manager).keeps_message
        if not kept:
            await delete_quietly(message)
        if self._need_refresh(True, before, dialog_manager):
            menu_id = dialog_manager.current_stack().last_message_id or 0
            above = kept and menu_id < message.message_id
            await dialog_manager.show(ShowMode.DELETE_AND_SEND if above else ShowMode.EDIT)
