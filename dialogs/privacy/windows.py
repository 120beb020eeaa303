"""What is kept about people, and why."""

from aiogram_dialog import Window

from bot.ui.nav import HOME
from bot.ui.screens import Command, Place, Screens
from bot.ui.text import Label, T
from dialogs.privacy import getters
from dialogs.privacy.states import Privacy

MAIN = Window(
    T("privacy-main"),
    HOME,
    state=Privacy.main,
    getter=getters.operator,
    preview_data={"operator": "Example Ltd"},
)

SCREENS = Screens(
    "privacy",
    (MAIN,),
    entry=Privacy.main,
    label=Label("privacy-entry"),
    place=Place.HELP,
    commands=(Command("privacy", Label("commands-privacy")),),
)
