"""Bans: a banned person gets no screen but support; their payments are still credited."""

from collections.abc import Collection
from uuid import uuid4

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.storable_text import note_text
from models import User
from models.db.transactions import transactional

PRESETS = ("spam", "fraud", "insults")  # reasons with a text in every language


class CannotBan(Refusal):
    """Admins ban neither admins nor themselves."""

    text_key = "errors-cannot-ban"


class BannedAlready(Refusal):
    """Another admin was faster."""

    text_key = "errors-banned-already"


class NotBanned(Refusal):
    """There is no ban to lift."""

    text_key = "errors-not-banned"


class Bans:
    """Bans people and lifts bans. `admins`: Telegram ids."""

    def __init__(self, admins: Collection[int], audit: Audit, outbox: Outbox, now: Clock) -> None:
        self._admins = admins
        self._audit = audit
        self._outbox = outbox
        self._now = now

    @transactional
    async def ban(self, user_id: int, reason: str, admin: int) -> None:
        """Ban this person and notify them.

        Raises CannotBan, BannedAlready, BadNoteText, Gone.
        """
        if user_id in self._admins or user_id == admin:
            raise CannotBan
        reason = note_text(reason)
        free = User.filter(id=user_id, banned_at=None)
        if not await free.update(banned_at=self._now(), ban_reason=reason):
            raise await _why_not(user_id, BannedAlready())
        after = {"banned": True, "reason": reason}
        await self._audit.record(admin, "ban", f"user:{user_id}", {"banned": False}, after)
        await self._notify(user_id, "users-told-ban", {"reason": reason})

    @transactional
    async def unban(self, user_id: int, admin: int) -> None:
        """Lift the person's ban and notify them. Raises NotBanned, Gone."""
        banned = User.filter(id=user_id, banned_at__isnull=False)
        if not await banned.update(banned_at=None, ban_reason=None):
            raise await _why_not(user_id, NotBanned())
        before, after = {"banned": True}, {"banned": False}
        await self._audit.record(admin, "unban", f"user:{user_id}", before, after)
        await self._notify(user_id, "users-told-unban", {})

    async def _notify(self, user_id: int, text: str, values: dict[str, str]) -> None:
        await self._outbox.put(Notice(f"ban:{uuid4().hex}", user_id, text, values))


async def _why_not(user_id: int, refusal: Refusal) -> Exception:
    return refusal if await User.exists(id=user_id) else Gone()
