"""What a person did in the history."""

from functools import partial
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from bot.flows.chart_delivery import send_chart
from bot.flows.statement_file import send_operations
from bot.i18n.catalog import Locales
from bot.i18n.widgets import localization
from bot.services.analytics.chart_rendering import Picture, Plot
from bot.services.analytics.stats import Stats
from bot.ui.context import person, services
from bot.ui.pager import first_page
from dialogs.history.states import History


async def kind_chosen(_: CallbackQuery, __: Any, manager: DialogManager, kind: str) -> None:
    """Show this kind from the first page. The list itself checks the kind."""
    manager.dialog_data["kind"] = kind
    first_page(manager)
    await manager.switch_to(History.operations)


async def csv_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send all operations of the person as a file."""
    send_operations(manager, "transactions.csv", "history-csv-caption")


async def plot_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the last thirty days as a plot."""
    # It is drawn in the background, when the manager of the press is closed.
    plot = partial(_month_plot, services(manager).stats, person(manager).id, *localization(manager))
    send_chart(manager, "my-month.png", plot, "history-month-caption")


async def _month_plot(stats: Stats, user_id: int, locales: Locales, language: str) -> Picture:
    days = await stats.of_person(user_id)
    received = Plot(
        locales.plain(language, "history-plot-received"), tuple(day.received for day in days)
    )
    spent = Plot(locales.plain(language, "history-plot-spent"), tuple(day.spent for day in days))
    return Picture(
        title=locales.plain(language, "history-plot-title"),
        language=language,
        days=tuple(day.day.isoformat() for day in days),
        plots=(received, spent),
    )
