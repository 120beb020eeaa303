"""The daily digest: yesterday's figures and what waits, to every admin in their language."""

from dataclasses import asdict

from bot.services.registry import Services
from bot.ui.admin_alerts import Data, tell_admins
from bot.ui.formatting import shown
from bot.ui.notices import card_of


async def send_digest(data: Data) -> None:
    """`data`: bot, services, settings and locales, as the middleware data of an event has them."""
    services: Services = data["services"]
    yesterday = await services.stats.yesterday()
    waiting = asdict(await services.health.waiting())
    values = {
        **shown(yesterday.figures),
        **waiting,
        "day": yesterday.start,
        "odd": yesterday.odd,
        "waits": sum(waiting[name] for name in ("requests", "threads", "refunds")),
    }
    await tell_admins(
        data,
        "stats-digest",
        values,
        opens=card_of("stats", 0),
        key=f"digest:{yesterday.start}",
    )
