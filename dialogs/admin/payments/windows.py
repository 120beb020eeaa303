"""Payments of Stars: a person's list, one payment, its refund."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.navigation import (
    USERNAME_LINE,
    USERNAME_PREVIEW,
    Back,
    Exit,
    confirmation,
    footer,
    go_to_panel,
)
from bot.ui.screens import Action, Screens
from bot.ui.styles import DESTROYS
from dialogs.admin.payments import getters, handlers
from dialogs.admin.payments.states import Payments

_CHARGE = {
    "charge_id": "stx7Xk",
    "payer_id": "1001",
    "payer": "Alice",
    "stars": 450,
    "tokens": 10,
    "state": "credited",
    "mismatch": "none",
    "order_id": 12,
    "shortfall": 0,
    "left": 10,
    "spent": 0,
    "refund": "none",
    "error": "",
    "possible": True,
    "may": "yes",
    "listed": False,
}

PERSON = Exit(Label("payments-list-person"), id="person", on_click=handlers.person_tapped)

LIST = Window(
    T("payments-list"),
    choices("payments-list-payment", by="mark", items="payments", on_click=handlers.payment_chosen),
    CursorPager(getters.LIST),
    footer(PERSON),
    state=Payments.list,
    getter=getters.payments,
    preview_data={
        "name": "Alice",
        "shown": 1,
        "payments": [
            {
                "mark": "0" * 16,
                "stars": 450,
                "tokens": 10,
                "state": "credited",
                "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
            }
        ],
        "next": None,
    },
)

CARD = Window(
    T("payments-card"),
    SwitchTo(
        Label("payments-card-refund"),
        id="refund",
        state=Payments.refund,
        when=F["possible"],
        style=DESTROYS,
    ),
    Button(
        Label("payments-card-refresh"),
        id="refresh",
        on_click=handlers.refreshed,
        when=F["refund"] == "asked",
    ),
    Row(
        Button(Label("payments-card-payer"), id="payer", on_click=handlers.payer_tapped),
        Button(
            Label("payments-card-others"),
            id="others",
            on_click=handlers.others_tapped,
            when=~F["listed"],
        ),
    ),
    footer(
        Back(Label("nav-back"), id="back_to_list", state=Payments.list, when=F["listed"]),
        Exit(Label("nav-panel"), id="panel", on_click=go_to_panel, when=~F["listed"]),
    ),
    state=Payments.card,
    getter=getters.card,
    preview_data=_CHARGE,
)

REFUND = Window(
    T("payments-refund"),
    USERNAME_LINE,
    confirmation(
        Button(
            Label("payments-refund-yes"),
            id="yes",
            on_click=handlers.refund_confirmed,
            style=DESTROYS,
        ),
        Payments.card,
    ),
    state=Payments.refund,
    getter=getters.refund,
    preview_data={**_CHARGE, **USERNAME_PREVIEW},
)

SCREENS = Screens(
    "payments",
    (LIST, CARD, REFUND),
    entry=Payments.list,
    admin=True,
    actions=(Action("refund", Label("payments-action-refund")),),
)
