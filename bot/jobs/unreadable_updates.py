"""The job that looks at updates nobody could read: Stars compared, admins told once a day."""

from bot.jobs.stars import check_stars
from bot.services.registry import Services
from bot.ui.admin_alerts import Data, tell_admins


async def look_at_unread(data: Data) -> None:
    """One may be a payment: then Telegram's list knows it. A failure leaves all as it was."""
    services: Services = data["services"]
    last, money, count = await services.unread.waiting()
    if not count:
        return
    if money:
        await check_stars(data)
    key = f"unread:{services.unread.today()}"
    await tell_admins(data, "health-unread", {"count": count}, key=key)
    await services.unread.handled(last)
