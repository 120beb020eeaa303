"""The audit log: every deed of an admin, written in the same transaction as the deed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.services.clock import Clock
from bot.services.pagination import KeysetPage, keyset_page
from models import AuditEntry, User

PAGE = 6  # deeds on a screen
_UNREAD = {"operation", "message"}  # which press or row it was: for the machine


@dataclass(frozen=True)
class Deed:
    """One deed: who (an id where the name is not known), what, about what, and when (UTC).

    `changes`: (what, before, after) of everything it changed, by name; "" where there was nothing.
    """

    actor: str
    kind: str
    subject: str
    changes: list[tuple[str, str, str]]
    at: datetime


@dataclass(frozen=True)
class Actor:
    """An admin who did something."""

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

    async def page(
        self, position: str | None = None, *, actor: int | None = None, kind: str | None = None
    ) -> KeysetPage[Deed]:
        """A page of deeds, newest first: all, or those of one admin, of one kind, or both.

        `position`: see bot.services.pagination.
        """
        deeds = AuditEntry.all()
        if actor is not None:
            deeds = deeds.filter(actor_id=actor)
        if kind is not None:
            deeds = deeds.filter(kind=kind)
        found = await keyset_page(deeds, position, PAGE)
        names = await _names({row.actor_id for row in found.rows})
        return found.of(lambda row: _deed(row, names))

    async def kinds(self) -> list[str]:
        """The kinds of deeds that there are, sorted."""
        kinds: Any = await AuditEntry.all().distinct().values_list("kind", flat=True)
        return sorted(kinds)

    async def actors(self) -> list[Actor]:
        """Everybody who did something, by id."""
        ids: Any = await AuditEntry.all().distinct().values_list("actor_id", flat=True)
        names = await _names(set(ids))
        return [Actor(one, names.get(one, str(one))) for one in sorted(ids)]


async def _names(user_ids: set[int]) -> dict[int, str]:
    return {user.id: user.first_name for user in await User.filter(id__in=sorted(user_ids))}


def _deed(row: AuditEntry, names: Mapping[int, str]) -> Deed:
    before, after = json.loads(row.before), json.loads(row.after)
    changes = [
        (name, _text(before.get(name)), _text(after.get(name)))
        for name in sorted((before.keys() | after.keys()) - _UNREAD)
    ]
    actor = names.get(row.actor_id, str(row.actor_id))
    return Deed(actor, row.kind, row.subject, changes, row.at)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _json(state: Mapping[str, Any] | None) -> str:
    return json.dumps(state or {}, ensure_ascii=False, sort_keys=True, default=str)
