"""Builds an aiogram-dialog Dialog from Screens: who may use it, which messages it takes."""

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
    """A new Dialog for one dispatcher; several dispatchers may share the windows.

    Rights are checked at every event: buttons stay in chats after rights are gone, and their data
    can be forged.
    """
    dialog = _ScreenDialog(*screens.windows, name=screens.name)
    for observer in (dialog.message, dialog.callback_query):
        observer.filter(OpenTo(screens))
    return dialog


class OpenTo(Filter):
    """Passes events of people who may use the dialog now."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens

    async def __call__(self, _: TelegramObject, person: Person, app: AppContext) -> bool:
        return await self._screens.serves(person, app.settings, app.services)


class _ScreenDialog(Dialog):
    """A Dialog that takes a message only if its screen has an input.

    Input is read and deleted from the chat, and the menu message is edited. If the message is kept,
    the menu moves down below it. All other messages go on to the handler for stray messages;
    aiogram-dialog would swallow them.
    """

    async def _callback_handler(
        self, callback: CallbackQuery, dialog_manager: DialogManager
    ) -> None:
        """A press clears the problem of the last input."""
        if CB_SEP not in (callback.data or ""):
            raise SkipHandler  # not a button of a screen: a notice's, a game's or a forged one
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
            await dialog_manager.show(ShowMode.DELETE_AND_SEND if above else None)
