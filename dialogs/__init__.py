"""THE list of dialogs: menu, help and command list are built from it. The first one is home.

Those of payment methods follow from the list of methods (bot/services/payments/methods.py).
"""

from importlib import import_module

from bot.services.payments.methods import METHODS
from bot.ui.screens import Screens
from dialogs.admin.adjust.windows import SCREENS as ADMIN_ADJUST
from dialogs.admin.audit.windows import SCREENS as ADMIN_AUDIT
from dialogs.admin.broadcast.windows import SCREENS as ADMIN_BROADCAST
from dialogs.admin.export.windows import SCREENS as ADMIN_EXPORT
from dialogs.admin.health.windows import SCREENS as ADMIN_HEALTH
from dialogs.admin.letter.windows import SCREENS as ADMIN_LETTER
from dialogs.admin.mailings.windows import SCREENS as ADMIN_MAILINGS
from dialogs.admin.panel.windows import SCREENS as ADMIN_PANEL
from dialogs.admin.payments.windows import SCREENS as ADMIN_PAYMENTS
from dialogs.admin.promos.windows import SCREENS as ADMIN_PROMOS
from dialogs.admin.requests.windows import SCREENS as ADMIN_REQUESTS
from dialogs.admin.services.windows import SCREENS as ADMIN_SERVICES
from dialogs.admin.stars.windows import SCREENS as ADMIN_STARS
from dialogs.admin.stats.windows import SCREENS as ADMIN_STATS
from dialogs.admin.threads.windows import SCREENS as ADMIN_THREADS
from dialogs.admin.users.windows import SCREENS as ADMIN_USERS
from dialogs.connect.windows import SCREENS as CONNECT
from dialogs.generate.windows import SCREENS as GENERATE
from dialogs.help.windows import SCREENS as HELP
from dialogs.history.windows import SCREENS as HISTORY
from dialogs.invite.windows import SCREENS as INVITE
from dialogs.language.windows import SCREENS as LANGUAGE
from dialogs.menu.windows import SCREENS as MENU
from dialogs.prices.windows import SCREENS as PRICES
from dialogs.privacy.windows import SCREENS as PRIVACY
from dialogs.promo.windows import SCREENS as PROMO
from dialogs.support.windows import SCREENS as SUPPORT
from dialogs.terms.windows import SCREENS as TERMS

_PAYMENTS: tuple[Screens, ...] = tuple(
    import_module(f"dialogs.{method.dialog}.windows").SCREENS for method in METHODS
)

DIALOGS: tuple[Screens, ...] = (
    MENU,
    *_PAYMENTS,
    GENERATE,
    HISTORY,
    CONNECT,
    PRICES,
    PROMO,
    INVITE,
    LANGUAGE,
    SUPPORT,
    HELP,
    TERMS,
    PRIVACY,
    ADMIN_PANEL,
    ADMIN_USERS,
    ADMIN_ADJUST,
    ADMIN_LETTER,
    ADMIN_AUDIT,
    ADMIN_REQUESTS,
    ADMIN_THREADS,
    ADMIN_MAILINGS,
    ADMIN_BROADCAST,
    ADMIN_PROMOS,
    ADMIN_SERVICES,
    ADMIN_EXPORT,
    ADMIN_STATS,
    ADMIN_STARS,
    ADMIN_PAYMENTS,
    ADMIN_HEALTH,
)
