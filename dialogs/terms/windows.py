"""The terms of use."""

from aiogram_dialog import Window

from bot.i18n.widgets import Label, T
from bot.ui.navigation import HELP, footer
from bot.ui.screens import Command, Place, Screens
from dialogs.terms import getters
from dialogs.terms.states import Terms

MAIN = Window(
    T("terms-main"),
    footer(HELP),
    state=Terms.main,
    getter=getters.operator,
    preview_data={"operator": "Example Ltd"},
)

SCREENS = Screens(
    "terms",
    (MAIN,),
    entry=Terms.main,
    label=Label("terms-entry"),
    place=Place.HELP,
    commands=(Command("terms", Label("commands-terms")),),
)
