"""The admins' side of support: the queue, a thread's messages, the answer."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.ui.attachments import read_attachment
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput
from bot.ui.navigation import PANEL, back_to, footer
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import NEXT
from dialogs.admin.threads import getters, handlers
from dialogs.admin.threads.states import LIST, MESSAGES, Threads

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)

QUEUE = Window(
    T("threads-queue"),
    choices(
        "threads-queue-state", by="name", items="states", on_click=handlers.state_chosen, width=2
    ),
    choices("threads-queue-thread", by="id", items="threads", on_click=handlers.thread_chosen),
    CursorPager(LIST),
    footer(PANEL),
    state=Threads.queue,
    getter=getters.queue,
    preview_data={
        "state": "waiting",
        "shown": 1,
        "since": _MOMENT,
        "threads": [
            {"id": 7, "name": "Anna", "about": "payment", "kind": "text", "topic": "My tokens"}
        ],
        "states": [
            {"name": "waiting", "count": 1, "chosen": "yes"},
            {"name": "answered", "count": 12, "chosen": "no"},
            {"name": "closed", "count": 40, "chosen": "no"},
        ],
        "next": None,
    },
)

CARD = Window(
    T("threads-card"),
    List(T("threads-card-message"), items="messages", sep="\n\n"),
    choices(
        "threads-card-file", by="message", items="files", on_click=handlers.file_tapped, width=1
    ),
    CursorPager(MESSAGES),
    Row(
        SwitchTo(Label("threads-card-answer"), id="answer", state=Threads.answer, style=NEXT),
        Button(
            Label("threads-card-close"), id="close", on_click=handlers.close_tapped, when=F["open"]
        ),
    ),
    Row(
        Button(
            Label("threads-card-user"),
            id="user",
            on_click=handlers.user_tapped,
            when=F["has_users"],
        ),
        Button(
            Label("threads-card-payment"),
            id="payment",
            on_click=handlers.payment_tapped,
            when=F["charge"],
        ),
    ),
    footer(SwitchTo(Label("threads-card-queue"), id="queue", state=Threads.queue)),
    state=Threads.card,
    getter=getters.card,
    preview_data={
        "number": "7",
        "state": "waiting",
        "open": True,
        "has_users": True,
        "name": "Anna",
        "username": " @anna",
        "user": "1001",
        "banned": "no",
        "balance": 120,
        "paid": 450,
        "since": _MOMENT,
        "messages": [
            {
                "who": "person",
                "name": "Anna",
                "at": _MOMENT,
                "words": "My tokens did not come",
                "kind": "photo",
            }
        ],
        "files": [{"message": 3, "kind": "photo", "at": _MOMENT}],
        "next": None,
        "about": "credited",
        "stars": 450,
        "tokens": 10,
        "paid_at": _MOMENT,
        "charge": "stx7Xk",
    },
)

ANSWER = Window(
    T("threads-answer"),
    Problem(),
    UserInput(read_attachment, handlers.answered),
    footer(back_to(Threads.card)),
    state=Threads.answer,
    getter=getters.question,
    preview_data={"name": "Anna", "words": "My tokens did not come", "longest": 2000},
)

SCREENS = Screens(
    "threads",
    (QUEUE, CARD, ANSWER),
    entry=Threads.queue,
    label=Label("threads-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("support_answer", Label("threads-action-answer")),
        Action("support_close", Label("threads-action-close")),
    ),
    card=Threads.card,
    waiting=getters.waiting,
)
