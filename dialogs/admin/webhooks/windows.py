"""A service's webhook for admins: its address, its secret, its events and their deliveries."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import Exit, back_to, confirmation, footer
from bot.ui.screens import Action, Screens
from bot.ui.styles import DESTROYS
from dialogs.admin.webhooks import getters, handlers
from dialogs.admin.webhooks.states import Webhooks

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
_WEBHOOK = {
    "service": "Photo lab",
    "state": "on",
    "url": "https://lab.example.org/tokens",
    "low": 10,
    "since": "none",
    "failing": _MOMENT,
    "arrived": "once",
    "last": _MOMENT,
    "waiting": 2,
    "failed": 1,
    "known": True,
    "on": True,
    "stopped": False,
    "again": True,
    "presets": [{"text": "10"}, {"text": "100"}],
}
_EVENT = {
    "id": 7,
    "number": "evt_5f0c4b1a9d3e4c7f8a2b6d1e0f9c8b7a",
    "kind": "balance.credited",
    "user": "1001",
    "amount": 50,
    "state": "failed",
    "tries": 10,
    "result": "500",
    "at": _MOMENT,
    "due": _MOMENT,
    "again": True,
}

CARD = Window(
    T("webhooks-card"),
    Row(
        SwitchTo(Label("webhooks-card-address"), id="address", state=Webhooks.address),
        SwitchTo(
            Label("webhooks-card-events"), id="events", state=Webhooks.events, when=F["known"]
        ),
    ),
    Row(
        SwitchTo(Label("webhooks-card-secret"), id="secret", state=Webhooks.secret),
        SwitchTo(Label("webhooks-card-low"), id="low", state=Webhooks.low),
        when=F["known"],
    ),
    Button(Label("webhooks-card-pause"), id="pause", on_click=handlers.pause_tapped, when=F["on"]),
    Button(
        Label("webhooks-card-resume"),
        id="resume",
        on_click=handlers.resume_tapped,
        when=F["stopped"],
    ),
    footer(Exit(Label("webhooks-card-service"), id="service", on_click=handlers.service_tapped)),
    state=Webhooks.card,
    getter=getters.card,
    preview_data=_WEBHOOK,
)

ADDRESS = Window(
    T("webhooks-address"),
    Problem(),
    UserInput(text_up_to(1000), handlers.address_typed),
    footer(back_to(Webhooks.card)),
    state=Webhooks.address,
    getter=getters.card,
    preview_data=_WEBHOOK,
)

SECRET = Window(
    T("webhooks-secret"),
    confirmation(
        Button(
            Label("webhooks-secret-yes"),
            id="yes",
            on_click=handlers.secret_replaced,
            style=DESTROYS,
        ),
        no=Webhooks.card,
    ),
    state=Webhooks.secret,
    getter=getters.card,
    preview_data=_WEBHOOK,
)

LOW = Window(
    T("webhooks-low"),
    Problem(),
    UserInput(text_up_to(20), handlers.low_typed),
    choices(
        "webhooks-low-preset", by="text", items="presets", on_click=handlers.low_chosen, width=3
    ),
    footer(back_to(Webhooks.card)),
    state=Webhooks.low,
    getter=getters.card,
    preview_data=_WEBHOOK,
)

EVENTS = Window(
    T("webhooks-events"),
    choices("webhooks-events-one", by="id", items="events", on_click=handlers.event_chosen),
    CursorPager(getters.EVENTS),
    Button(
        Label("webhooks-events-again"),
        id="again",
        on_click=handlers.all_replayed,
        when=F["again"],
    ),
    footer(back_to(Webhooks.card)),
    state=Webhooks.events,
    getter=getters.events,
    preview_data={
        "service": "Photo lab",
        "state": "some",
        "failed": 1,
        "again": True,
        "events": [_EVENT],
        "next": None,
    },
)

EVENT = Window(
    T("webhooks-event"),
    Button(
        Label("webhooks-event-resend"),
        id="resend",
        on_click=handlers.event_replayed,
        when=F["again"],
    ),
    footer(back_to(Webhooks.events)),
    state=Webhooks.event,
    getter=getters.event,
    preview_data=_EVENT,
)

SCREENS = Screens(
    "webhooks",
    (CARD, ADDRESS, SECRET, LOW, EVENTS, EVENT),
    entry=Webhooks.card,
    admin=True,
    actions=(
        Action("webhook_address", Label("webhooks-action-address")),
        Action("webhook_secret", Label("webhooks-action-secret")),
        Action("webhook_low", Label("webhooks-action-low")),
        Action("webhook_paused", Label("webhooks-action-paused")),
        Action("webhook_resumed", Label("webhooks-action-resumed")),
        Action("webhook_replayed", Label("webhooks-action-replayed")),
    ),
    card=Webhooks.card,
)
