"""Invites: the person's link, the tokens for both sides, the results."""

from operator import attrgetter

from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import CopyText, Url
from aiogram_dialog.widgets.text import Format

from bot.i18n.widgets import Label, T
from bot.ui.navigation import footer
from bot.ui.screens import Command, Place, Screens
from bot.ui.styles import NEXT
from dialogs.invite import getters
from dialogs.invite.states import Invite

MAIN = Window(
    T("invite-main"),
    Url(Label("invite-main-share"), Format("{share}"), id="share", style=NEXT),
    CopyText(Label("invite-main-copy"), Format("{link}")),
    footer(),
    state=Invite.main,
    getter=getters.overview,
    preview_data={
        "link": "https://t.me/bot?start=ref_Nf3kXw9Qz1A",
        "share": "https://t.me/share/url?url=x&text=y",
        "mine": 5,
        "theirs": 3,
        "most": 50,
        "came": 4,
        "bought": 2,
        "earned": 10,
        "full": "no",
    },
)

SCREENS = Screens(
    "invite",
    (MAIN,),
    entry=Invite.main,
    label=Label("invite-entry"),
    place=Place.MENU,
    commands=(Command("invite", Label("commands-invite")),),
    shown=attrgetter("rewards_invites"),
)
