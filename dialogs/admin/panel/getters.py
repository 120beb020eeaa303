"""What the admin panel shows."""

from typing import Any

from bot.ui.navigation import doors_at
from bot.ui.screens import Place


async def rooms(**data: Any) -> dict[str, Any]:
    """A door to every dialog of admins that is on."""
    return await doors_at(Place.ADMIN, data)
