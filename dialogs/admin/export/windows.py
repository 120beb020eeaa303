"""The export: a period and a header. Then the file is sent without another press."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo

from bot.i18n.widgets import Label, T
from bot.ui.choices import choices
from bot.ui.input import Problem, UserInput, text_up_to
from bot.ui.navigation import PANEL, back_to, footer
from bot.ui.screens import Action, Place, Screens
from dialogs.admin.export import getters, handlers
from dialogs.admin.export.states import Export

PERIOD = Window(
    T("export-period"),
    Problem(),
    UserInput(text_up_to(handlers.MAX_PERIOD_CHARS), handlers.typed_period),
    Button(Label("export-period-all"), id="all", on_click=handlers.all_tapped),
    choices(
        "export-period-month", by="name", items="months", on_click=handlers.month_chosen, width=2
    ),
    footer(PANEL),
    state=Export.period,
    getter=getters.periods,
    preview_data={"months": [{"name": "2026-03", "year": "2026", "month": 3}]},
)

HEADER = Window(
    T("export-header"),
    choices("export-header-code", by="code", items="headers", on_click=handlers.header_chosen),
    footer(back_to(Export.period)),
    state=Export.header,
    getter=getters.headers,
    preview_data={
        "period": "2026-03",
        "whole": "no",
        "headers": [{"code": "stable", "own_name": ""}, {"code": "en", "own_name": "English"}],
    },
)

STARTED = Window(
    T("export-started"),
    SwitchTo(Label("export-started-more"), id="more", state=Export.period),
    footer(PANEL),
    state=Export.started,
)

SCREENS = Screens(
    "export",
    (PERIOD, HEADER, STARTED),
    entry=Export.period,
    label=Label("export-entry"),
    place=Place.ADMIN,
    admin=True,
    actions=(Action("export", Label("export-action-export")),),
)
