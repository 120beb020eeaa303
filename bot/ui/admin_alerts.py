"""Notices to all admins about what the bot found, each in the admin's own language.

If rows change, their service writes the notice itself, in the transaction of that change.
"""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from bot.services.messaging.outbox import Notice, addressed
from bot.ui.context import AppContext


async def alert_admins(
    app: AppContext,
    text: str,
    values: Mapping[str, Any] | None = None,
    *,
    opens: str | None = None,
    key: str | None = None,
) -> None:
    """Queue a notice to every admin. A fact with the same `key` is announced only once."""
    notice = Notice(key or f"told:{uuid4().hex}", 0, text, values or {}, opens)
    for one in addressed(notice, app.settings.admins):
        await app.services.outbox.put(one)
