"""What the statistics show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.analytics.charts import can_draw
from bot.services.analytics.stats import Span
from bot.ui.context import AppContext
from bot.ui.formatting import comparison_values, figure_values


async def figures(app: AppContext, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The figures of the chosen period; at first of today."""
    span = Span(dialog_manager.dialog_data.get("span", Span.TODAY))
    now = await app.services.stats.of(span)
    comparison = await app.services.stats.comparison(span)
    return {
        **figure_values(now),
        **(comparison_values(now, comparison) if comparison else {}),
        "compared": comparison is not None,
        "plots": can_draw(),
        "span": span.value,
        "spans": [{"span": one.value, "chosen": "yes" if one is span else "no"} for one in Span],
    }
