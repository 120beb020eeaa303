"""A dialog as data: its windows, its place in the menu, its commands, who may open it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject
from aiogram_dialog import Dialog, DialogManager, ShowMode, Window
from aiogram_dialog.api.protocols import CancelEventProcessing
from aiogram_dialog.utils import CB_SEP

from bot.i18n.widgets import Label
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.input import KEPT, PROBLEM
from bot.ui.notices import wipe


class Place(Enum):
    """Which screen carries the button that opens a dialog."""

    MENU = "menu"
    HELP = "help"
    ADMIN = "admin"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Command:
    """`/name`, and the words the command menu shows beside it.

    It opens its dialog's entry; `run`, where given, is called instead with what was typed after it.
    """

    name: str
    label: Label
    run: Callable[[str, DialogManager], Awaitable[None]] | None = None


def _always(_: Settings) -> bool:
    return True


@dataclass(frozen=True)
class Screens:
    """One dialog. The menu, the help screen and the command list are built from these.

    `wide` gives its button a row of its own; `shown` says whether the operator switched it on;
    a dialog for admins is opened, listed and answered for admins only. `card` is the screen that
    shows one item of the dialog: a notice's button opens it with {"id": ...} as start data.
    `for_banned` keeps it open to people who are banned: they may ask why. `kept_for` says for whom
    it stays, with its button, though the operator switched it off: they have something in it.
    `waiting`: how many items wait behind its button, which says so.
    """

    name: str
    windows: tuple[Window, ...]
    entry: State
    label: Label | None = None
    place: Place = Place.NOWHERE
    wide: bool = False
    commands: tuple[Command, ...] = ()
    shown: Callable[[Settings], Any] = _always
    admin: bool = False
    card: State | None = None
    for_banned: bool = False
    kept_for: Callable[[Services, int], Awaitable[object]] | None = None
    waiting: Callable[[Services], Awaitable[int]] | None = None

    def open_to(self, person: Person, settings: Settings) -> bool:
        """Whether this person may see and use the dialog, by the settings of this moment.

        Of one that some keep though it is switched off, `serves` knows more.
        """
        if self.admin and not settings.is_admin(person.id):
            return False
        on = bool(self.shown(settings)) or self.kept_for is not None
        return on and (self.for_banned or not person.banned)

    async def serves(self, person: Person, settings: Settings, services: Services) -> bool:
        """The same, asking whether this person has something in it where it is switched off."""
        if not self.open_to(person, settings):
            return False
        on = bool(self.shown(settings))
        return on or self.kept_for is None or bool(await self.kept_for(services, person.id))

    def build(self) -> Dialog:
        """A fresh Dialog: one belongs to one dispatcher, the windows may serve many.

        Whoever may not open it reaches none of its handlers: this is asked at every event, for
        buttons stay in chats after the rights are gone, and their data can be forged.
        """
        dialog = _ScreenDialog(*self.windows, name=self.name)
        for observer in (dialog.message, dialog.callback_query):
            observer.filter(_OpenTo(self))
        return dialog


class _OpenTo(Filter):
    """Passes events of people to whom the dialog is open now."""

    def __init__(self, screens: Screens) -> None:
        self._screens = screens

    async def __call__(
        self, _: TelegramObject, person: Person, settings: Settings, services: Services
    ) -> bool:
        return await self._screens.serves(person, settings, services)


class Registry:
    """All dialogs of the bot, found by name, by command and by place."""

    def __init__(self, dialogs: Sequence[Screens]) -> None:
        self.all = tuple(dialogs)
        self._by_name = {screens.name: screens for screens in self.all}
        self._by_command = {
            command.name: screens for screens in self.all for command in screens.commands
        }

    @property
    def home(self) -> Screens:
        """The first dialog of the list: where every way home leads."""
        return self.all[0]

    @property
    def command_names(self) -> tuple[str, ...]:
        """Every command of every dialog, those for admins too."""
        return tuple(self._by_command)

    def by_name(self, name: str) -> Screens | None:
        """The dialog called so, if there is one: names come back from clients in button data."""
        return self._by_name.get(name)

    def by_command(self, command: str) -> Screens | None:
        """The dialog that `/command` opens; deep links (`/start buy`) use the same names."""
        return self._by_command.get(command)

    def of(self, state: State) -> Screens | None:
        """The dialog of this screen; none of one that an older version had."""
        return next((s for s in self.all if s.entry.group is state.group), None)

    def home_of(self, person: Person, settings: Settings) -> Screens:
        """Where ways home lead this person: the first dialog that is open to them."""
        return next((s for s in self.all if s.open_to(person, settings)), self.home)

    def placed(self, place: Place, person: Person, settings: Settings) -> list[Screens]:
        """The dialogs whose buttons this person sees at that place, in the list's order."""
        return [s for s in self.all if s.place is place and s.open_to(person, settings)]


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
        if not (kept := dialog_manager.middleware_data.get(KEPT)):
            await wipe(message)
        if self._need_refresh(True, before, dialog_manager):
            menu_id = dialog_manager.current_stack().last_message_id or 0
            above = kept and menu_id < message.message_id
            await dialog_manager.show(ShowMode.DELETE_AND_SEND if above else ShowMode.EDIT)
