"""Navigation: HOME, «back» inside a dialog, and buttons that open other dialogs."""

from datetime import UTC, datetime
from typing import Any

from aiogram import F
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row, SwitchTo
from aiogram_dialog.widgets.style import EMPTY_STYLE, Style

from bot.i18n.widgets import Label, T, localization
from bot.services.people.users import Person
from bot.ui.choices import choices
from bot.ui.context import AppContext, app, is_banned, person, services
from bot.ui.screens import Place, Screens
from bot.ui.styles import NEXT


class Exit(Button):
    """A button that leaves the dialog. Several screens of one dialog may share its id.

    Its press closes the dialog, so a second tap meets a closed screen.
    """


async def go_home(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the main menu in place of all open screens."""
    await open_home(manager)


async def open_home(manager: DialogManager, show_mode: ShowMode | None = None) -> None:
    """Open the main menu, or support for a banned person."""
    home = app(manager).registry.home_of(person(manager), app(manager).settings)
    await manager.start(home.entry, mode=StartMode.RESET_STACK, show_mode=show_mode)


def _has_menu(_: dict[str, Any], __: Any, manager: DialogManager) -> bool:
    """A banned person has no menu: their home is support."""
    return not is_banned(manager)


HOME = Exit(Label("nav-home"), id="home", on_click=go_home, when=_has_menu)


async def go_to_panel(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the admin panel, or the main menu for a person who may not see the panel."""
    panel = app(manager).registry.by_name("panel")
    if panel and panel.open_to(person(manager), app(manager).settings):
        await manager.start(panel.entry, mode=StartMode.RESET_STACK)
    else:
        await open_home(manager)


async def go_to_help(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the help screen, which has the buttons of the screens that are placed in it."""
    help_ = await dialog_for(person(manager), app(manager), "help")
    if help_:
        await manager.start(help_.entry, mode=StartMode.RESET_STACK)
    else:
        await open_home(manager)


# The person an action is about. The getter adds `bot.ui.person_identity.username_values`.
USERNAME_LINE = T("nav-username", when=F["username"])
USERNAME_PREVIEW = {
    "username": "alice",
    "username_dated": "yes",
    "username_since": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
}
HELP = Exit(Label("nav-back"), id="help", on_click=go_to_help)
PANEL = Exit(Label("nav-panel"), id="panel", on_click=go_to_panel)


class Footer(Row):
    """The last row of a screen: the buttons that leave it, home last. No other row leaves it."""


def footer(*ways_back: Keyboard, home: Keyboard = HOME) -> Footer:
    """The last row: the buttons back, then home. Every screen except home ends with one."""
    return Footer(*ways_back, home)


class Back(SwitchTo):
    """«Back» to another screen of the same dialog."""


def back_to(state: State) -> Back:
    """«Back» to another screen of the same dialog.

    Its id names that screen. A second tap finds no such button there and changes nothing.
    """
    name = str(state.state).rpartition(":")[2]
    return Back(Label("nav-back"), id=f"back_to_{name}", state=state)


def menu_buttons() -> Keyboard:
    """One button for each dialog at this place. The getter gives `wide` and `narrow`."""
    return Group(_button_rows("wide", 1, NEXT), _button_rows("narrow", 2, EMPTY_STYLE))


def _button_rows(rows: str, width: int, style: Style) -> Group:
    return choices(
        "nav-door",
        id=rows,
        by="name",
        items=rows,
        on_click=_menu_button_pressed,
        width=width,
        style=style,
    )


async def _menu_button_pressed(
    _: CallbackQuery, __: Any, manager: DialogManager, name: str
) -> None:
    """The name can be forged: open the dialog only if this person may see it."""
    screens = app(manager).registry.by_name(name)
    if screens and screens.open_to(person(manager), app(manager).settings):
        await manager.start(screens.entry, mode=StartMode.RESET_STACK)


async def dialog_for(person: Person, app: AppContext, name: str) -> Screens | None:
    """The dialog of this name, if this person may use it now."""
    found = app.registry.by_name(name)
    return found if found and await found.serves(person, app.settings, app.services) else None


async def menu_buttons_at(place: Place, manager: DialogManager) -> dict[str, list[dict[str, Any]]]:
    """The buttons that `menu_buttons()` shows at `place` to the person of this event."""
    context, who = app(manager), person(manager)
    placed = context.registry.placed(place, who, context.settings)
    shown = [one for one in placed if await one.serves(who, context.settings, context.services)]
    return {
        "wide": [await menu_button(screens, manager) for screens in shown if screens.wide],
        "narrow": [await menu_button(screens, manager) for screens in shown if not screens.wide],
    }


async def menu_button(screens: Screens, manager: DialogManager) -> dict[str, Any]:
    """One item of `menu_buttons()`: the dialog, its label, the number of waiting items."""
    locales, language = localization(manager)
    label = locales.plain(language, screens.label.key) if screens.label else screens.name
    waiting = await screens.waiting(services(manager)) if screens.waiting else 0
    return {"name": screens.name, "door": label, "waiting": waiting}


class Confirmation(Group):
    """The buttons of a question: the action, and the last row below it."""

    def __init__(self, action: Keyboard, back: Back) -> None:
        super().__init__(action, footer(back))
        self.action = action


def confirmation(action: Keyboard, no: State) -> Confirmation:
    """The end of a screen that asks: the action (`COMMITS` or `DESTROYS`), «back» and home."""
    return Confirmation(action, back_to(no))
