"""Promo codes for admins: the offers, their codes and uses, ending one; a new one step by step."""

from datetime import UTC, datetime
from functools import partial
from operator import attrgetter

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, CopyText, SwitchTo
from aiogram_dialog.widgets.text import Format

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.cursor_pager import CursorPager
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, back_to, confirmation, footer
from bot.ui.screens import Action, Place, Screens
from bot.ui.styles import COMMITS, DESTROYS, NEXT
from dialogs.admin.promos import getters, handlers
from dialogs.admin.promos.states import Promos

_OFFER = {
    "id": 7,
    "code": "SPRING",
    "codes": 1,
    "tokens": 10,
    "uses": 100,
    "per_person": 1,
    "used": 3,
    "most": 100,
    "state": "running",
    "lasting": "until",
    "until": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
    "created": datetime(2026, 3, 1, 14, 7, tzinfo=UTC),
    "link": "https://t.me/bot?start=promo_SPRING",
    "running": True,
}
_DRAFT = {
    "kind": "many",
    "code": "",
    "codes": 50,
    "tokens": 10,
    "uses": 1,
    "per_person": 1,
    "days": 30,
    "presets": [{"number": 10}, {"number": 50}],
}
_NUMBER = UserInput(text_up_to(20), handlers.number_typed)
_preset = partial(
    choices,
    "promos-preset",
    by="number",
    items="presets",
    on_click=handlers.number_chosen,
    width=4,
)

LIST = Window(
    T("promos-list"),
    choices("promos-list-offer", by="id", items="offers", on_click=handlers.offer_chosen),
    CursorPager(getters.OFFERS),
    Button(Label("promos-list-new"), id="new", on_click=handlers.new_tapped, style=NEXT),
    footer(PANEL),
    state=Promos.list,
    getter=getters.offers,
    preview_data={"state": "some", "offers": [_OFFER], "next": None},
)

CARD = Window(
    T("promos-card"),
    CopyText(Label("promos-card-link"), Format("{link}"), when=F["link"]),
    Button(Label("promos-card-csv"), id="csv", on_click=handlers.csv_tapped),
    SwitchTo(
        Label("promos-card-end"), id="end", state=Promos.end, when=F["running"], style=DESTROYS
    ),
    footer(back_to(Promos.list)),
    state=Promos.card,
    getter=getters.card,
    preview_data=_OFFER,
)

END = Window(
    T("promos-end"),
    confirmation(
        Button(
            Label("promos-end-stop"), id="stop", on_click=handlers.end_confirmed, style=DESTROYS
        ),
        no=Promos.card,
    ),
    state=Promos.end,
    getter=getters.card,
    preview_data=_OFFER,
)

KIND = Window(
    T("promos-kind"),
    SwitchTo(Label("promos-kind-one"), id="one", state=Promos.code),
    Button(Label("promos-kind-many"), id="many", on_click=handlers.many_tapped),
    footer(back_to(Promos.list)),
    state=Promos.kind,
)

CODE = Window(
    T("promos-code"),
    Problem(),
    UserInput(text_up_to(200), handlers.code_typed),
    footer(back_to(Promos.kind)),
    state=Promos.code,
    getter=getters.typing,
    preview_data={"shortest": 4, "longest": 32},
)

CODES = Window(
    T("promos-codes"),
    Problem(),
    _NUMBER,
    _preset(id="codes_preset"),
    footer(back_to(Promos.kind)),
    state=Promos.codes,
    getter=getters.step,
    preview_data=_DRAFT,
)

TOKENS = Window(
    T("promos-tokens"),
    Problem(),
    _NUMBER,
    _preset(id="tokens_preset"),
    footer(back_to(Promos.kind)),
    state=Promos.tokens,
    getter=getters.step,
    preview_data=_DRAFT,
)

USES = Window(
    T("promos-uses"),
    Problem(),
    _NUMBER,
    _preset(id="uses_preset"),
    footer(back_to(Promos.tokens)),
    state=Promos.uses,
    getter=getters.step,
    preview_data=_DRAFT,
)

PERSON = Window(
    T("promos-person"),
    Problem(),
    _NUMBER,
    _preset(id="person_preset"),
    footer(back_to(Promos.uses)),
    state=Promos.person,
    getter=getters.step,
    preview_data=_DRAFT,
)

DAYS = Window(
    T("promos-days"),
    Problem(),
    _NUMBER,
    _preset(id="days_preset"),
    Button(Label("promos-days-none"), id="none", on_click=handlers.no_end_tapped),
    footer(back_to(Promos.person)),
    state=Promos.days,
    getter=getters.step,
    preview_data=_DRAFT,
)

CONFIRM = Window(
    T("promos-confirm"),
    confirmation(
        Button(Label("promos-confirm-yes"), id="yes", on_click=handlers.created, style=COMMITS),
        no=Promos.days,
    ),
    state=Promos.confirm,
    getter=getters.review,
    preview_data=_DRAFT,
)

SCREENS = Screens(
    "promos",
    (LIST, CARD, END, KIND, CODE, CODES, TOKENS, USES, PERSON, DAYS, CONFIRM),
    entry=Promos.list,
    label=Label("promos-entry"),
    place=Place.ADMIN,
    shown=attrgetter("takes_promo_codes"),
    admin=True,
    actions=(
        Action("promo_created", Label("promos-action-created")),
        Action("promo_ended", Label("promos-action-ended")),
        Action("promo_codes", Label("promos-action-codes")),
    ),
)
