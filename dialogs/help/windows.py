"""Help: how the bot works, and buttons to terms and privacy."""

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.navigation import footer, menu_buttons
from bot.ui.screens import Command, Place, Screens
from dialogs.help import getters
from dialogs.help.states import Help

MAIN = Window(
    T("help-main"),
    List(T("help-main-command"), items="commands"),
    T("help-main-picture", when=F["picture"]),
    menu_buttons(),
    footer(),
    state=Help.main,
    getter=getters.more,
    preview_data={
        "picture": 1,
        "commands": [{"name": "buy", "label": Label("commands-buy")}],
        "wide": [],
        "narrow": [
            {"name": "terms", "door": Label("terms-entry"), "waiting": 0},
            {"name": "privacy", "door": Label("privacy-entry"), "waiting": 0},
        ],
    },
)

SCREENS = Screens(
    "help",
    (MAIN,),
    entry=Help.main,
    label=Label("help-entry"),
    place=Place.MENU,
    commands=(Command("help", Label("commands-help")),),
)
