"""Top-up requests: the queue, a card with its receipt, and the decision about it."""

from datetime import UTC, datetime
from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Group, Row
from aiogram_dialog.widgets.media import DynamicMedia

from bot.i18n.widgets import Label, T
from bot.services.payments.manual_transfer.requisites import MAX_REQUISITES_CHARS
from bot.services.payments.manual_transfer.topups import LONGEST
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, USERNAME_LINE, USERNAME_PREVIEW, back_to, confirmation, footer
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.admin.requests import getters, handlers
from dialogs.admin.requests.states import LIST, Requests

ROW = {"number": "12", "name": "Anna", "tokens": 10, "sum": Decimal("900.00")}
CARD = {
    **ROW,
    "method": "card_ru",
    "asked": 10,
    "state": "pending",
    "created": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "kind": "text",
    "words": "5f1c...",
    "question": "?",
    "comment": "!",
    "reason": "",
    "username": " @anna",
    "user": "1001",
    "balance": 20,
    "after": 30,
    "approved": 3,
    "rejected": 1,
    "twins": "3, 4",
    "twins_total": 1,
    "who": "Olga",
    "pending": True,
    "over": False,
    "next": True,
    "owner": True,
    "other": True,
    "media": None,
    "waits": "requisites",
    "requisite": "2200 1234",
    "note": "Ivan I.",
    "known": True,
    "new": False,
    "unpaid": True,
}

QUEUE = Window(
    T("requests-queue"),
    choices(
        "requests-queue-state", by="state", items="states", on_click=handlers.state_chosen, width=2
    ),
    choices("requests-queue-method", by="method", items="methods", on_click=handlers.method_chosen),
    choices(
        "requests-queue-choose", by="number", items="requests", on_click=handlers.request_chosen
    ),
    CursorPager(id=LIST),
    footer(PANEL),
    state=Requests.queue,
    getter=getters.queue,
    preview_data={
        "state": "pending",
        "total": 6,
        "requests": [ROW],
        "states": [{"state": "pending", "many": 6, "chosen": "yes"}],
        "methods": [{"method": "all", "chosen": "yes"}, {"method": "crypto", "chosen": "no"}],
        "next": "7.7",
    },
)

CARD_WINDOW = Window(
    DynamicMedia("media"),
    T("requests-card"),
    T("requests-card-words", when=F["words"]),
    T("requests-card-twins", when=F["twins"]),
    T("requests-card-requisite", when=F["requisite"]),
    T("requests-card-question", when=F["question"]),
    T("requests-card-comment", when=F["comment"]),
    T("requests-card-end", when=F["over"]),
    Button(
        Label("requests-card-send"),
        id="requisites",
        on_click=handlers.requisites_tapped,
        when=F["unpaid"],
        style=NEXT,
    ),
    Group(
        Button(
            Label("requests-card-approve"),
            id="approve",
            on_click=handlers.approve_tapped,
            style=COMMITS,
        ),
        Button(Label("requests-card-amount"), id="amount", on_click=handlers.amount_tapped),
        Button(
            Label("requests-card-reject"),
            id="reject",
            on_click=handlers.reject_tapped,
            style=DESTROYS,
        ),
        Button(Label("requests-card-ask"), id="ask", on_click=handlers.ask_tapped),
        width=2,
        when=F["pending"],
    ),
    Row(
        Button(
            Label("requests-card-owner"),
            id="owner",
            on_click=handlers.owner_tapped,
            when=F["owner"],
        ),
        Button(
            Label("requests-card-next"), id="next", on_click=handlers.next_tapped, when=F["next"]
        ),
    ),
    footer(back_to(Requests.queue)),
    state=Requests.card,
    getter=getters.card,
    preview_data=CARD,
)

CONFIRM = Window(
    T("requests-confirm"),
    USERNAME_LINE,
    T("requests-confirm-other", when=F["other"]),
    confirmation(
        Button(Label("requests-confirm-yes"), id="yes", on_click=handlers.approved, style=COMMITS),
        no=Requests.card,
    ),
    state=Requests.confirm,
    getter=getters.confirm,
    preview_data={**CARD, **USERNAME_PREVIEW},
)

AMOUNT = Window(
    T("requests-amount"),
    Problem(),
    UserInput(text_up_to(30), handlers.amount_typed),
    footer(back_to(Requests.card)),
    state=Requests.amount,
    getter=getters.card,
    preview_data=CARD,
)

REJECT = Window(
    T("requests-reject"),
    Problem(),
    UserInput(text_up_to(LONGEST), handlers.reason_typed),
    choices("requests-reason", by="preset", items="reasons", on_click=handlers.reason_chosen),
    footer(back_to(Requests.card)),
    state=Requests.reject,
    getter=getters.reasons,
    preview_data={"reasons": [{"preset": "amount"}]},
)

REFUSE = Window(
    T("requests-refuse"),
    USERNAME_LINE,
    confirmation(
        Button(
            Label("requests-refuse-send"), id="send", on_click=handlers.rejected, style=DESTROYS
        ),
        no=Requests.reject,
    ),
    state=Requests.refuse,
    getter=getters.refuse,
    preview_data={**CARD, **USERNAME_PREVIEW},
)

QUESTION = Window(
    T("requests-question"),
    Problem(),
    UserInput(text_up_to(LONGEST), handlers.question_typed),
    footer(back_to(Requests.card)),
    state=Requests.question,
    getter=getters.card,
    preview_data=CARD,
)

REQUISITES = Window(
    T("requests-requisites"),
    T("requests-requisites-last", when=F["known"]),
    Problem(),
    UserInput(text_up_to(MAX_REQUISITES_CHARS), handlers.requisites_typed),
    Button(
        Label("requests-requisites-send"),
        id="last",
        on_click=handlers.last_requisites_sent,
        when=F["known"],
        style=COMMITS,
    ),
    footer(back_to(Requests.card)),
    state=Requests.requisites,
    getter=getters.requisites,
    preview_data=CARD,
)

SCREENS = Screens(
    "requests",
    (QUEUE, CARD_WINDOW, CONFIRM, AMOUNT, REJECT, REFUSE, QUESTION, REQUISITES),
    entry=Requests.queue,
    label=Label("requests-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("topup_approved", Label("requests-action-approved")),
        Action("topup_rejected", Label("requests-action-rejected")),
        Action("topup_requisites", Label("requests-action-requisites")),
        Action("topup_asked", Label("requests-action-asked")),
    ),
    card=Requests.card,
    waiting=getters.waiting,
)
