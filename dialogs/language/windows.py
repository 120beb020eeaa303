"""Choosing a language."""

from aiogram_dialog import Window

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.navigation import footer
from bot.ui.screens import Command, Place, Screens
from dialogs.language import getters, handlers
from dialogs.language.states import Language

CHOOSE = Window(
    T("language-choose"),
    choices(
        "language-choose-code", by="code", items="languages", on_click=handlers.language_chosen
    ),
    footer(),
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
