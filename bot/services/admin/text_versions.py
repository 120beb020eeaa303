"""Texts that admins change in the panel: every version is kept, and every process reads them.

bot.i18n checks a text before it is published here.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.services.admin.audit import Audit, names_of
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.pagination import KeysetPage, keyset_page
from models import TextVersion
from models.db.sql import fetch, read_committed
from models.db.transactions import transactional

PAGE = 6  # versions on a screen
MAX_VALUE_CHARS = 4096  # characters: what one message of Telegram can hold
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_PUBLISH = """
INSERT INTO text_versions (language, key, version, value, author_id, at)
VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id"""
_NEWEST = """
SELECT language, key, value FROM text_versions v WHERE value IS NOT NULL AND version = (
    SELECT max(version) FROM text_versions w WHERE w.language = v.language AND w.key = v.key)
ORDER BY id DESC"""

Place = tuple[str, str]
"""A text: its language and its key."""

Mark = tuple[int, int]
"""The number of versions and the newest id. It changes with each committed version."""


class TextChanged(Refusal):
    """Another admin has published this text since it was shown."""

    text_key = "errors-text-changed"


@dataclass(frozen=True)
class Version:
    """One version. `value`: None if the shipped text was restored. `at` is in UTC."""

    number: int
    value: str | None
    author: str
    at: datetime


class TextVersions:
    """Publishes texts and reads them. `admins`: Telegram ids; `languages`: those that exist."""

    def __init__(
        self, admins: Collection[int], languages: Collection[str], audit: Audit, now: Clock
    ) -> None:
        self._admins = admins
        self._languages = languages
        self._audit = audit
        self._now = now

    async def mark(self) -> Mark:
        """The mark now. It is cheap to read: every process does it once a second."""
        rows = await read_committed("SELECT count(*) AS many, max(id) AS newest FROM text_versions")
        return rows[0]["many"], rows[0]["newest"] or 0

    async def published(self) -> Mapping[Place, str]:
        """The admins' current texts, newest first. Texts that were restored are left out."""
        rows = await fetch(_NEWEST)
        return {(row["language"], row["key"]): row["value"] for row in rows}

    async def newest(self, language: str, key: str) -> Version | None:
        """The current version; None for a text that no admin has changed."""
        page = await self.history(language, key, size=1)
        return page.rows[0] if page.rows else None

    async def history(
        self, language: str, key: str, position: str | None = None, size: int = PAGE
    ) -> KeysetPage[Version]:
        """A page of versions, newest first. `position`: see bot.services.pagination."""
        rows = TextVersion.filter(language=language, key=key)
        found = await keyset_page(rows, position, size)
        names = await names_of({row.author_id for row in found.rows})
        return found.of(lambda row: _version(row, names))

    async def version(self, language: str, key: str, number: int) -> Version:
        """One version. Raises Gone."""
        row = await TextVersion.get_or_none(language=language, key=key, version=number)
        if row is None:
            raise Gone
        return _version(row, await names_of({row.author_id}))

    @transactional
    async def publish(
        self, language: str, key: str, value: str | None, shown: int, admin: int
    ) -> None:
        """Publish `value` as this text, or restore the shipped text (None).

        `shown`: the newest version that the admin has seen, 0 for none. Raises TextChanged if there
        is a newer one, and Gone for a forged text or if `admin` is no longer an admin.
        """
        known = language in self._languages and len(key) <= 64 and _KEY.fullmatch(key)
        if admin not in self._admins or not known or len(value or "") > MAX_VALUE_CHARS:
            raise Gone
        row = language, key, shown + 1, value, admin, self._now()
        if not await fetch(_PUBLISH, *row):
            raise TextChanged
        await self._audit.record(
            admin,
            "text_published" if value is not None else "text_removed",
            f"text:{language}/{key}",
            {"version": shown} if shown else None,
            {"version": shown + 1},
        )


def _version(row: TextVersion, names: Mapping[int, str]) -> Version:
    author = names.get(row.author_id, str(row.author_id))
    return Version(row.version, row.value, author, row.at)
