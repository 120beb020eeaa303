"""Paying with coins: choose, pay at Crypto Pay, check whether the payment has arrived."""

from datetime import UTC, datetime
from decimal import Decimal

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, SwitchTo, Url
from aiogram_dialog.widgets.text import Format

from bot.i18n.widgets import Label, T
from bot.services.payments.crypto_pay.method import CRYPTO_PAY
from bot.ui.choices import choices
from bot.ui.navigation import back_to, footer
from bot.ui.screens import Place, Screens
from bot.ui.styles import COMMITS
from dialogs.crypto import getters, handlers
from dialogs.crypto.states import Crypto

PACK = Window(
    T("crypto-pack"),
    choices("crypto-pack-choose", by="tokens", items="packs", on_click=handlers.pack_chosen),
    footer(),
    state=Crypto.pack,
    getter=getters.packs,
    preview_data={"packs": [{"tokens": 10, "sum": Decimal(900)}]},
)

INVOICE = Window(
    T("crypto-invoice"),
    Url(Label("crypto-invoice-pay"), Format("{link}"), id="pay", when=F["open"], style=COMMITS),
    Button(
        Label("crypto-invoice-check"),
        id="check",
        on_click=handlers.check_tapped,
        when=F["unpaid"],
    ),
    SwitchTo(Label("crypto-invoice-more"), id="more", state=Crypto.pack, when=~F["unpaid"]),
    footer(back_to(Crypto.pack)),
    state=Crypto.invoice,
    getter=getters.invoice,
    preview_data={
        "tokens": 10,
        "sum": Decimal(900),
        "state": "open",
        "open": True,
        "unpaid": True,
        "until": datetime(2026, 3, 5, 14, 7, tzinfo=UTC),
        "link": "https://t.me/CryptoBot?start=preview",
        "balance": 130,
    },
)

SCREENS = Screens(
    "crypto",
    (PACK, INVOICE),
    entry=Crypto.pack,
    label=Label("crypto-entry"),
    place=Place.MENU,
    shown=CRYPTO_PAY.is_on,
)
