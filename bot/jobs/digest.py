"""The daily digest: yesterday's figures and waiting items, to every admin in their language."""

from dataclasses import asdict
from datetime import UTC, datetime, time, tzinfo

from bot.ui.admin_alerts import alert_admins
from bot.ui.context import AppContext
from bot.ui.formatting import figure_values
from bot.ui.notices import card_of


def _shown_day(start: datetime, zone: tzinfo) -> datetime:
    """A moment of the operator's day that most people's clocks show as the same day."""
    return datetime.combine(start.astimezone(zone).date(), time(11), UTC)


async def send_digest(app: AppContext) -> None:
    """Send it once for each day, even if this is called again."""
    yesterday = await app.services.stats.yesterday()
    waiting = asdict(await app.services.health.waiting())
    values = {
        **figure_values(yesterday.figures),
        **waiting,
        "day": _shown_day(yesterday.start, app.settings.timezone),
        "odd": yesterday.mismatched,
        "waits": sum(waiting[name] for name in ("requests", "threads", "refunds")),
    }
    await alert_admins(
        app,
        "stats-digest",
        values,
        opens=card_of("stats", 0),
        key=f"digest:{yesterday.start}",
    )
