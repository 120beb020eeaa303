"""Choosing a language and a time zone."""

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import back_to, footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from dialogs.language import getters, handlers
from dialogs.language.states import Language

_CLOCK = {
    "name": "Europe/Moscow",
    "city": "Moscow",
    "time": "14:07",
    "offset": "UTC+3",
    "own": True,
    "whose": "own",
}
_ZONE = {"name": "Europe/Berlin", "city": "Berlin", "time": "12:07", "offset": "UTC+1"}

CHOOSE = Window(
    T("language-choose"),
    choices(
        "language-choose-code", by="code", items="languages", on_click=handlers.language_chosen
    ),
    Button(Label("language-choose-zone"), id="zone", on_click=handlers.zones_tapped),
    footer(),
    state=Language.choose,
    getter=getters.languages,
    preview_data={
        **_CLOCK,
        "languages": [
            {"code": "en", "own_name": "English", "chosen": "yes"},
            {"code": "ru", "own_name": "Русский", "chosen": "no"},
        ],
    },
)

ZONE = Window(
    T("language-zone"),
    Problem(),
    UserInput(text_up_to(60), handlers.city_typed),
    choices("language-zone-place", by="name", items="zones", on_click=handlers.zone_chosen),
    Pager(),
    Button(
        Label("language-zone-default"),
        id="default",
        on_click=handlers.default_tapped,
        when=F["own"],
    ),
    footer(back_to(Language.choose)),
    state=Language.zone,
    getter=getters.zones,
    preview_data={
        **_CLOCK,
        "query": "berlin",
        "state": "found",
        "zones": [_ZONE],
        "page": 0,
        "pages": 2,
    },
)

SCREENS = Screens(
    "language",
    (CHOOSE, ZONE),
    entry=Language.choose,
    label=Label("language-entry"),
    place=Place.MENU,
    commands=(Command("language", Label("commands-language")),),
)
