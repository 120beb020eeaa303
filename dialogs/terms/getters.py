"""The operator of the bot."""

from typing import Any

from bot.ui.context import AppContext


async def operator(app: AppContext, **_: Any) -> dict[str, Any]:
    """The operator's name; "none" selects the text for a bot without one."""
    return {"operator": app.settings.operator_name or "none"}
