"""The history: a page of operations, a filter by kind, and the whole of it as a file."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.navigation import footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from dialogs.history import getters, handlers
from dialogs.history.states import History

OPERATIONS = Window(
    T("history-operations"),
    List(T("history-operations-line"), items="lines", sep="\n\n"),
    choices(
        "history-operations-kind",
        by="kind",
        items="filters",
        on_click=handlers.kind_chosen,
        width=2,
    ),
    Pager(),
    Button(
        Label("history-operations-csv"), id="csv", on_click=handlers.csv_tapped, when=F["total"]
    ),
    footer(),
    state=History.operations,
    getter=getters.operations,
    preview_data={
        "total": 9,
        "lines": [
            {
                "direction": "in",
                "amount": 10,
                "kind": "stars",
                "method": "!",
                "service": "none",
                "reason": "",
                "balance": 130,
                "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
            }
        ],
        "page": 0,
        "pages": 2,
        "filters": [
            {"kind": "all", "chosen": "yes", "method": "none"},
            {"kind": "stars", "chosen": "no", "method": "!"},
        ],
    },
)

SCREENS = Screens(
    "history",
    (OPERATIONS,),
    entry=History.operations,
    label=Label("history-entry"),
    place=Place.MENU,
    commands=(Command("history", Label("commands-history")),),
)
