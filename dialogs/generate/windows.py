"""Pictures for tokens: the words, the cost, the gallery."""

from datetime import UTC, datetime
from operator import attrgetter

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo
from aiogram_dialog.widgets.media import DynamicMedia

from bot.i18n.widgets import Label, T
from bot.ui.input import Problem, UserInput
from bot.ui.navigation import back_to, footer
from bot.ui.pager import Pager
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import COMMITS, NEXT
from dialogs.generate import getters, handlers
from dialogs.generate.states import Generate

TERMS = {"cost": 1, "balance": 12, "left": 19, "daily": 20}

PROMPT = Window(
    T("generate-prompt"),
    Problem(),
    UserInput(handlers.prompt_of, handlers.prompt_sent),
    SwitchTo(Label("generate-prompt-gallery"), id="gallery", state=Generate.gallery),
    footer(),
    state=Generate.prompt,
    getter=getters.terms,
    preview_data={**TERMS, "longest": 500},
)

CONFIRM = Window(
    T("generate-confirm"),
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
    ),
    footer(back_to(Generate.prompt)),
    state=Generate.gallery,
    getter=getters.gallery,
    preview_data={
        "media": None,
        "any": True,
        "prompt": "A red sunset over the sea",
        "at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
        "page": 0,
        "pages": 3,
    },
)

SCREENS = Screens(
    "generate",
    (PROMPT, CONFIRM, GALLERY),
    entry=Generate.prompt,
    label=Label("generate-entry"),
    place=Place.MENU,
    wide=True,
    commands=(Command("generate", Label("commands-generate"), handlers.command_sent),),
    shown=attrgetter("generates"),
    card=Generate.confirm,
)
