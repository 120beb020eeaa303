"""Support: people write and read answers here, also about payments, as Telegram requires."""

from datetime import UTC, datetime
from operator import attrgetter

from aiogram import F
from aiogram_dialog import StartMode, Window
from aiogram_dialog.widgets.kbd import Button, Start, SwitchTo, Url
from aiogram_dialog.widgets.text import Format, List

from bot.i18n.widgets import Label, T
from bot.ui.attachments import read_attachment
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput
from bot.ui.navigation import back_to, footer
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import NEXT
from dialogs.support import getters, handlers
from dialogs.support.states import LIST, MESSAGES, Support

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)

MAIN = Window(
    T("support-main"),
    Start(
        Label("support-main-write"),
        id="write",
        state=Support.write,
        mode=StartMode.RESET_STACK,
        when=F["writable"],
        style=NEXT,
    ),
    Url(Label("support-main-contact"), url=Format("{link}"), id="contact", when=F["link"]),
    choices("support-main-thread", by="id", items="threads", on_click=handlers.thread_chosen),
    CursorPager(LIST),
    footer(),
    state=Support.main,
    getter=getters.overview,
    preview_data={
        "threads": [{"id": 7, "state": "answered", "kind": "text", "topic": "My tokens"}],
        "next": None,
        "own": 1,
        "writable": 1,
        "link": "https://t.me/support",
    },
)

PAYMENT = Window(
    T("support-payment"),
    choices(
        "support-payment-choose", by="mark", items="payments", on_click=handlers.payment_chosen
    ),
    SwitchTo(Label("support-payment-other"), id="other", state=Support.write),
    footer(),
    state=Support.payment,
    getter=getters.payments,
    preview_data={"payments": [{"mark": "a1", "stars": 450, "paid_at": _MOMENT}]},
)

WRITE = Window(
    T("support-write"),
    Problem(),
    UserInput(read_attachment, handlers.written),
    footer(back_to(Support.main)),
    state=Support.write,
    getter=getters.subject,
    preview_data={"about": "payment", "stars": 450, "paid_at": _MOMENT},
)

THREAD = Window(
    T("support-thread"),
    List(T("support-thread-message"), items="messages", sep="\n\n"),
    T("support-thread-hint"),
    Problem(),
    UserInput(read_attachment, handlers.added),
    choices(
        "support-thread-file", by="message", items="files", on_click=handlers.file_tapped, width=1
    ),
    CursorPager(MESSAGES),
    Button(
        Label("support-thread-solved"),
        id="solved",
        on_click=handlers.solved_tapped,
        when=F["open"],
    ),
    footer(back_to(Support.main)),
    state=Support.thread,
    getter=getters.thread,
    preview_data={
        "number": "7",
        "state": "answered",
        "open": True,
        "messages": [
            {"who": "you", "at": _MOMENT, "words": "My tokens did not come", "kind": "photo"}
        ],
        "files": [{"message": 3, "kind": "photo", "at": _MOMENT}],
        "next": None,
        "about": "payment",
        "stars": 450,
        "paid_at": _MOMENT,
    },
)

SCREENS = Screens(
    "support",
    (MAIN, PAYMENT, WRITE, THREAD),
    entry=Support.main,
    label=Label("support-entry"),
    place=Place.MENU,
    commands=(
        Command("support", Label("commands-support")),
        Command("paysupport", Label("commands-paysupport"), run=handlers.paysupport_sent),
    ),
    shown=attrgetter("support_link"),
    card=Support.thread,
    for_banned=True,
)
