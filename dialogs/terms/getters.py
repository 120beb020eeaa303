"""Who stands behind the bot."""

from typing import Any

from bot.ui.context import AppContext


async def operator(app: AppContext, **_: Any) -> dict[str, Any]:
    """The operator's name; "none" picks the words for a bot whose operator gave none."""
    return {"operator": app.settings.operator_name or "none"}
