"""What the help screen shows."""

from typing import Any

from bot.ui.nav import doors_at
from bot.ui.screens import Place


async def more(**data: Any) -> dict[str, Any]:
    """Doors to the dialogs that stand under help."""
    return await doors_at(Place.HELP, data)
