"""Changing a balance: a draft by buttons or typed, a reason, «before → after», the result."""

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot.i18n.widgets import Label, T
from bot.services.storable_text import MAX_REASON_CHARS
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import USERNAME_LINE, USERNAME_PREVIEW, Exit, back_to, confirmation, footer
from bot.ui.screens import Action, Command, Screens
from bot.ui.styles import COMMITS, NEXT
from dialogs.admin.adjust import getters, handlers
from dialogs.admin.adjust.states import Adjust

CARD = Exit(Label("adjust-card"), id="card", on_click=handlers.card_tapped)

DRAFT = Window(
    T("adjust-draft"),
    Problem(),
    UserInput(handlers.amount_of, handlers.amount_typed),
    choices("adjust-draft-step", by="step", items="steps", on_click=handlers.step_tapped, width=4),
    Row(
        Button(
            Label("adjust-draft-clear"),
            id="clear",
            on_click=handlers.draft_cleared,
            when=F["changed"],
        ),
        SwitchTo(
            Label("adjust-draft-next"), id="next", state=Adjust.reason, style=NEXT, when=F["ready"]
        ),
    ),
    footer(CARD),
    state=Adjust.draft,
    getter=getters.draft,
    preview_data={
        "name": "Alice",
        "balance": 130,
        "draft": "+15",
        "after": 145,
        "state": "ready",
        "ready": True,
        "changed": True,
        "steps": [{"step": 1, "direction": "in", "amount": 1}],
    },
)

REASON = Window(
    T("adjust-reason"),
    Problem(),
    UserInput(text_up_to(MAX_REASON_CHARS), handlers.reason_typed),
    choices("adjust-reason-preset", by="reason", items="presets", on_click=handlers.reason_chosen),
    footer(back_to(Adjust.draft)),
    state=Adjust.reason,
    getter=getters.reason,
    preview_data={
        "name": "Alice",
        "draft": "+15",
        "presets": [{"reason": "gift"}],
        "longest": MAX_REASON_CHARS,
    },
)

CONFIRM = Window(
    T("adjust-confirm"),
    USERNAME_LINE,
    Problem(),
    confirmation(
        Button(Label("adjust-confirm-yes"), id="yes", on_click=handlers.confirmed, style=COMMITS),
        no=Adjust.reason,
    ),
    state=Adjust.confirm,
    getter=getters.confirmation,
    preview_data={
        **USERNAME_PREVIEW,
        "name": "Alice",
        "id": "1001",
        "draft": "+15",
        "before": 130,
        "after": 145,
        "reason": "gift",
    },
)

DONE = Window(
    T("adjust-done"),
    footer(CARD),
    state=Adjust.done,
    getter=getters.done,
    preview_data={"name": "Alice", "id": "1001", "before": 130, "after": 145, "told": "yes"},
)

SCREENS = Screens(
    "adjust",
    (DRAFT, REASON, CONFIRM, DONE),
    entry=Adjust.draft,
    commands=(Command("adjust", Label("commands-adjust"), run=handlers.adjust_typed),),
    admin=True,
    actions=(Action("adjust", Label("adjust-action-balance")),),
)
