"""The only list of dialogs. Menu, help and the list of commands are built from it.

The first is home.

Dialogs of payment methods come from the list of methods (bot/services/payments/methods.py).
"""

from importlib import import_module

from bot.services.payments.methods import METHODS
from bot.ui.screens import Screens

_FOLDERS = (
    "menu",
    *(method.dialog for method in METHODS),
    "generate",
    "history",
    "connect",
    "prices",
    "promo",
    "invite",
    "language",
    "support",
    "help",
    "terms",
    "privacy",
    "admin.panel",
    "admin.users",
    "admin.adjust",
    "admin.letter",
    "admin.audit",
    "admin.requests",
    "admin.threads",
    "admin.mailings",
    "admin.broadcast",
    "admin.promos",
    "admin.services",
    "admin.webhooks",
    "admin.texts",
    "admin.export",
    "admin.stats",
    "admin.stars",
    "admin.payments",
    "admin.health",
)

DIALOGS: tuple[Screens, ...] = tuple(
    import_module(f"dialogs.{folder}.windows").SCREENS for folder in _FOLDERS
)
