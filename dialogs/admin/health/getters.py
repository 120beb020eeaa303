"""How the bot is."""

from dataclasses import asdict
from typing import Any

from bot.config import Settings
from bot.services.api import Services
from bot.services.background import Background


async def vitals(
    services: Services, background: Background, settings: Settings, **_: Any
) -> dict[str, Any]:
    """What this process remembers, and what the database says if it answers."""
    stored = await services.health.stored()
    said = {**asdict(stored), **asdict(stored.waiting)} if stored else {}
    if condition := await background.condition():
        said |= {**condition.queues, "workers": condition.workers, "wakes": condition.wakes}
    unreached = await services.users.unreached(settings.admins) if stored else []
    return {
        **asdict(services.health.remembered()),
        **said,
        "answers": stored is not None,
        "unreached": len(unreached),
        "admins": ", ".join(map(str, unreached)),
    }
