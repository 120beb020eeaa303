"""The job for unreadable updates: compares the Stars, and alerts admins once a day."""

from bot.jobs.stars import check_stars
from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext


async def look_at_unread(app: AppContext) -> None:
    """Compare and notify: an update may be a payment, which is then in Telegram's list."""
    unread = app.services.unread
    last, money, count = await unread.waiting()
    if not count:
        return
    if money:
        await check_stars(app)
    key = f"unread:{unread.today()}"
    await alert_admins(app, "health-unread", {"count": count}, key=key)
    await unread.handled(last)
