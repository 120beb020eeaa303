"""Services for admins: the list, limits, a new key step by step, revoking a key."""

from datetime import UTC, datetime
from functools import partial

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, back_to, confirmation, footer
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.admin.services import getters, handlers
from dialogs.admin.services.states import Services

_SERVICE = {
    "id": 7,
    "name": "Photo lab",
    "purpose": "pictures from your photos",
    "state": "working",
    "own": "no",
    "spends": "yes",
    "grants": "yes",
    "spend_per_request": 100,
    "spend_per_user": 500,
    "spend_per_day": 10000,
    "grant_per_request": 10,
    "grant_per_user": 100,
    "grant_per_day": 1000,
    "spent": 340,
    "granted": 10,
    "addresses": "10.1.2.0/24",
    "lasting": "until",
    "until": datetime(2027, 3, 5, 14, 7, tzinfo=UTC),
    "used": "once",
    "used_at": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "living": True,
}
_DRAFT = {
    "name": "Photo lab",
    "purpose": "pictures from your photos",
    "own": "no",
    "spend": "100 500 10000",
    "grant": "none",
    "addresses": "any",
    "days": 90,
}
_PRESETS = {"presets": [{"text": "100 500 10000"}]}
_preset = partial(choices, "services-preset", by="text", items="presets")

LIST = Window(
    T("services-list"),
    choices("services-list-one", by="id", items="services", on_click=handlers.service_chosen),
    CursorPager(getters.SERVICES),
    Button(Label("services-list-new"), id="new", on_click=handlers.new_tapped, style=NEXT),
    footer(PANEL),
    state=Services.list,
    getter=getters.services,
    preview_data={"state": "some", "services": [_SERVICE], "next": None},
)

CARD = Window(
    T("services-card"),
    Button(Label("services-card-webhook"), id="webhook", on_click=handlers.webhook_tapped),
    SwitchTo(
        Label("services-card-replace"),
        id="replace",
        state=Services.replace,
        when=F["living"],
        style=DESTROYS,
    ),
    SwitchTo(
        Label("services-card-revoke"),
        id="revoke",
        state=Services.revoke,
        when=F["living"],
        style=DESTROYS,
    ),
    footer(back_to(Services.list)),
    state=Services.card,
    getter=getters.card,
    preview_data=_SERVICE,
)

REPLACE = Window(
    T("services-replace"),
    confirmation(
        Button(
            Label("services-replace-yes"),
            id="yes",
            on_click=handlers.secret_replaced,
            style=DESTROYS,
        ),
        no=Services.card,
    ),
    state=Services.replace,
    getter=getters.card,
    preview_data=_SERVICE,
)

REVOKE = Window(
    T("services-revoke"),
    confirmation(
        Button(Label("services-revoke-stop"), id="stop", on_click=handlers.revoked, style=DESTROYS),
        no=Services.card,
    ),
    state=Services.revoke,
    getter=getters.card,
    preview_data=_SERVICE,
)

NAME = Window(
    T("services-name"),
    Problem(),
    UserInput(text_up_to(200), handlers.name_typed),
    footer(back_to(Services.list)),
    state=Services.name,
)

PURPOSE = Window(
    T("services-purpose"),
    Problem(),
    UserInput(text_up_to(400), handlers.purpose_typed),
    footer(back_to(Services.name)),
    state=Services.purpose,
)

OWN = Window(
    T("services-own"),
    Button(Label("services-own-foreign"), id="foreign", on_click=handlers.foreign_tapped),
    Button(Label("services-own-mine"), id="mine", on_click=handlers.own_tapped),
    footer(back_to(Services.purpose)),
    state=Services.own,
)

SPEND = Window(
    T("services-spend"),
    Problem(),
    UserInput(text_up_to(40), handlers.spend_typed),
    Button(Label("services-spend-nothing"), id="nothing", on_click=handlers.no_spending_tapped),
    _preset(id="spend_preset", on_click=handlers.spend_chosen),
    footer(back_to(Services.own)),
    state=Services.spend,
    getter=getters.step,
    preview_data=_PRESETS,
)

GRANT = Window(
    T("services-grant"),
    Problem(),
    UserInput(text_up_to(40), handlers.grant_typed),
    Button(Label("services-grant-none"), id="none", on_click=handlers.no_grants_tapped),
    _preset(id="grant_preset", on_click=handlers.grant_chosen),
    footer(back_to(Services.spend)),
    state=Services.grant,
    getter=getters.step,
    preview_data=_PRESETS,
)

ADDRESSES = Window(
    T("services-addresses"),
    Problem(),
    UserInput(text_up_to(1000), handlers.addresses_typed),
    Button(Label("services-addresses-any"), id="any", on_click=handlers.any_address_tapped),
    footer(back_to(Services.grant)),
    state=Services.addresses,
)

DAYS = Window(
    T("services-days"),
    Problem(),
    UserInput(text_up_to(20), handlers.days_typed),
    _preset(id="days_preset", on_click=handlers.days_chosen, width=2),
    Button(Label("services-days-none"), id="ever", on_click=handlers.no_end_tapped),
    footer(back_to(Services.addresses)),
    state=Services.days,
    getter=getters.step,
    preview_data={"presets": [{"text": "30"}, {"text": "90"}]},
)

CONFIRM = Window(
    T("services-confirm"),
    confirmation(
        Button(Label("services-confirm-make"), id="make", on_click=handlers.made, style=COMMITS),
        no=Services.days,
    ),
    state=Services.confirm,
    getter=getters.review,
    preview_data=_DRAFT,
)

SCREENS = Screens(
    "services",
    (LIST, CARD, REPLACE, REVOKE, NAME, PURPOSE, OWN, SPEND, GRANT, ADDRESSES, DAYS, CONFIRM),
    entry=Services.list,
    label=Label("services-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(
        Action("service_made", Label("services-action-made")),
        Action("service_secret", Label("services-action-secret")),
        Action("service_revoked", Label("services-action-revoked")),
        Action("api_grant", Label("services-action-grant")),
    ),
)
