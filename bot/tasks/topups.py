"""What time does to top-up requests: admins are reminded, what nobody decided expires."""

from bot.services.api import Services
from bot.ui.notices import card_of
from bot.ui.telling import Data, tell_admins


async def look_at_requests(data: Data) -> None:
    """Close what is over, of which everybody is told, then remind admins of what waits for long.

    `data`: bot, services, settings and locales, as the middleware data of an event has them.
    """
    services: Services = data["services"]
    await services.topups.expire()
    waiting = await services.topups.remind()
    if waiting:
        numbers = ", ".join(str(request.id) for request in waiting)
        opens = card_of("requests", waiting[0].id)
        values = {"numbers": numbers}
        await tell_admins(data, "requests-told-waiting", values, opens=opens)
