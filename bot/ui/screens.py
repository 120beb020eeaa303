"""A dialog as data: its windows, its place in the menu, its commands and its rights."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window

from bot.i18n.widgets import Label
from bot.services.people.users import Person
from bot.services.registry import Services
from bot.settings.settings import Settings


class Place(Enum):
    """The screen that has the button which opens a dialog."""

    MENU = "menu"
    HELP = "help"
    ADMIN = "admin"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Command:
    """`/name`, and its description in the command menu.

    It opens the dialog's entry. If `run` is given, it is called instead, with the arguments.
    """

    name: str
    label: Label
    run: Callable[[str, DialogManager], Awaitable[None]] | None = None


@dataclass(frozen=True)
class Action:
    """An action of admins: its `kind` in the audit log, and the name that the log shows."""

    kind: str
    label: Label


def _always(_: Settings) -> bool:
    return True


@dataclass(frozen=True)
class Screens:
    """One dialog. The menu, the help screen and the command list are built from these.

    `wide`: its button has a separate row. `shown`: whether the operator switched it on. `admin`:
    only admins can open it, see its commands and use it. `card`: the screen of one item; a notice's
    button opens it with {"id": ...} as start data. `for_banned`: banned people can use it, to ask
    why. `kept_for`: whether a person keeps access after the operator switched it off, because they
    have something in it. `waiting`: the number of waiting items, for its button. `actions`: those
    of its actions that the audit log records.
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
    actions: tuple[Action, ...] = ()

    def open_to(self, person: Person, settings: Settings) -> bool:
        """Whether this person may use the dialog, by the current settings.

        It is true for a dialog with `kept_for` that is switched off; `serves` decides then.
        """
        if self.admin and not settings.is_admin(person.id):
            return False
        on = bool(self.shown(settings)) or self.kept_for is not None
        return on and (self.for_banned or not person.banned)

    async def serves(self, person: Person, settings: Settings, services: Services) -> bool:
        """Like `open_to`, but if the dialog is switched off, `kept_for` decides."""
        if not self.open_to(person, settings):
            return False
        on = bool(self.shown(settings))
        return on or self.kept_for is None or bool(await self.kept_for(services, person.id))


class Registry:
    """All dialogs of the bot, by name, by command and by place."""

    def __init__(self, dialogs: Sequence[Screens]) -> None:
        self.all = tuple(dialogs)
        self._by_name = {screens.name: screens for screens in self.all}
        self._by_command = {
            command.name: screens for screens in self.all for command in screens.commands
        }
        self._actions = {one.kind: one for screens in self.all for one in screens.actions}

    @property
    def home(self) -> Screens:
        """The main menu: the first dialog of the list."""
        return self.all[0]

    @property
    def command_names(self) -> tuple[str, ...]:
        """The commands of all dialogs, including those for admins."""
        return tuple(self._by_command)

    def by_name(self, name: str) -> Screens | None:
        """The dialog of this name, or None: names in button data can be forged."""
        return self._by_name.get(name)

    def by_command(self, command: str) -> Screens | None:
        """The dialog that `/command` opens; deep links (`/start buy`) use the same names."""
        return self._by_command.get(command)

    def action(self, kind: str) -> Action | None:
        """The action that the audit log records as this kind; None for one of an older version."""
        return self._actions.get(kind)

    def of(self, state: State) -> Screens | None:
        """The dialog of this screen; None for a screen of an older version."""
        return next((s for s in self.all if s.entry.group is state.group), None)

    def home_of(self, person: Person, settings: Settings) -> Screens:
        """The home of this person: the first dialog that they may use."""
        return next((s for s in self.all if s.open_to(person, settings)), self.home)

    def placed(self, place: Place, person: Person, settings: Settings) -> list[Screens]:
        """The dialogs whose buttons this person sees at this place, in order."""
        return [s for s in self.all if s.place is place and s.open_to(person, settings)]
