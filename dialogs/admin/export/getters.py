"""What the screens of the export show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.i18n.catalog import Locales
from bot.services.analytics.periods import ALL
from bot.services.registry import Services
from dialogs.admin.export.states import STABLE

MONTHS = 6


async def periods(services: Services, **_: Any) -> dict[str, Any]:
    """The last months, newest first."""
    return {"months": [_month(name) for name in services.ledger_export.months(MONTHS)]}


def _month(name: str) -> dict[str, Any]:
    year, month = name.split("-")
    return {"name": name, "year": year, "month": int(month)}


async def headers(locales: Locales, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The chosen period, and every header there is."""
    period = dialog_manager.dialog_data["period"]
    own_names = {code: locales.plain(code, "language-own-name") for code in locales.languages}
    return {
        "period": period,
        "whole": "yes" if period == ALL else "no",
        "headers": [
            {"code": code, "own_name": own_names.get(code, "")}
            for code in (STABLE, *locales.languages)
        ],
    }
