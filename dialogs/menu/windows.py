"""The main menu: the balance, and one button for each dialog that is on."""

from aiogram import F
from aiogram_dialog import Window

from bot.i18n.widgets import Label, T
from bot.ui.navigation import menu_buttons
from bot.ui.screens import Command, Screens
from dialogs.menu import getters
from dialogs.menu.states import Menu

MAIN = Window(
    T("menu-main"),
    T("menu-main-pending", when=F["pending"]),
    T("menu-main-promised", when=F["promised"]),
    T("menu-main-gift", when=F["gift"]),
    T("menu-main-short", when=F["short"]),
    menu_buttons(),
    state=Menu.main,
    getter=getters.overview,
    preview_data={
        "name": "Anna",
        "balance": 120,
        "pending": "12",
        "promised": 3,
        "gift": True,
        "short": 1,
        "wide": [{"name": "buy", "door": Label("buy-entry"), "waiting": 0}],
        "narrow": [
            {"name": "history", "door": Label("history-entry"), "waiting": 0},
            {"name": "help", "door": Label("help-entry"), "waiting": 0},
        ],
    },
)

SCREENS = Screens(
    "menu",
    (MAIN,),
    entry=Menu.main,
    commands=(Command("start", Label("commands-start")),),
)
