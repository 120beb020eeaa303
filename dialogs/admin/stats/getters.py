"""What the statistics show."""

from typing import Any

from aiogram_dialog import DialogManager

from bot.services.analytics.charts import can_draw
from bot.services.analytics.stats import Span
from bot.services.registry import Services
from bot.ui.formatting import shown


async def figures(services: Services, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The figures of the chosen period, of today at first."""
    span = Span(dialog_manager.dialog_data.get("span", Span.TODAY))
    return {
        **shown(await services.stats.of(span)),
        "plots": can_draw(),
        "span": span.value,
        "spans": [{"span": one.value, "chosen": "yes" if one is span else "no"} for one in Span],
    }
