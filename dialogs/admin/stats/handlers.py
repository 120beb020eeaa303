"""What an admin did in the statistics."""

from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.flows.chart_delivery import send_chart
from bot.i18n.catalog import Locales
from bot.i18n.widgets import localization
from bot.services.analytics.chart_rendering import Picture, Plot
from bot.services.analytics.stats import Span, Stats
from bot.services.errors import Gone
from bot.ui.context import services


async def span_chosen(_: CallbackQuery, __: Any, manager: DialogManager, span: str) -> None:
    """Choose the period. Button data can be forged, so unknown periods are refused."""
    if span not in [one.value for one in Span]:
        raise Gone
    manager.dialog_data["span"] = span


async def picture_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the last thirty days as a chart. Raises StillRunning; Gone without the plots' extra."""
    picture = partial(_picture, services(manager).stats, *localization(manager))
    send_chart(manager, "stats.png", picture, "stats-picture")


async def _picture(stats: Stats, locales: Locales, language: str) -> Picture:
    """A chart of Stars and roubles (if there were any), tokens spent and new people."""
    days = await stats.days()
    drawn = {
        "stats-plot-stars": tuple(day.stars for day in days),
        "stats-plot-rub": tuple(day.rub // 100 for day in days),
        "stats-plot-spent": tuple(day.spent for day in days),
        "stats-plot-registered": tuple(day.registered for day in days),
    }
    if not any(drawn["stats-plot-rub"]):
        del drawn["stats-plot-rub"]
    return Picture(
        title=locales.plain(language, "stats-plot-title"),
        language=language,
        days=tuple(day.day.isoformat() for day in days),
        plots=tuple(Plot(locales.plain(language, key), values) for key, values in drawn.items()),
    )
