"""What the screens of the export show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.analytics.periods import ALL
from bot.ui.context import AppContext
from dialogs.admin.export.states import STABLE

MONTHS = 6


async def periods(app: AppContext, **_: Any) -> dict[str, Any]:
    """The last months, newest first."""
    return {"months": [_month(name) for name in app.services.ledger_export.months(MONTHS)]}


def _month(name: str) -> dict[str, Any]:
    year, month = name.split("-")
    return {"name": name, "year": year, "month": int(month)}


async def headers(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The chosen period, and all possible headers."""
    period = dialog_manager.dialog_data["period"]
    own_names = {
        code: app.locales.plain(code, "language-own-name") for code in app.locales.languages
    }
    return {
        "period": period,
        "whole": "yes" if period == ALL else "no",
        "headers": [
            {"code": code, "own_name": own_names.get(code, "")}
            for code in (STABLE, *app.locales.languages)
        ],
    }
