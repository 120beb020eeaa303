"""The history: a page of operations, a filter by kind, a file of all, the last month."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.navigation import back_to, footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import NEXT
from dialogs.history import getters, handlers
from dialogs.history.states import History

OPERATIONS = Window(
    T("history-operations"),
    List(T("history-operations-line"), items="lines", sep="\n\n"),
    Pager(),
    SwitchTo(
        Label("history-operations-filter"), id="filter", state=History.filter, when=F["several"]
    ),
    Button(
        Label("history-operations-csv"), id="csv", on_click=handlers.csv_tapped, when=F["total"]
    ),
    SwitchTo(Label("history-operations-month"), id="month", state=History.month, when=F["total"]),
    footer(),
    state=History.operations,
    getter=getters.operations,
    preview_data={
        "total": 9,
        "lines": [
            {
                "direction": "in",
                "amount": 10,
                "kind": "adjust",
                "method": "none",
                "service": "none",
                "reasoned": "yes",
                "reason": "gift",
                "balance": 130,
                "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
            }
        ],
        "page": 0,
        "pages": 2,
        "several": True,
        "filtered": "yes",
        "kinds": "Adjustments",
    },
)

FILTER = Window(
    T("history-filter"),
    choices(
        "history-filter-kind", by="kind", items="filters", on_click=handlers.kind_chosen, width=2
    ),
    footer(back_to(History.operations)),
    state=History.filter,
    getter=getters.kinds,
    preview_data={
        "filters": [
            {"kind": "all", "chosen": "yes", "method": "none"},
            {"kind": "stars", "chosen": "no", "method": "!"},
        ]
    },
)

MONTH = Window(
    T("history-month"),
    T("history-month-no-plots", when=~F["plots"]),
    Button(
        Label("history-month-plot"),
        id="plot",
        on_click=handlers.plot_tapped,
        when=F["plots"],
        style=NEXT,
    ),
    footer(back_to(History.operations)),
    state=History.month,
    getter=getters.month,
    preview_data={"received": 60, "bought": 50, "spent": 12, "balance": 48, "plots": True},
)

SCREENS = Screens(
    "history",
    (OPERATIONS, FILTER, MONTH),
    entry=History.operations,
    label=Label("history-entry"),
    place=Place.MENU,
    commands=(Command("history", Label("commands-history")),),
)
