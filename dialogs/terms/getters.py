"""Who stands behind the bot."""

from typing import Any

from bot.settings.settings import Settings


async def operator(settings: Settings, **_: Any) -> dict[str, Any]:
    """The operator's name; "none" picks the words for a bot whose operator gave none."""
    return {"operator": settings.operator_name or "none"}
