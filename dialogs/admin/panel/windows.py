"""The admin panel: one button for each dialog of admins."""

from aiogram_dialog import Window

from bot.i18n.widgets import Label, T
from bot.ui.navigation import footer, menu_buttons
from bot.ui.screens import Command, Place, Screens
from dialogs.admin.panel import getters
from dialogs.admin.panel.states import Panel

MAIN = Window(
    T("panel-main"),
    menu_buttons(),
    footer(),
    state=Panel.main,
    getter=getters.rooms,
    preview_data={"wide": [], "narrow": [{"name": "users", "door": "Users", "waiting": 0}]},
)

SCREENS = Screens(
    "panel",
    (MAIN,),
    entry=Panel.main,
    label=Label("panel-entry"),
    place=Place.MENU,
    wide=True,
    commands=(Command("admin", Label("commands-admin")),),
    admin=True,
)
