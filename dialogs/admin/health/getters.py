"""How the bot is."""

from dataclasses import asdict
from typing import Any

from bot.services.operations.queue_status import Background
from bot.services.registry import Services
from bot.settings.settings import Settings


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
