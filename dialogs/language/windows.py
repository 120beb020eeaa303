"""Choosing a language."""

from operator import itemgetter

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Column, Select

from bot.i18n.widgets import Label, T
from bot.ui.navigation import HOME
from bot.ui.screens import Command, Place, Screens
from dialogs.language import getters, handlers
from dialogs.language.states import Language

CHOOSE = Window(
    T("language-choose"),
    Column(
        Select(
            Label("language-choose-code"),
            id="code",
            item_id_getter=itemgetter("code"),
            items="languages",
            on_click=handlers.language_chosen,
        )
    ),
    HOME,
    state=Language.choose,
    getter=getters.languages,
    preview_data={
        "languages": [
            {"code": "en", "own_name": "English", "chosen": "yes"},
            {"code": "ru", "own_name": "Русский", "chosen": "no"},
        ]
    },
)

SCREENS = Screens(
    "language",
    (CHOOSE,),
    entry=Language.choose,
    label=Label("language-entry"),
    place=Place.MENU,
    commands=(Command("language", Label("commands-language")),),
)
