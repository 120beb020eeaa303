"""The audit log: every deed of an admin, written in the same transaction as the deed."""

import json
from collections.abc import Mapping
from typing import Any

from bot.services.clock import Clock
from models import AuditEntry


class Audit:
    """Writes the log. Its rows are never changed or deleted."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def record(
        self,
        actor: int,
        kind: str,
        subject: str,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
    ) -> None:
        """Call it inside the deed's transaction: no deed without its entry, no entry without deed.

        `actor`: the admin's Telegram id; `subject`: such as user:123 or topup:7.
        """
        await AuditEntry.create(
            actor_id=actor,
            kind=kind,
            subject=subject,
            before=_json(before),
            after=_json(after),
            at=self._now(),
        )


def _json(state: Mapping[str, Any] | None) -> str:
    return json.dumps(state or {}, ensure_ascii=False, sort_keys=True, default=str)
