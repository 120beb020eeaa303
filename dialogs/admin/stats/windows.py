"""Statistics: figures of a period, and a picture of the last thirty days."""

from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.navigation import PANEL, footer
from bot.ui.screens import Command, Place, Screens
from dialogs.admin.stats import getters, handlers
from dialogs.admin.stats.states import Stats

MAIN = Window(
    T("stats-main"),
    T("stats-main-compared", when=F["compared"]),
    T("stats-main-no-plots", when=~F["plots"]),
    choices("stats-main-span", by="span", items="spans", on_click=handlers.span_chosen, width=2),
    Button(Label("stats-main-day"), id="day", on_click=handlers.picture_tapped, when=F["plots"]),
    footer(PANEL),
    state=Stats.main,
    getter=getters.figures,
    preview_data={
        "plots": True,
        "compared": True,
        "average_stars": 450,
        "average_rub": Decimal("900.00"),
        "has_rub": "yes",
        "conversion": 14,
        "stars_before": 40_000,
        "rub_before": Decimal("27000.00"),
        "registered_before": 300,
        "payers_before": 60,
        "spent_before": 900,
        "conversion_before": 12,
        "span": "week",
        "spans": [{"span": "today", "chosen": "no"}, {"span": "week", "chosen": "yes"}],
        "people": 12_345,
        "circulation": 98_765,
        "registered": 321,
        "ordered": 123,
        "bought": 45,
        "active": 2_345,
        "payers": 67,
        "sold_stars": 1_200,
        "sold_topups": 350,
        "sold_coins": 20,
        "sold_other": 4,
        "promos": 40,
        "gifts": 7,
        "invites": 12,
        "forfeited": 3,
        "adjusted": 15,
        "adjusted_sign": "minus",
        "spent": 1_100,
        "stars": 54_000,
        "rub": Decimal("31500.00"),
    },
)

SCREENS = Screens(
    "stats",
    (MAIN,),
    entry=Stats.main,
    label=Label("stats-entry"),
    place=Place.ADMIN,
    commands=(Command("stats", Label("commands-stats")),),
    admin=True,
    card=Stats.main,
)
