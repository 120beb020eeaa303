"""Connected services: a service's question, the list, one with its limit, disconnecting it."""

from operator import attrgetter

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import back_to, confirmation, footer
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS
from dialogs.connect import getters, handlers
from dialogs.connect.states import Connect

_KNOWN = {
    "name": "Photo lab",
    "purpose": "pictures from your photos",
    "daily": 100,
    "spends": "yes",
}
_QUESTION = {**_KNOWN, "reference": "customer 5"}
_SERVICE = {**_KNOWN, "today": 20, "spent": 340, "held": 10}
_SPENDS = F["spends"] == "yes"

QUESTION = Window(
    T("connect-question"),
    T("connect-question-as", when=F["reference"]),
    Button(Label("connect-question-yes"), id="yes", on_click=handlers.connected, style=COMMITS),
    SwitchTo(Label("connect-question-limit"), id="limit", state=Connect.limit, when=_SPENDS),
    Button(Label("connect-question-no"), id="no", on_click=handlers.declined),
    footer(),
    state=Connect.question,
    getter=getters.question,
    preview_data=_QUESTION,
)

LIMIT = Window(
    T("connect-limit"),
    Problem(),
    UserInput(text_up_to(20), handlers.limit_typed),
    footer(back_to(Connect.question)),
    state=Connect.limit,
    getter=getters.question,
    preview_data=_QUESTION,
)

LIST = Window(
    T("connect-list"),
    choices("connect-list-service", by="id", items="services", on_click=handlers.service_chosen),
    footer(),
    state=Connect.list,
    getter=getters.connections,
    preview_data={"state": "some", "services": [{"id": "lnk_1", **_SERVICE}]},
)

CARD = Window(
    T("connect-card"),
    SwitchTo(Label("connect-card-change"), id="change", state=Connect.change, when=_SPENDS),
    SwitchTo(
        Label("connect-card-disconnect"),
        id="disconnect",
        state=Connect.disconnect,
        style=DESTROYS,
    ),
    footer(back_to(Connect.list)),
    state=Connect.card,
    getter=getters.card,
    preview_data=_SERVICE,
)

CHANGE = Window(
    T("connect-change"),
    Problem(),
    UserInput(text_up_to(20), handlers.new_limit_typed),
    footer(back_to(Connect.card)),
    state=Connect.change,
    getter=getters.card,
    preview_data=_SERVICE,
)

DISCONNECT = Window(
    T("connect-disconnect"),
    confirmation(
        Button(
            Label("connect-disconnect-off"),
            id="off",
            on_click=handlers.disconnected,
            style=DESTROYS,
        ),
        no=Connect.card,
    ),
    state=Connect.disconnect,
    getter=getters.card,
    preview_data=_SERVICE,
)

SCREENS = Screens(
    "connect",
    (QUESTION, LIMIT, LIST, CARD, CHANGE, DISCONNECT),
    entry=Connect.list,
    label=Label("connect-entry"),
    place=Place.MENU,
    commands=(Command("connect", Label("commands-connect"), run=handlers.link_opened),),
    shown=attrgetter("bills_services"),
    kept_for=getters.has_connections,
)
