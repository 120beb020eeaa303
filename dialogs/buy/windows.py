"""Buying a pack: choose, pay, paid; all in the menu's own message."""

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo, Url
from aiogram_dialog.widgets.text import Format

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.navigation import Exit, confirmation, footer
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import COMMITS
from dialogs.buy import getters, handlers
from dialogs.buy.states import Buy

PACK = Window(
    T("buy-pack"),
    T("buy-pack-best", when=F["saving"] > 0),
    choices("buy-pack-choose", by="tokens", items="packs", on_click=handlers.pack_chosen),
    footer(
        Exit(Label("nav-back"), id="drawing", on_click=handlers.drawing_tapped, when=F["prompt"])
    ),
    state=Buy.pack,
    getter=getters.packs,
    preview_data={
        "packs": [
            {"tokens": 1, "stars": 50, "saving": 0},
            {"tokens": 10, "stars": 450, "saving": 10},
        ],
        "best": 10,
        "saving": 10,
        "prompt": "Sunset over the sea",
    },
)

CONFIRM = Window(
    T("buy-confirm"),
    confirmation(
        Url(Label("buy-confirm-pay"), Format("{link}"), id="pay", style=COMMITS), no=Buy.pack
    ),
    state=Buy.confirm,
    getter=getters.offer,
    preview_data={"tokens": 10, "stars": 450, "link": "https://t.me/$preview"},
)

PAID = Window(
    T("buy-paid"),
    Button(
        Label("buy-paid-draw"),
        id="draw",
        on_click=handlers.draw_pressed,
        when=F["drawable"],
        style=COMMITS,
    ),
    SwitchTo(Label("buy-paid-more"), id="more", state=Buy.pack),
    footer(),
    state=Buy.paid,
    getter=getters.receipt,
    preview_data={
        "tokens": 10,
        "balance": 130,
        "prompt": "Sunset over the sea",
        "cost": 1,
        "drawable": True,
    },
)

SCREENS = Screens(
    "buy",
    (PACK, CONFIRM, PAID),
    entry=Buy.pack,
    label=Label("buy-entry"),
    place=Place.MENU,
    wide=True,
    commands=(Command("buy", Label("commands-buy")),),
)
