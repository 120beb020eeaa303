"""What time does to top-up requests: what nobody decided expires, admins are reminded."""

from bot.services.payments.topups import Topups


async def look_at_requests(topups: Topups) -> None:
    """Close what is over, then remind of what waits for long; of both people are told."""
    await topups.expire()
    await topups.remind()
