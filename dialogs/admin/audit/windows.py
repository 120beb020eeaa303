"""The audit log: admin, action, subject, values before and after, time; with a filter."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.navigation import PANEL, back_to, footer
from bot.ui.screens import Place, Screens
from dialogs.admin.audit import getters, handlers
from dialogs.admin.audit.states import AuditLog

DEEDS = Window(
    T("audit-deeds"),
    List(T("audit-deeds-line"), items="deeds", sep="\n\n"),
    CursorPager(getters.ACTIONS_PAGER),
    Row(
        SwitchTo(Label("audit-deeds-filter"), id="filter", state=AuditLog.filter),
        Button(
            Label("audit-deeds-all"),
            id="all",
            on_click=handlers.everything_tapped,
            when=F["filtered"] == "yes",
        ),
    ),
    footer(PANEL),
    state=AuditLog.deeds,
    getter=getters.deeds,
    preview_data={
        "state": "some",
        "filtered": "yes",
        "deeds": [
            {
                "actor": "Olga",
                "deed": "balance changed",
                "about": "user",
                "number": "1001",
                "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
                "changes": "balance: 10 → 110",
            }
        ],
        "next": None,
    },
)

FILTER = Window(
    T("audit-filter"),
    choices("audit-filter-actor", by="id", items="actors", on_click=handlers.actor_chosen),
    choices("audit-filter-kind", by="kind", items="kinds", on_click=handlers.kind_chosen),
    footer(back_to(AuditLog.deeds)),
    state=AuditLog.filter,
    getter=getters.choices,
    preview_data={
        "kinds": [{"kind": "adjust", "deed": "balance changed", "chosen": "yes"}],
        "actors": [{"id": 1003, "actor": "Olga", "chosen": "no"}],
    },
)

SCREENS = Screens(
    "audit",
    (DEEDS, FILTER),
    entry=AuditLog.deeds,
    label=Label("audit-entry"),
    place=Place.ADMIN,
    admin=True,
)
