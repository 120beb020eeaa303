"""What the screen of the bot's health shows."""

from dataclasses import asdict
from typing import Any

from bot.ui.context import AppContext


async def vitals(app: AppContext, **_: Any) -> dict[str, Any]:
    """The state of this process, and the values in the database if it answers."""
    stored = await app.services.health.stored()
    said = {**asdict(stored), **asdict(stored.waiting)} if stored else {}
    if condition := await app.queue_status.condition():
        said |= {**condition.queues, "workers": condition.workers, "wakes": condition.wakes}
    unreached = await app.services.users.unreached(app.settings.admins) if stored else []
    return {
        **asdict(app.services.health.remembered()),
        **said,
        "answers": stored is not None,
        "unreached": len(unreached),
        "admins": ", ".join(map(str, unreached)),
    }
