"""Pictures for tokens: the prompt, the cost, the gallery."""

from datetime import UTC, datetime
from operator import attrgetter

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo
from aiogram_dialog.widgets.media import DynamicMedia

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput
from bot.ui.navigation import back_to, confirmation, footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.generate import getters, handlers
from dialogs.generate.states import Generate

TERMS = {
    "cost": 1,
    "balance": 12,
    "left": 19,
    "daily": 20,
    "free": "no",
    "demo": True,
}
GALLERY_DATA = {
    "media": None,
    "any": True,
    "prompt": "A red sunset over the sea",
    "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "page": 0,
    "pages": 3,
}

PROMPT = Window(
    T("generate-prompt"),
    T("generate-prompt-demo", when=F["demo"]),
    Problem(),
    UserInput(handlers.prompt_of, handlers.prompt_sent),
    choices("generate-prompt-idea", by="idea", items="ideas", on_click=handlers.idea_chosen),
    SwitchTo(Label("generate-prompt-gallery"), id="gallery", state=Generate.gallery),
    footer(),
    state=Generate.prompt,
    getter=getters.terms,
    preview_data={**TERMS, "longest": 500, "ideas": [{"idea": "sea"}, {"idea": "city"}]},
)

CONFIRM = Window(
    T("generate-confirm"),
    T("generate-confirm-demo", when=F["demo"]),
    T("generate-confirm-short", when=~F["enough"]),
    T("generate-confirm-over", when=F["left"] == 0),
    Problem(),
    UserInput(handlers.prompt_of, handlers.prompt_sent),
    Button(
        Label("generate-confirm-draw"),
        id="draw",
        on_click=handlers.draw_pressed,
        when=F["drawable"],
        style=COMMITS,
    ),
    Button(
        Label("generate-confirm-buy"),
        id="buy",
        on_click=handlers.buy_pressed,
        when=~F["enough"],
        style=NEXT,
    ),
    footer(back_to(Generate.prompt)),
    state=Generate.confirm,
    getter=getters.order,
    preview_data={
        **TERMS,
        "prompt": "A red sunset over the sea",
        "enough": True,
        "drawable": True,
    },
)

GALLERY = Window(
    DynamicMedia("media"),
    T("generate-gallery", when=F["any"]),
    T("generate-gallery-empty", when=~F["any"]),
    Pager(),
    Button(
        Label("generate-gallery-another"),
        id="another",
        on_click=handlers.another_pressed,
        when=F["any"],
        style=NEXT,
    ),
    Row(
        Button(Label("generate-gallery-file"), id="file", on_click=handlers.file_tapped),
        Button(Label("generate-gallery-share"), id="share", on_click=handlers.share_tapped),
        when=F["any"],
    ),
    SwitchTo(
        Label("generate-gallery-delete"),
        id="delete",
        state=Generate.delete,
        when=F["any"],
        style=DESTROYS,
    ),
    footer(back_to(Generate.prompt)),
    state=Generate.gallery,
    getter=getters.gallery,
    preview_data=GALLERY_DATA,
)

DELETE = Window(
    DynamicMedia("media"),
    T("generate-delete"),
    confirmation(
        Button(
            Label("generate-delete-yes"),
            id="yes",
            on_click=handlers.delete_confirmed,
            style=DESTROYS,
        ),
        no=Generate.gallery,
    ),
    state=Generate.delete,
    getter=getters.shown_picture,
    preview_data=GALLERY_DATA,
)

SCREENS = Screens(
    "generate",
    (PROMPT, CONFIRM, GALLERY, DELETE),
    entry=Generate.prompt,
    label=Label("generate-entry"),
    place=Place.MENU,
    wide=True,
    commands=(Command("generate", Label("commands-generate"), handlers.command_sent),),
    shown=attrgetter("generates"),
    card=Generate.confirm,
)
