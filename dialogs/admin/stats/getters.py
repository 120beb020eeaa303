"""What the statistics show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.analytics.charts import can_draw
from bot.services.analytics.stats import Span
from bot.ui.context import AppContext
from bot.ui.formatting import figure_values


async def figures(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The figures of the chosen period, of today at first."""
    span = Span(dialog_manager.dialog_data.get("span", Span.TODAY))
    return {
        **figure_values(await app.services.stats.of(span)),
        "plots": can_draw(),
        "span": span.value,
        "spans": [{"span": one.value, "chosen": "yes" if one is span else "no"} for one in Span],
    }
