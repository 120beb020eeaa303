"""The main menu: the balance, and one button for each dialog that is on."""

from aiogram import F
from aiogram_dialog import Window

from bot.ui.nav import doors
from bot.ui.screens import Command, Screens
from bot.ui.text import Label, T
from dialogs.menu import getters
from dialogs.menu.states import Menu

MAIN = Window(
    T("menu-main"),
    T("menu-main-pending", when=F["pending"]),
    doors(),
    state=Menu.main,
    getter=getters.overview,
    preview_data={
        "name": "Anna",
        "balance": 120,
        "pending": "12",
        "wide": [{"name": "buy", "door": "Buy"}],
        "narrow": [{"name": "history", "door": "History"}, {"name": "help", "door": "Help"}],
    },
)

SCREENS = Screens(
    "menu",
    (MAIN,),
    entry=Menu.main,
    commands=(Command("start", Label("commands-start")),),
)
