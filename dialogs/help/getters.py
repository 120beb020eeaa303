"""What the help screen shows."""

from typing import Any

from bot.settings.settings import Settings
from bot.ui.navigation import doors_at
from bot.ui.screens import Place


async def more(**data: Any) -> dict[str, Any]:
    """Doors to the dialogs that stand under help; what a picture costs, 0 where there are none."""
    settings: Settings = data["settings"]
    picture = settings.generate_cost if settings.generates else 0
    return {"picture": picture, **await doors_at(Place.HELP, data)}
