"""Support: whom to write to about anything, payments included (Telegram asks for /paysupport)."""

from operator import attrgetter

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Url
from aiogram_dialog.widgets.text import Format

from bot.ui.nav import HOME
from bot.ui.screens import Command, Place, Screens
from bot.ui.text import Label, T
from dialogs.support import getters
from dialogs.support.states import Support

MAIN = Window(
    T("support-main"),
    Url(Label("support-main-write"), url=Format("{link}"), id="write"),
    HOME,
    state=Support.main,
    getter=getters.contact,
    preview_data={"link": "https://t.me/support"},
)

SCREENS = Screens(
    "support",
    (MAIN,),
    entry=Support.main,
    label=Label("support-entry"),
    place=Place.MENU,
    commands=(
        Command("support", Label("commands-support")),
        Command("paysupport", Label("commands-paysupport")),
    ),
    shown=attrgetter("support_link"),
)
