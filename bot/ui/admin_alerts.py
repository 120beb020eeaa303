"""Telling people, after the fact, what was decided or found out; each in their own language.

What belongs to a change of rows is put into the outbox by its service, in the same transaction.
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
    """Have a notice sent to every admin. `key`: the fact it tells, which is told only once."""
    notice = Notice(key or f"told:{uuid4().hex}", 0, text, values or {}, opens)
    for one in addressed(notice, app.settings.admins):
        await app.services.outbox.put(one)
