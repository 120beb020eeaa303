"""Texts for admins: find one, write it anew, see each branch, publish it, take it back."""

from datetime import UTC, datetime

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.text import Format, List

from bot.i18n.widgets import Label, T
from bot.services.admin.text_versions import MAX_VALUE_CHARS
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, back_to, confirmation, footer
from bot.ui.pager import Pager
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from bot.ui.text_preview import SampleButtons
from dialogs.admin.texts import getters, handlers
from dialogs.admin.texts.states import BRANCHES, VERSIONS, Texts

_MOMENT = datetime(2026, 3, 5, 14, 7, tzinfo=UTC)
_NAMED = {"text": "menu-main", "own_name": "English"}
_SOURCE = {**_NAMED, "source": "Balance: <b>{ $balance }</b>"}
_FILES = {"files": [{"file": "buy"}, {"file": "history"}, {"file": "menu"}]}
_FOUND = {
    "by": "query",
    "what": "balance",
    "total": 9,
    "texts": [{"text": "menu-main", "words": "Balance"}],
    "page": 0,
    "pages": 2,
}
_CARD = {
    **_SOURCE,
    "comment": "Where: message; Menu.main",
    "whose": "own",
    "author": "Olga",
    "at": _MOMENT,
    "late": False,
    "mine": True,
    "known": True,
    "codes": [
        {"code": "en", "own_name": "English", "chosen": "yes"},
        {"code": "ru", "own_name": "Deutsch", "chosen": "no"},
    ],
}
_WRONG = {
    "draft": "Balance: <b>{ $balnce }",
    "problems": [
        {
            "rule": "unknown-variable",
            "problem": "the code gives no $balnce here",
            "mend": "use one of $balance, $name",
        }
    ],
}
_DRAWN = {
    **_NAMED,
    "draft": True,
    "headed": True,
    "drawn": "Balance: <b>5</b>",
    "labels": [],
    "chosen": "balance = 5",
    "page": 0,
    "pages": 2,
}
_VERSIONS = {
    **_NAMED,
    "versions": [
        {"number": 2, "author": "Olga", "at": _MOMENT, "says": "ours", "value": ""},
        {"number": 1, "author": "Olga", "at": _MOMENT, "says": "own", "value": "Hello"},
    ],
    "next": None,
}
_SEARCH = UserInput(text_up_to(200), handlers.searched)
_WRITING = UserInput(text_up_to(MAX_VALUE_CHARS), handlers.text_typed)

FIND = Window(
    T("texts-find"),
    Problem(),
    _SEARCH,
    SwitchTo(Label("texts-find-files"), id="files", state=Texts.files),
    Button(Label("texts-find-own"), id="own", on_click=handlers.own_tapped, when=F["changed"]),
    footer(PANEL),
    state=Texts.find,
    getter=getters.find,
    preview_data={"changed": 3},
)

FILES = Window(
    T("texts-files"),
    choices("texts-files-file", by="file", items="files", on_click=handlers.file_chosen, width=3),
    footer(back_to(Texts.find)),
    state=Texts.files,
    getter=getters.files,
    preview_data=_FILES,
)

FOUND = Window(
    T("texts-found"),
    Problem(),
    _SEARCH,
    choices("texts-found-text", by="text", items="texts", on_click=handlers.text_chosen),
    Pager(),
    footer(back_to(Texts.find)),
    state=Texts.found,
    getter=getters.found,
    preview_data=_FOUND,
)

CARD = Window(
    T("texts-card"),
    T("texts-card-late", when=F["late"]),
    choices("texts-card-code", by="code", items="codes", on_click=handlers.code_chosen, width=2),
    Button(Label("texts-card-edit"), id="edit", on_click=handlers.edit_tapped, style=NEXT),
    Row(
        Button(Label("texts-card-look"), id="look", on_click=handlers.look_tapped),
        Button(
            Label("texts-card-history"),
            id="history",
            on_click=handlers.history_tapped,
            when=F["known"],
        ),
    ),
    Row(
        Button(Label("texts-card-undo"), id="undo", on_click=handlers.undo_tapped, when=F["known"]),
        Button(
            Label("texts-card-remove"),
            id="remove",
            on_click=handlers.remove_tapped,
            style=DESTROYS,
            when=F["mine"],
        ),
    ),
    footer(back_to(Texts.found)),
    state=Texts.card,
    getter=getters.card,
    preview_data=_CARD,
)

EDIT = Window(
    T("texts-edit"),
    Problem(),
    _WRITING,
    footer(back_to(Texts.card)),
    state=Texts.edit,
    getter=getters.edit,
    preview_data={**_SOURCE, "draft": "no"},
)

WRONG = Window(
    T("texts-wrong"),
    List(T("texts-wrong-one"), items="problems"),
    Problem(),
    _WRITING,
    footer(back_to(Texts.edit)),
    state=Texts.wrong,
    getter=getters.wrong,
    preview_data=_WRONG,
)

PREVIEW = Window(
    T("texts-preview", when=F["headed"]),
    Format("{drawn}"),
    SampleButtons(),
    Pager(BRANCHES),
    Button(
        Label("texts-preview-publish"),
        id="publish",
        on_click=handlers.published,
        style=COMMITS,
        when=F["draft"],
    ),
    SwitchTo(Label("texts-preview-again"), id="again", state=Texts.edit, when=F["draft"]),
    footer(back_to(Texts.card)),
    state=Texts.preview,
    getter=getters.preview,
    preview_data=_DRAWN,
)

HISTORY = Window(
    T("texts-history"),
    List(T("texts-history-line"), items="versions", sep="\n\n"),
    choices(
        "texts-history-version",
        by="number",
        items="versions",
        on_click=handlers.version_chosen,
        width=3,
    ),
    CursorPager(VERSIONS),
    footer(back_to(Texts.card)),
    state=Texts.history,
    getter=getters.history,
    preview_data=_VERSIONS,
)

REMOVE = Window(
    T("texts-remove"),
    confirmation(
        Button(Label("texts-remove-ours"), id="drop", on_click=handlers.removed, style=DESTROYS),
        no=Texts.card,
    ),
    state=Texts.remove,
    getter=getters.remove,
    preview_data=_SOURCE,
)

SCREENS = Screens(
    "texts",
    (FIND, FILES, FOUND, CARD, EDIT, WRONG, PREVIEW, HISTORY, REMOVE),
    entry=Texts.find,
    label=Label("texts-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("text_published", Label("texts-action-published")),
        Action("text_removed", Label("texts-action-removed")),
    ),
)
