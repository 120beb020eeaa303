"""Composing a broadcast: any message, its preview, the audience, the time, the confirmation."""

from datetime import UTC, date, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.calendar import Calendar
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import Exit, back_to, confirmation, footer
from bot.ui.screens import Action, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.admin.broadcast import getters, handlers
from dialogs.admin.broadcast.states import Broadcast

CONTENT_DATA = {
    "language": "all",
    "own_name": "",
    "kind": "photo",
    "what": "photo · “Our new pack”",
    "buttons": 1,
    "links": "Site - https://example.com",
    "variants": "Deutsch",
    "ready": True,
    "single": True,
    "other": True,
    "next": True,
    "can_vary": True,
}
RUSSIAN = {"language": "de", "own_name": "Deutsch", "made": "yes", "chosen": "yes"}
WHEN_DATA = {
    "audience": "Everybody",
    "people": 1200,
    "stars": 117,
    "paid": "yes",
    "can_pay": True,
    "unit": "minutes",
    "amount": 2,
}

HISTORY = Button(Label("broadcast-history"), id="history", on_click=handlers.history_tapped)

CONTENT = Window(
    T("broadcast-content"),
    T("broadcast-content-made", when=F["ready"]),
    T("broadcast-content-variants", when=F["variants"]),
    Problem(),
    UserInput(handlers.any_message, handlers.content_sent, keeps=True),
    Row(
        SwitchTo(
            Label("broadcast-content-links"),
            id="links",
            state=Broadcast.links,
            when=F["single"],
        ),
        SwitchTo(
            Label("broadcast-content-languages"),
            id="languages",
            state=Broadcast.languages,
            when=F["can_vary"],
        ),
    ),
    Button(
        Label("broadcast-content-remove"),
        id="remove",
        on_click=handlers.variant_removed,
        when=F["other"],
        style=DESTROYS,
    ),
    Button(
        Label("broadcast-content-next"),
        id="next",
        on_click=handlers.content_done,
        when=F["next"],
        style=NEXT,
    ),
    footer(HISTORY),
    state=Broadcast.content,
    getter=getters.content,
    preview_data=CONTENT_DATA,
)

LINKS = Window(
    T("broadcast-links"),
    T("broadcast-links-now", when=F["buttons"]),
    Problem(),
    UserInput(text_up_to(4096), handlers.links_typed),
    Button(
        Label("broadcast-links-drop"),
        id="drop",
        on_click=handlers.links_dropped,
        when=F["buttons"],
        style=DESTROYS,
    ),
    footer(back_to(Broadcast.content)),
    state=Broadcast.links,
    getter=getters.content,
    preview_data=CONTENT_DATA,
)

LANGUAGES = Window(
    T("broadcast-languages"),
    choices(
        "broadcast-languages-variant",
        by="language",
        items="languages",
        on_click=handlers.variant_chosen,
    ),
    footer(back_to(Broadcast.content)),
    state=Broadcast.languages,
    getter=getters.languages,
    preview_data={"languages": [RUSSIAN]},
)

PREVIEW = Window(
    T("broadcast-preview"),
    choices(
        "broadcast-preview-language",
        by="language",
        items="languages",
        on_click=handlers.preview_chosen,
        width=3,
    ),
    Button(Label("broadcast-preview-copy"), id="copy", on_click=handlers.copy_tapped),
    Row(
        Button(Label("broadcast-preview-change"), id="change", on_click=handlers.preview_left),
        Button(
            Label("broadcast-preview-approve"),
            id="approve",
            on_click=handlers.preview_approved,
            style=NEXT,
        ),
    ),
    footer(home=Exit(Label("nav-home"), id="home", on_click=handlers.went_home)),
    state=Broadcast.preview,
    getter=getters.preview,
    preview_data={"language": "de", "own_name": "Deutsch", "languages": [RUSSIAN]},
)

AUDIENCE = Window(
    T("broadcast-audience"),
    choices(
        "broadcast-audience-choose", by="name", items="audiences", on_click=handlers.audience_chosen
    ),
    footer(back_to(Broadcast.content)),
    state=Broadcast.audience,
    getter=getters.audiences,
    preview_data={"audiences": [{"name": "all", "audience": "Everybody", "people": 1200}]},
)

WHEN = Window(
    T("broadcast-when"),
    T("broadcast-when-price", when=F["can_pay"]),
    Button(
        Label("broadcast-when-paid"), id="paid", on_click=handlers.price_chosen, when=F["can_pay"]
    ),
    Row(
        Button(Label("broadcast-when-now"), id="now", on_click=handlers.now_chosen, style=NEXT),
        SwitchTo(Label("broadcast-when-later"), id="later", state=Broadcast.day),
    ),
    footer(back_to(Broadcast.audience)),
    state=Broadcast.when,
    getter=getters.when,
    preview_data=WHEN_DATA,
)

DAY = Window(
    T("broadcast-day"),
    Row(
        Button(Label("broadcast-day-today"), id="today", on_click=handlers.today_chosen),
        Button(Label("broadcast-day-tomorrow"), id="tomorrow", on_click=handlers.tomorrow_chosen),
    ),
    Calendar("day", handlers.day_chosen),
    footer(back_to(Broadcast.when)),
    state=Broadcast.day,
    getter=getters.days,
    preview_data={"first": date(2026, 3, 5), "last": date(2027, 3, 5)},
)

TIME = Window(
    T("broadcast-time"),
    Problem(),
    UserInput(text_up_to(20), handlers.time_typed),
    choices(
        "broadcast-time-preset", by="time", items="times", on_click=handlers.time_chosen, width=3
    ),
    footer(back_to(Broadcast.day)),
    state=Broadcast.time,
    getter=getters.times,
    preview_data={"day": datetime(2026, 3, 5, 12, tzinfo=UTC), "times": [{"time": "18:00"}]},
)

CONFIRM = Window(
    T("broadcast-confirm"),
    T("broadcast-confirm-variants", when=F["variants"]),
    T("broadcast-confirm-time"),
    T("broadcast-confirm-price", when=F["paid"] == "yes"),
    confirmation(
        Button(
            Label("broadcast-confirm-yes"), id="yes", on_click=handlers.confirmed, style=COMMITS
        ),
        no=Broadcast.when,
    ),
    state=Broadcast.confirm,
    getter=getters.confirm,
    preview_data={
        **CONTENT_DATA,
        **WHEN_DATA,
        "when": "later",
        "moment": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    },
)

SCREENS = Screens(
    "broadcast",
    (CONTENT, LINKS, LANGUAGES, PREVIEW, AUDIENCE, WHEN, DAY, TIME, CONFIRM),
    entry=Broadcast.content,
    admin=True,
    actions=(Action("broadcast_created", Label("broadcast-action-created")),),
)
