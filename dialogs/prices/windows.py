"""The price list."""

from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.navigation import footer, menu_buttons
from bot.ui.screens import Command, Place, Screens
from dialogs.prices import getters
from dialogs.prices.states import Prices

MAIN = Window(
    T("prices-main"),
    List(T("prices-main-pack"), items="packs"),
    T("prices-main-reference"),
    T("prices-main-picture", when=F["picture"]),
    menu_buttons(),
    footer(),
    state=Prices.main,
    getter=getters.price_list,
    preview_data={
        "buy": Decimal("90.00"),
        "sell": Decimal("70.00"),
        "packs": [{"tokens": 10, "stars": 450, "each": Decimal(45), "saving": 10}],
        "picture": 1,
        "transfers": "yes",
        "wide": [{"name": "buy", "door": Label("buy-entry"), "waiting": 0}],
        "narrow": [{"name": "topup", "door": Label("topup-entry"), "waiting": 0}],
    },
)

SCREENS = Screens(
    "prices",
    (MAIN,),
    entry=Prices.main,
    label=Label("prices-entry"),
    place=Place.MENU,
    commands=(Command("pricing", Label("commands-pricing")),),
)
