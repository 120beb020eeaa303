"""The data that is stored about people, and why; their file; erasure."""

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button

from bot.i18n.widgets import Label, T
from bot.ui.navigation import HELP, confirmation, footer
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import DESTROYS
from dialogs.privacy import getters, handlers
from dialogs.privacy.states import Privacy

MAIN = Window(
    T("privacy-main"),
    Button(Label("privacy-main-files"), id="files", on_click=handlers.files_tapped),
    Button(Label("privacy-main-erase"), id="erase", on_click=handlers.erase_tapped, style=DESTROYS),
    footer(HELP),
    state=Privacy.main,
    getter=getters.operator,
    preview_data={"operator": "Example Ltd", "painter": "outside", "coins": "on"},
)

ERASE = Window(
    T("privacy-erase"),
    confirmation(
        Button(
            Label("privacy-erase-next"), id="next", on_click=handlers.erase_chosen, style=DESTROYS
        ),
        no=Privacy.main,
    ),
    state=Privacy.erase,
    getter=getters.loss,
    preview_data={"balance": 130},
)

SURE = Window(
    T("privacy-sure"),
    confirmation(
        Button(
            Label("privacy-sure-yes"), id="yes", on_click=handlers.erase_confirmed, style=DESTROYS
        ),
        no=Privacy.main,
    ),
    state=Privacy.sure,
    getter=getters.agreed_loss,
    preview_data={"balance": 130},
)

SCREENS = Screens(
    "privacy",
    (MAIN, ERASE, SURE),
    entry=Privacy.main,
    label=Label("privacy-entry"),
    place=Place.HELP,
    commands=(Command("privacy", Label("commands-privacy")),),
)
