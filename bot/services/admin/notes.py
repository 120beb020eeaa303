"""Notes that admins write about a person for other admins."""

from dataclasses import dataclass
from datetime import datetime

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.storable_text import MAX_NOTE_CHARS, note_text
from models import User, UserNote
from models.db.transactions import transactional

PAGE = 4  # notes on a screen


@dataclass(frozen=True)
class Note:
    """A note, its author's name, and when it was written (UTC)."""

    author: str
    text: str
    at: datetime


class Notes:
    """Stores notes. They are never changed."""

    def __init__(self, audit: Audit, now: Clock) -> None:
        self._audit = audit
        self._now = now

    @transactional
    async def add(self, user_id: int, text: str, admin: int) -> None:
        """Write a note (at most MAX_NOTE_CHARS characters). Raises BadNoteText, Gone."""
        text = note_text(text, MAX_NOTE_CHARS)
        if not await User.exists(id=user_id):
            raise Gone
        await UserNote.create(user_id=user_id, author_id=admin, text=text, created_at=self._now())
        await self._audit.record(admin, "note", f"user:{user_id}", after={"note": text})

    async def page(self, user_id: int, position: str | None = None) -> KeysetPage[Note]:
        """A page of notes, newest first. An unknown author is shown as an id."""
        found = await keyset_page(UserNote.filter(user_id=user_id), position, PAGE)
        authors = await User.filter(id__in=[row.author_id for row in found.rows])
        names = {author.id: author.first_name for author in authors}
        return found.of(
            lambda row: Note(names.get(row.author_id, str(row.author_id)), row.text, row.created_at)
        )
