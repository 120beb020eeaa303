"""What time does to top-up requests: admins are reminded, what nobody decided expires."""

from bot.services.api import Services
from bot.ui.request_news import tell_of_end, tell_of_waiting
from bot.ui.telling import Data


async def look_at_requests(data: Data) -> None:
    """Close what is over and tell its owners, then remind admins of what waits for long.

    `data`: bot, services, settings and locales, as the middleware data of an event has them.
    """
    services: Services = data["services"]
    for request in await services.topups.expire():
        await tell_of_end(data, request)
    await tell_of_waiting(data, await services.topups.remind())
