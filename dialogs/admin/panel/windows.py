"""The admin panel: one button for each dialog of admins."""

from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window

from bot.i18n.widgets import Label, T
from bot.ui.navigation import footer, menu_buttons
from bot.ui.screens import Command, Place, Screens
from dialogs.admin.panel import getters
from dialogs.admin.panel.states import Panel

MAIN = Window(
    T("panel-main"),
    T("panel-main-plot-stars", when=F["stars_plot"]),
    T("panel-main-plot-rub", when=F["rub_plot"]),
    T("panel-main-waiting"),
    menu_buttons(),
    footer(),
    state=Panel.main,
    getter=getters.rooms,
    preview_data={
        "stars": 1_500,
        "stars_before": 900,
        "takes_rub": "yes",
        "rub": Decimal("900.00"),
        "rub_before": Decimal("0.00"),
        "people": 3,
        "people_before": 5,
        "spent": 12,
        "spent_before": 30,
        "stars_plot": "▁▁▂▁▅█▃",
        "rub_plot": "▁▁▁▁▁▁█",
        "waiting": 3,
        "wide": [],
        "narrow": [{"name": "users", "door": Label("users-entry"), "waiting": 0}],
    },
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
