"""Stars: Telegram's balance and list compared with our ledger, and every transaction."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.navigation import PANEL, back_to, footer
from bot.ui.screens import Place, Screens
from bot.ui.styles import NEXT
from dialogs.admin.stars import getters, handlers
from dialogs.admin.stars.states import Stars

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
_ROW = {
    "id": 7,
    "charge_id": "stx7Xk",
    "direction": "in",
    "stars": 450,
    "at": _MOMENT,
    "partner": "user",
    "state": "known",
    "card": True,
}

MAIN = Window(
    T("stars-main"),
    List(T("stars-main-coin"), items="coins", sep="\n", when=F["coins"]),
    Button(
        Label("stars-main-odd"),
        id="odd",
        on_click=handlers.odd_tapped,
        when=F["unexplained"],
        style=NEXT,
    ),
    Row(
        Button(Label("stars-main-check"), id="check", on_click=handlers.check_tapped),
        Button(Label("stars-main-all"), id="all", on_click=handlers.all_tapped),
    ),
    footer(PANEL),
    state=Stars.main,
    getter=getters.comparison,
    preview_data={
        "state": "odd",
        "checked_at": _MOMENT,
        "balance": 12_400,
        "difference": 0,
        "rows": 321,
        "came_today": 900,
        "went_today": 450,
        "unexplained": 1,
        "foreign": 2,
        "refunds_due": 1,
        "coins": [
            {"invoice_id": "701", "asked": "900.00 RUB", "paid": "10.5 USDT", "found_at": _MOMENT}
        ],
    },
)

ROWS = Window(
    T("stars-rows"),
    List(T("stars-rows-line"), items="rows", sep="\n"),
    choices(
        "stars-rows-filter", by="name", items="filters", on_click=handlers.filter_chosen, width=2
    ),
    choices("stars-rows-row", by="id", items="cards", on_click=handlers.row_chosen),
    CursorPager(getters.ROWS),
    footer(back_to(Stars.main)),
    state=Stars.rows,
    getter=getters.rows,
    preview_data={
        "only": "all",
        "shown": 1,
        "rows": [_ROW],
        "cards": [_ROW],
        "filters": [
            {"name": "all", "chosen": "yes"},
            {"name": "odd", "chosen": "no"},
            {"name": "foreign", "chosen": "no"},
        ],
        "next": None,
    },
)

SCREENS = Screens(
    "stars",
    (MAIN, ROWS),
    entry=Stars.main,
    label=Label("stars-entry"),
    place=Place.ADMIN,
    admin=True,
    waiting=getters.unexplained,
)
