"""Topping up by hand: method, amount, requisites, receipt, number; and the person's requests."""

from datetime import UTC, datetime
from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, CopyText, Group, Row, SwitchTo
from aiogram_dialog.widgets.media import DynamicMedia
from aiogram_dialog.widgets.text import Format

from bot.i18n.widgets import Label, T
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.topups import LONGEST
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import back_to, confirmation, footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.topup import getters, handlers
from dialogs.topup.states import Topup

DRAFT = {"method": "card_ru", "tokens": 10, "sum": Decimal("900.00")}
REQUEST = {**DRAFT, "number": "12", "asked": 10, "state": "pending", "waits": "payment"}
CARD = {
    **REQUEST,
    "kind": "photo",
    "created": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "question": "?",
    "answering": "yes",
    "comment": "!",
    "reason": "",
    "pending": True,
    "media": None,
    "payable": True,
    "waits": "payment",
    "requisite": "2200 1234",
    "note": "Ivan I.",
    "copied_sum": "900",
}

COPY_BUTTONS = (
    CopyText(Label("topup-pay-requisite"), Format("{requisite}"), when=F["requisite"]),
    CopyText(Label("topup-pay-sum"), Format("{copied_sum}"), when=F["requisite"]),
)

METHOD = Window(
    T("topup-method", when=~F["full"]),
    T("topup-method-full", when=F["full"]),
    choices("topup-method-choose", by="method", items="methods", on_click=handlers.method_chosen),
    SwitchTo(Label("topup-method-own"), id="own", state=Topup.own, when=F["own"]),
    footer(),
    state=Topup.method,
    getter=getters.methods,
    preview_data={
        "methods": [{"method": "card_ru"}, {"method": "crypto"}],
        "open": "yes",
        "own": 1,
        "full": 0,
    },
)

AMOUNT = Window(
    T("topup-amount"),
    Problem(),
    UserInput(text_up_to(30), handlers.amount_typed),
    choices("topup-amount-pack", by="tokens", items="packs", on_click=handlers.pack_chosen),
    footer(back_to(Topup.method)),
    state=Topup.amount,
    getter=getters.amounts,
    preview_data={"least": 1, "most": 10000, "price": Decimal("90.00"), "packs": [DRAFT]},
)

PAY = Window(
    T("topup-pay", when=F["requisite"]),
    T("topup-pay-unknown", when=F["unknown"]),
    *COPY_BUTTONS,
    SwitchTo(
        Label("topup-pay-done"), id="done", state=Topup.receipt, when=F["requisite"], style=NEXT
    ),
    Button(
        Label("topup-review-send"),
        id="now",
        on_click=handlers.request_sent,
        when=F["unknown"],
        style=COMMITS,
    ),
    footer(back_to(Topup.amount)),
    state=Topup.pay,
    getter=getters.payment,
    preview_data={
        **DRAFT,
        "requisite": "2200 1234",
        "note": "Ivan I.",
        "copied_sum": "900",
        "unknown": False,
    },
)

RECEIPT = Window(
    T("topup-receipt"),
    Problem(),
    UserInput(handlers.receipt_of, handlers.receipt_sent),
    Button(
        Label("topup-receipt-skip"),
        id="skip",
        on_click=handlers.receipt_skipped,
        when=F["optional"],
    ),
    footer(back_to(Topup.pay)),
    state=Topup.receipt,
    getter=getters.receipt,
    preview_data={"optional": True},
)

REVIEW = Window(
    T("topup-review"),
    confirmation(
        Button(
            Label("topup-review-send"), id="send", on_click=handlers.request_sent, style=COMMITS
        ),
        no=Topup.receipt,
    ),
    state=Topup.review,
    getter=getters.review,
    preview_data={**DRAFT, "kind": "text", "words": "5f1c..."},
)

SENT = Window(
    T("topup-sent"),
    SwitchTo(Label("topup-sent-card"), id="card", state=Topup.card),
    footer(),
    state=Topup.sent,
    getter=getters.card,
    preview_data=CARD,
)

OWN = Window(
    T("topup-own"),
    choices("topup-own-request", by="number", items="requests", on_click=handlers.request_chosen),
    Pager(),
    footer(back_to(Topup.method)),
    state=Topup.own,
    getter=getters.own,
    preview_data={"requests": [REQUEST], "total": 9, "page": 0, "pages": 2},
)

OWN_CARD = Window(
    DynamicMedia("media"),
    T("topup-card"),
    T("topup-card-pay", when=F["payable"]),
    T("topup-card-reason", when=F["reason"]),
    T("topup-card-question", when=F["question"]),
    T("topup-card-said", when=F["comment"]),
    Group(
        *COPY_BUTTONS,
        SwitchTo(Label("topup-pay-done"), id="paid", state=Topup.paid, style=NEXT),
        width=1,
        when=F["payable"],
    ),
    Row(
        SwitchTo(Label("topup-card-comment"), id="comment", state=Topup.comment),
        SwitchTo(Label("topup-card-cancel"), id="cancel", state=Topup.cancel, style=DESTROYS),
        when=F["pending"],
    ),
    footer(back_to(Topup.own)),
    state=Topup.card,
    getter=getters.card,
    preview_data=CARD,
)

PAID = Window(
    T("topup-receipt"),
    Problem(),
    UserInput(handlers.receipt_of, handlers.paid_receipt_sent),
    footer(back_to(Topup.card)),
    state=Topup.paid,
    getter=getters.card,
    preview_data=CARD,
)

CANCEL = Window(
    T("topup-cancel"),
    confirmation(
        Button(
            Label("topup-cancel-yes"), id="yes", on_click=handlers.cancel_confirmed, style=DESTROYS
        ),
        no=Topup.card,
    ),
    state=Topup.cancel,
    getter=getters.card,
    preview_data=CARD,
)

COMMENT = Window(
    T("topup-comment"),
    T("topup-comment-question", when=F["question"]),
    Problem(),
    UserInput(text_up_to(LONGEST), handlers.comment_typed),
    footer(back_to(Topup.card)),
    state=Topup.comment,
    getter=getters.card,
    preview_data=CARD,
)

SCREENS = Screens(
    "topup",
    (METHOD, AMOUNT, PAY, RECEIPT, REVIEW, SENT, OWN, OWN_CARD, PAID, CANCEL, COMMENT),
    entry=Topup.method,
    label=Label("topup-entry"),
    place=Place.MENU,
    commands=(Command("topup", Label("commands-topup")),),
    shown=MANUAL_TRANSFER.is_on,
    kept_for=getters.has_requests,
    card=Topup.card,
)
