"""People: all of them in pages, a search by typing, one person's card, notes, bans."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import List

from bot.i18n.widgets import Label, T
from bot.services.storable_text import MAX_NOTE_CHARS, MAX_REASON_CHARS
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, USERNAME_LINE, USERNAME_PREVIEW, back_to, confirmation, footer
from bot.ui.pager import Pager
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS
from dialogs.admin.users import getters, handlers
from dialogs.admin.users.states import NOTE_PAGES, PEOPLE_PAGES, Users

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
_TO_BAN = {
    **USERNAME_PREVIEW,
    "id": "1001",
    "name": "Alice",
    "presets": [],
    "longest": MAX_REASON_CHARS,
    "reason": "spam",
}
_PERSON = {"id": 1001, "name": "Alice", "balance": 130, "banned": "no"}

LIST = Window(
    T("users-list"),
    Problem(),
    UserInput(handlers.query_of, handlers.searched),
    choices("users-list-sort", by="sort", items="sorts", on_click=handlers.sort_chosen, width=3),
    choices("users-list-person", by="id", items="people", on_click=handlers.person_chosen),
    CursorPager(PEOPLE_PAGES),
    footer(PANEL),
    state=Users.list,
    getter=getters.people,
    preview_data={
        "total": 9,
        "sorts": [{"sort": "newest", "chosen": "yes"}, {"sort": "active", "chosen": "no"}],
        "people": [_PERSON],
        "next": "1.1",
    },
)

FOUND = Window(
    T("users-found"),
    Problem(),
    UserInput(handlers.query_of, handlers.searched),
    choices("users-list-person", id="hit", by="id", items="people", on_click=handlers.hit_chosen),
    Pager(),
    footer(back_to(Users.list)),
    state=Users.found,
    getter=getters.found,
    preview_data={
        "query": "ali",
        "total": 9,
        "more": "no",
        "people": [_PERSON],
        "page": 0,
        "pages": 2,
    },
)

CARD = Window(
    T("users-card"),
    T("users-card-ban", when=F["banned"]),
    T("users-card-note", when=F["notes"]),
    T("users-card-last", when=F["lines"]),
    List(T("users-card-line"), items="lines"),
    Row(
        Button(Label("users-card-adjust"), id="adjust", on_click=handlers.adjust_tapped),
        Button(Label("users-card-letter"), id="letter", on_click=handlers.letter_tapped),
    ),
    Row(
        SwitchTo(Label("users-card-notes"), id="notes", state=Users.notes),
        Button(Label("users-card-payments"), id="payments", on_click=handlers.payments_tapped),
    ),
    Row(
        SwitchTo(
            Label("users-card-close"),
            id="close",
            state=Users.ban,
            when=~F["banned"],
            style=DESTROYS,
        ),
        SwitchTo(Label("users-card-open"), id="open", state=Users.unban, when=F["banned"]),
    ),
    footer(Button(Label("users-card-people"), id="people", on_click=handlers.left_card)),
    state=Users.card,
    getter=getters.card,
    preview_data={
        "id": "1001",
        "name": "Alice Liddell",
        "named": "yes",
        "username": "alice",
        "language": "English",
        "came": _MOMENT,
        "seen": _MOMENT,
        "banned": True,
        "since": _MOMENT,
        "reason": "spam",
        "balance": 130,
        "held": 5,
        "bought": 150,
        "spent": 20,
        "requests": 3,
        "pending": 1,
        "notes": 2,
        "note": "Asks for a refund every week",
        "lines": [
            {
                "direction": "in",
                "amount": 10,
                "kind": "stars",
                "method": "!",
                "service": "none",
                "reason": "",
                "balance": 130,
                "at": _MOMENT,
            }
        ],
    },
)

NOTES = Window(
    T("users-notes"),
    List(T("users-notes-note"), items="notes", sep="\n\n"),
    Problem(),
    UserInput(text_up_to(MAX_NOTE_CHARS), handlers.note_written),
    CursorPager(NOTE_PAGES),
    footer(back_to(Users.card)),
    state=Users.notes,
    getter=getters.notes,
    preview_data={
        "name": "Alice",
        "total": 1,
        "notes": [{"author": "Olga", "text": "Asks for a refund every week", "at": _MOMENT}],
        "next": None,
        "longest": MAX_NOTE_CHARS,
    },
)

BAN = Window(
    T("users-ban"),
    USERNAME_LINE,
    Problem(),
    UserInput(text_up_to(MAX_REASON_CHARS), handlers.ban_reason_typed),
    choices("users-ban-preset", by="reason", items="presets", on_click=handlers.ban_reason_chosen),
    footer(back_to(Users.card)),
    state=Users.ban,
    getter=getters.ban,
    preview_data={
        **USERNAME_PREVIEW,
        "id": "1001",
        "name": "Alice",
        "presets": [{"reason": "spam"}],
        "longest": MAX_REASON_CHARS,
        "reason": "",
    },
)

BAN_CONFIRM = Window(
    T("users-ban-confirm"),
    USERNAME_LINE,
    confirmation(
        Button(
            Label("users-ban-confirm-yes"),
            id="yes",
            on_click=handlers.ban_confirmed,
            style=DESTROYS,
        ),
        no=Users.ban,
    ),
    state=Users.ban_confirm,
    getter=getters.ban,
    preview_data=_TO_BAN,
)

UNBAN = Window(
    T("users-unban"),
    USERNAME_LINE,
    confirmation(
        Button(
            Label("users-unban-lift"), id="lift", on_click=handlers.unban_confirmed, style=COMMITS
        ),
        no=Users.card,
    ),
    state=Users.unban,
    getter=getters.ban,
    preview_data=_TO_BAN,
)

SCREENS = Screens(
    "users",
    (LIST, FOUND, CARD, NOTES, BAN, BAN_CONFIRM, UNBAN),
    entry=Users.list,
    label=Label("users-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("ban", Label("users-action-ban")),
        Action("unban", Label("users-action-unban")),
        Action("note", Label("users-action-note")),
    ),
    card=Users.card,
)
