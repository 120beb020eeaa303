"""Promo codes: type one, see the result."""

from operator import attrgetter

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import footer
from bot.ui.screens import Command, Place, Screens
from dialogs.promo import getters, handlers
from dialogs.promo.states import Promo

ENTER = Window(
    T("promo-enter"),
    Problem(),
    UserInput(text_up_to(200), handlers.code_typed),
    footer(),
    state=Promo.enter,
)

DONE = Window(
    T("promo-done"),
    SwitchTo(Label("promo-done-more"), id="more", state=Promo.enter),
    footer(),
    state=Promo.done,
    getter=getters.given,
    preview_data={"tokens": 10, "balance": 130},
)

SCREENS = Screens(
    "promo",
    (ENTER, DONE),
    entry=Promo.enter,
    label=Label("promo-entry"),
    place=Place.MENU,
    commands=(Command("promo", Label("commands-promo"), run=handlers.code_linked),),
    shown=attrgetter("takes_promo_codes"),
)
