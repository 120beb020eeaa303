"""Ways out of a screen: HOME for all, back inside a dialog, and buttons to other dialogs."""

from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

from aiogram import F
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row, Select, SwitchTo

from bot.i18n.catalog import Locales
from bot.i18n.widgets import Label, T
from bot.ui.screens import Place, Registry, Screens


class Exit(Button):
    """A way out of the dialog: the only button that several screens of one may share.

    Its press ends the dialog, so a second tap is of a screen that is no more.
    """


async def go_home(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the main menu afresh, whatever was open."""
    await open_home(manager)


async def open_home(manager: DialogManager, show_mode: ShowMode | None = None) -> None:
    """The main menu, or the one dialog that is left to a banned person."""
    data = manager.middleware_data
    registry: Registry = data["registry"]
    home = registry.home_of(data["person"], data["settings"])
    await manager.start(home.entry, mode=StartMode.RESET_STACK, show_mode=show_mode)


HOME = Exit(Label("nav-home"), id="home", on_click=go_home)


async def go_to_panel(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the admin panel; home for whoever may not see it."""
    data = manager.middleware_data
    panel: Screens | None = data["registry"].by_name("panel")
    if panel and panel.open_to(data["person"], data["settings"]):
        await manager.start(panel.entry, mode=StartMode.RESET_STACK)
    else:
        await open_home(manager)


# Whom a deed is about; the getter gives what `bot.ui.person_identity.known_as` makes of them.
USERNAME = T("nav-username", when=F["username"])
KNOWN_AS = {
    "username": "alice",
    "username_dated": "yes",
    "username_since": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
}
PANEL = Exit(Label("nav-panel"), id="panel", on_click=go_to_panel)


def back_to(state: State) -> SwitchTo:
    """«Back» to another screen of the same dialog.

    Its id names that screen: a second tap finds no such button there, and goes back no further.
    """
    name = str(state.state).rpartition(":")[2]
    return SwitchTo(Label("nav-back"), id=f"back_to_{name}", state=state)


def doors() -> Keyboard:
    """One button for each dialog that stands at this place: the getter gives `wide`, `narrow`."""
    return Group(
        Group(_door("wide"), width=1),
        Group(_door("narrow"), width=2),
    )


def _door(rows: str) -> Select[str]:
    return Select(
        Label("nav-door"),
        id=rows,
        item_id_getter=itemgetter("name"),
        items=rows,
        on_click=_door_pressed,
    )


async def _door_pressed(_: CallbackQuery, __: Any, manager: DialogManager, name: str) -> None:
    """The name comes from the client: only what this person is shown is opened."""
    data = manager.middleware_data
    screens = data["registry"].by_name(name)
    if screens and screens.open_to(data["person"], data["settings"]):
        await manager.start(screens.entry, mode=StartMode.RESET_STACK)


async def doors_at(place: Place, data: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """What `doors()` shows at `place` for the person of this event (`data`: the getter's)."""
    registry: Registry = data["registry"]
    person, settings = data["person"], data["settings"]
    placed = registry.placed(place, person, settings)
    shown = [one for one in placed if await one.serves(person, settings, data["services"])]
    return {
        "wide": [await _item(screens, data) for screens in shown if screens.wide],
        "narrow": [await _item(screens, data) for screens in shown if not screens.wide],
    }


async def _item(screens: Screens, data: dict[str, Any]) -> dict[str, Any]:
    locales: Locales = data["locales"]
    label = locales.plain(data["language"], screens.label.key) if screens.label else screens.name
    waiting = await screens.waiting(data["services"]) if screens.waiting else 0
    return {"name": screens.name, "door": label, "waiting": waiting}


def confirm(yes: Keyboard, no: State) -> Row:
    """The last row before something happens: the deed, and the way back beside it."""
    return Row(back_to(no), yes)
