"""The bot's health: one page, read again at each press."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row

from bot.i18n.widgets import Label, T
from bot.ui.navigation import PANEL, footer
from bot.ui.screens import Command, Place, Screens
from dialogs.admin.health import getters, handlers
from dialogs.admin.health.states import Health

MAIN = Window(
    T("health-main", when=F["answers"]),
    T("health-away", when=~F["answers"]),
    T("health-main-unreached", when=F["unreached"]),
    Row(
        Button(Label("health-main-refresh"), id="refresh", on_click=handlers.refresh_tapped),
        Button(Label("health-main-verify"), id="verify", on_click=handlers.verify_tapped),
    ),
    footer(PANEL),
    state=Health.main,
    getter=getters.vitals,
    preview_data={
        "answers": True,
        "engine": "postgres",
        "latency": 2,
        "inbox": 1,
        "inbox_since": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
        "updated_at": datetime(2026, 3, 5, 14, 8, tzinfo=UTC),
        "lag": 1,
        "requests": 3,
        "requests_since": datetime(2026, 3, 5, 9, 30, tzinfo=UTC),
        "threads": 2,
        "threads_since": datetime(2026, 3, 5, 10, 15, tzinfo=UTC),
        "pictures": 2,
        "pictures_since": datetime(2026, 3, 5, 14, 6, tzinfo=UTC),
        "refunds": 1,
        "notices": 4,
        "deliveries": 1_240,
        "workers": 2,
        "wakes": "redis",
        "circulation": 98_765,
        "people": 12_345,
        "unreached": 2,
        "admins": "1003, 1004",
        "books": "wrong",
        "faults": 2,
        "verified_at": datetime(2026, 3, 5, 4, 0, tzinfo=UTC),
        "started_at": datetime(2026, 3, 1, 12, 0, tzinfo=UTC),
        "bot": "0.2.0",
        "aiogram": "3.31.0",
        "python": "3.11.7",
    },
)

SCREENS = Screens(
    "health",
    (MAIN,),
    entry=Health.main,
    label=Label("health-entry"),
    place=Place.ADMIN,
    commands=(Command("health", Label("commands-health")),),
    admin=True,
)
