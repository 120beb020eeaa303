"""Scheduled, running and finished broadcasts: the list, a live card, stopping and deleting."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.navigation import PANEL, back_to, confirmation, footer
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.admin.mailings import getters, handlers
from dialogs.admin.mailings.states import Mailings

AT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
CARD_DATA = {
    "number": "7",
    "state": "running",
    "reason": "none",
    "detail": "",
    "audience": "Everybody",
    "what": "photo · “Our new pack”",
    "variants": "Deutsch",
    "paid": "no",
    "at": AT,
    "ended": AT,
    "pending": 840,
    "sending": 5,
    "sent": 340,
    "reached": 340,
    "blocked": 14,
    "failed": 1,
    "unknown": 0,
    "deleted": 0,
    "kept": 0,
    "bar": "▓▓▓▓░░░░░░░░",
    "percent": 30,
    "unit": "seconds",
    "amount": 28,
    "left": 845,
    "total": 1200,
    "people": 1200,
    "stars": 0,
    "known": "yes",
    "rate": 29.8,
    "counted": True,
    "waiting": False,
    "later": False,
    "running": True,
    "paused": True,
    "under_way": True,
    "over": True,
    "erasable": True,
    "erasing": True,
    "incomplete": True,
    "unsent": True,
    "fast": True,
    "again": True,
}

HISTORY = Window(
    T("mailings-history"),
    Button(Label("mailings-history-new"), id="new", on_click=handlers.new_tapped, style=NEXT),
    choices(
        "mailings-history-choose",
        by="number",
        items="broadcasts",
        on_click=handlers.broadcast_chosen,
    ),
    CursorPager(getters.BROADCASTS),
    footer(PANEL),
    state=Mailings.history,
    getter=getters.history,
    preview_data={
        "has": "some",
        "broadcasts": [{"number": "7", "state": "done", "at": AT, "words": "Our new pack"}],
        "next": None,
    },
)

CARD = Window(
    T("mailings-card"),
    T("mailings-card-variants", when=F["variants"]),
    T("mailings-card-paid", when=F["paid"] == "yes"),
    T("mailings-card-waiting", when=F["later"]),
    T("mailings-card-figures", when=F["counted"]),
    T("mailings-card-deleted", when=F["erasing"]),
    T("mailings-card-left", when=F["incomplete"]),
    T("mailings-card-unsent", when=F["unsent"]),
    T("mailings-card-rate", when=F["fast"]),
    T("mailings-card-reason", when=F["paused"]),
    Row(
        Button(
            Label("mailings-card-pause"),
            id="pause",
            on_click=handlers.pause_tapped,
            when=F["running"],
        ),
        Button(
            Label("mailings-card-resume"),
            id="resume",
            on_click=handlers.resume_tapped,
            when=F["paused"],
            style=NEXT,
        ),
        SwitchTo(
            Label("mailings-card-stop"),
            id="stop",
            state=Mailings.stop,
            when=F["under_way"],
            style=DESTROYS,
        ),
        SwitchTo(
            Label("mailings-card-cancel"),
            id="cancel",
            state=Mailings.stop,
            when=F["waiting"],
            style=DESTROYS,
        ),
    ),
    Row(
        Button(Label("mailings-card-csv"), id="csv", on_click=handlers.csv_tapped, when=F["over"]),
        Button(
            Label("mailings-card-repeat"),
            id="repeat",
            on_click=handlers.repeat_tapped,
            when=F["again"],
        ),
    ),
    SwitchTo(
        Label("mailings-card-erase"),
        id="erase",
        state=Mailings.erase,
        when=F["erasable"],
        style=DESTROYS,
    ),
    footer(back_to(Mailings.history)),
    state=Mailings.card,
    getter=getters.card,
    preview_data=CARD_DATA,
)

STOP = Window(
    T("mailings-stop"),
    confirmation(
        Button(Label("mailings-stop-end"), id="end", on_click=handlers.stopped, style=DESTROYS),
        no=Mailings.card,
    ),
    state=Mailings.stop,
    getter=getters.card,
    preview_data=CARD_DATA,
)

REPEAT = Window(
    T("mailings-repeat"),
    T("mailings-repeat-paid", when=F["paid"] == "yes"),
    confirmation(
        Button(
            Label("mailings-repeat-resend"), id="resend", on_click=handlers.repeated, style=COMMITS
        ),
        no=Mailings.card,
    ),
    state=Mailings.repeat,
    getter=getters.repeat,
    preview_data=CARD_DATA,
)

ERASE = Window(
    T("mailings-erase"),
    confirmation(
        Button(
            Label("mailings-erase-delete"), id="delete", on_click=handlers.erased, style=DESTROYS
        ),
        no=Mailings.card,
    ),
    state=Mailings.erase,
    getter=getters.card,
    preview_data=CARD_DATA,
)

SCREENS = Screens(
    "mailings",
    (HISTORY, CARD, STOP, REPEAT, ERASE),
    entry=Mailings.history,
    label=Label("mailings-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("broadcast_paused", Label("mailings-action-paused")),
        Action("broadcast_resumed", Label("mailings-action-resumed")),
        Action("broadcast_stopped", Label("mailings-action-stopped")),
        Action("broadcast_deleted", Label("mailings-action-deleted")),
        Action("broadcast_outcomes", Label("mailings-action-outcomes")),
    ),
    card=Mailings.card,
)
