"""What the admin panel shows."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import roubles
from bot.services.analytics.stats import Today
from bot.ui.context import AppContext
from bot.ui.formatting import sparkline
from bot.ui.navigation import menu_buttons_at
from bot.ui.screens import Place


async def rooms(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Today's and yesterday's figures, and a button for every admin dialog that is on."""
    found = await app.services.stats.today()
    today, yesterday = found.today, found.yesterday
    buttons = await menu_buttons_at(Place.ADMIN, dialog_manager)
    return {
        **buttons,
        "waiting": sum(one["waiting"] for one in [*buttons["wide"], *buttons["narrow"]]),
        "stars": today.stars,
        "stars_before": yesterday.stars,
        "takes_rub": "yes" if _takes_roubles(app, found) else "no",
        "rub": roubles(today.rub),
        "rub_before": roubles(yesterday.rub),
        "people": today.registered,
        "people_before": yesterday.registered,
        "spent": today.spent,
        "spent_before": yesterday.spent,
        "stars_plot": sparkline(found.stars),
        "rub_plot": sparkline(found.rub),
    }


def _takes_roubles(app: AppContext, found: Today) -> bool:
    """Whether people can pay in roubles, or have paid in roubles recently."""
    return bool(app.settings.topup_methods or app.settings.crypto_bot_token or any(found.rub))
