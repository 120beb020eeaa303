"""Whom to write to."""

from typing import Any

from bot.config import Settings


async def contact(settings: Settings, **_: Any) -> dict[str, Any]:
    """Where the button leads."""
    return {"link": settings.support_link}
