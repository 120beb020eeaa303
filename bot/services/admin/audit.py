"""The audit log: every action of an admin, written in the action's own transaction."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.services.clock import Clock
from bot.services.pagination import KeysetPage, keyset_page
from models import AuditEntry, User
from models.db.sql import fetch

PAGE = 6  # records on a screen
_RECORD = """
INSERT INTO audit (at, actor_id, kind, subject, before, after) VALUES (?, ?, ?, ?, ?, ?)"""
_NOT_SHOWN = {"operation", "message"}  # ids of a press or a row


@dataclass(frozen=True)
class AuditRecord:
    """One action: `actor` (an id if the name is unknown), kind, subject, and when (UTC).

    `changes`: (name, before, after) of each changed value, sorted by name; "" for no value.
    """

    actor: str
    kind: str
    subject: str
    changes: list[tuple[str, str, str]]
    at: datetime


@dataclass(frozen=True)
class Actor:
    """An admin with records in the log."""

    id: int
    name: str


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
        """Write one record. Call it inside the transaction of the action itself.

        `actor`: the admin's Telegram id; `subject`: such as user:123 or topup:7.
        """
        await fetch(_RECORD, self._now(), actor, kind, subject, _json(before), _json(after))

    async def page(
        self, position: str | None = None, *, actor: int | None = None, kind: str | None = None
    ) -> KeysetPage[AuditRecord]:
        """A page of records, newest first, optionally of one admin, of one kind, or both.

        `position`: see bot.services.pagination.
        """
        records = AuditEntry.all()
        if actor is not None:
            records = records.filter(actor_id=actor)
        if kind is not None:
            records = records.filter(kind=kind)
        found = await keyset_page(records, position, PAGE)
        names = await names_of({row.actor_id for row in found.rows})
        return found.of(lambda row: _record(row, names))

    async def kinds(self) -> list[str]:
        """All kinds in the log, sorted."""
        kinds: Any = await AuditEntry.all().distinct().values_list("kind", flat=True)
        return sorted(kinds)

    async def actors(self) -> list[Actor]:
        """All admins with records, by id."""
        ids: Any = await AuditEntry.all().distinct().values_list("actor_id", flat=True)
        names = await names_of(set(ids))
        return [Actor(one, names.get(one, str(one))) for one in sorted(ids)]


async def names_of(user_ids: set[int]) -> dict[int, str]:
    """First names of admins by their ids; those who never came are absent."""
    return {user.id: user.first_name for user in await User.filter(id__in=sorted(user_ids))}


def _record(row: AuditEntry, names: Mapping[int, str]) -> AuditRecord:
    before, after = json.loads(row.before), json.loads(row.after)
    changes = [
        (name, _text(before.get(name)), _text(after.get(name)))
        for name in sorted((before.keys() | after.keys()) - _NOT_SHOWN)
    ]
    actor = names.get(row.actor_id, str(row.actor_id))
    return AuditRecord(actor, row.kind, row.subject, changes, row.at)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _json(state: Mapping[str, Any] | None) -> str:
    return json.dumps(state or {}, ensure_ascii=False, sort_keys=True, default=str)
