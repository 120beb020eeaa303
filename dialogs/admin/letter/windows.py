"""Writing to a person: any message, its preview, the result."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row

from bot.i18n.widgets import Label, T
from bot.ui.input import Problem, UserInput
from bot.ui.navigation import USERNAME_LINE, USERNAME_PREVIEW, Exit, footer
from bot.ui.screens import Action, Screens
from bot.ui.styles import COMMITS
from dialogs.admin.letter import getters, handlers
from dialogs.admin.letter.states import Letter

CARD = Exit(Label("letter-card"), id="card", on_click=handlers.card_tapped)

COMPOSE = Window(
    T("letter-compose"),
    Problem(),
    UserInput(handlers.any_message, handlers.composed),
    footer(CARD),
    state=Letter.compose,
    getter=getters.addressee,
    preview_data={"name": "Alice", "outcome": ""},
)

PREVIEW = Window(
    T("letter-preview"),
    USERNAME_LINE,
    Row(
        Button(Label("letter-preview-again"), id="again", on_click=handlers.discarded),
        Button(
            Label("letter-preview-send"), id="send", on_click=handlers.send_tapped, style=COMMITS
        ),
    ),
    footer(CARD),
    state=Letter.preview,
    getter=getters.addressee,
    preview_data={**USERNAME_PREVIEW, "id": "1001", "name": "Alice", "outcome": ""},
)

DONE = Window(
    T("letter-done"),
    footer(CARD),
    state=Letter.done,
    getter=getters.addressee,
    preview_data={"name": "Alice", "outcome": "sent"},
)

SCREENS = Screens(
    "letter",
    (COMPOSE, PREVIEW, DONE),
    entry=Letter.compose,
    admin=True,
    actions=(Action("message", Label("letter-action-message")),),
)
