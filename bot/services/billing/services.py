"""Services as admins see them: make a key, replace its secret, revoke it. All is audited."""

import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta, tzinfo
from ipaddress import ip_network
from typing import Any

from bot.services.admin.audit import Audit
from bot.services.billing.keys import GRANT, READ, SPEND, new_secret
from bot.services.billing.limits import EVERYBODY, Limits, day_of
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.pagination import KeysetPage, keyset_page
from bot.services.storable_text import note_text
from models import ApiKey, ApiUsage
from models.db.transactions import transactional

PAGE = 6  # services on a screen
MAX_NAME_CHARS, MAX_PURPOSE_CHARS = 64, 200
MAX_TOKENS = 1_000_000_000
MAX_DAYS = 3650
MAX_NETWORKS = 50
NOTHING = Limits(0, 0, 0)
MADE, REPLACED, REVOKED = "service_made", "service_secret", "service_revoked"
_NUMBER = re.compile("[0-9]{1,10}")
_REF = re.compile("api:([0-9]{1,18}):")


class BadServiceLimit(Refusal):
    """The text is not three whole numbers from 1 to `most`, none less than the one before."""

    text_key = "errors-service-limits"


class BadAddresses(Refusal):
    """The text is not addresses or networks, separated by commas or spaces."""

    text_key = "errors-service-addresses"


class BadDays(Refusal):
    """The text is not a whole number of days from 1 to `most`."""

    text_key = "errors-service-days"


@dataclass(frozen=True)
class ServiceDraft:
    """A service to make. `spend`, `grant`: None if it may not. `days`: None if it does not expire.

    `own`: the operator's own service, which needs no consent.
    """

    name: str
    purpose: str
    spend: Limits | None
    grant: Limits | None = None
    own: bool = False
    addresses: str = ""
    days: int | None = None


@dataclass(frozen=True)
class Service:
    """A service. `state`: working, over (expired) or revoked."""

    id: int
    name: str
    purpose: str
    scopes: str
    own: bool
    spend: Limits
    grant: Limits
    addresses: str
    state: str
    spent_today: int
    granted_today: int
    created_at: datetime
    expires_at: datetime | None
    used_at: datetime | None


@dataclass(frozen=True)
class MadeService:
    """A service and its secret, which is shown once and stored nowhere."""

    id: int
    secret: str


def read_limits(text: str) -> Limits:
    """Read `100 500 10000`: in a request, of a person a day, in all a day.

    Raises BadServiceLimit.
    """
    parts = text.replace(",", " ").split()
    if len(parts) != 3 or not all(map(_NUMBER.fullmatch, parts)):
        raise BadServiceLimit(most=MAX_TOKENS)
    return _checked(Limits(*map(int, parts)))


def read_addresses(text: str) -> str:
    """Read addresses and networks; returns them separated by commas. Raises BadAddresses."""
    parts = text.replace(",", " ").split()
    try:
        networks = [str(ip_network(part, strict=False)) for part in parts]
    except ValueError:
        raise BadAddresses from None
    if len(networks) > MAX_NETWORKS:
        raise BadAddresses
    return ",".join(networks)


def read_days(text: str) -> int:
    """Read a number of days. Raises BadDays."""
    if not _NUMBER.fullmatch(text.strip()) or not 1 <= int(text) <= MAX_DAYS:
        raise BadDays(most=MAX_DAYS)
    return int(text)


def service_of(ref: str) -> int | None:
    """The number of the service whose transfer has this ref; None for others."""
    found = _REF.match(ref)
    return int(found[1]) if found else None


def _checked(limits: Limits) -> Limits:
    if not 1 <= limits.per_request <= limits.per_user <= limits.per_day <= MAX_TOKENS:
        raise BadServiceLimit(most=MAX_TOKENS)
    return limits


class ServiceKeys:
    """Makes and revokes keys. `zone`: where the days of limits begin."""

    def __init__(self, audit: Audit, zone: tzinfo, now: Clock) -> None:
        self._audit = audit
        self._zone = zone
        self._now = now

    @transactional
    async def make(self, draft: ServiceDraft, admin: int) -> MadeService:
        """Make a service with its key.

        Raises BadNoteText, BadServiceLimit, BadAddresses, BadDays.
        """
        draft, secret, now = _sound(draft), new_secret(), self._now()
        columns: dict[str, Any] = {
            **_columns(SPEND, draft.spend or NOTHING),
            **_columns(GRANT, draft.grant or NOTHING),
        }
        row: ApiKey = await ApiKey.create(
            lookup=secret.lookup,
            digest=secret.digest,
            name=draft.name,
            purpose=draft.purpose,
            scopes=",".join(_scopes(draft)),
            own=draft.own,
            **columns,
            addresses=draft.addresses,
            created_by=admin,
            created_at=now,
            expires_at=now + timedelta(days=draft.days) if draft.days else None,
        )
        await self._audit.record(admin, MADE, f"service:{row.id}", after=_audited(draft))
        return MadeService(row.id, secret.text)

    @transactional
    async def replace_secret(self, service_id: int, admin: int) -> MadeService:
        """Make a new secret. The old one stops working at the commit. Raises Gone if revoked."""
        secret = new_secret()
        living = ApiKey.filter(id=service_id, revoked_at=None)
        if not await living.update(lookup=secret.lookup, digest=secret.digest):
            raise Gone
        await self._audit.record(admin, REPLACED, f"service:{service_id}")
        return MadeService(service_id, secret.text)

    @transactional
    async def revoke(self, service_id: int, admin: int) -> None:
        """Revoke the key, in all processes from the commit on. Raises Gone if revoked before."""
        living = ApiKey.filter(id=service_id, revoked_at=None)
        if not await living.update(revoked_at=self._now()):
            raise Gone
        states = ({"state": "working"}, {"state": "revoked"})
        await self._audit.record(admin, REVOKED, f"service:{service_id}", *states)

    async def page(self, position: str | None = None) -> KeysetPage[Service]:
        """A page of services, newest first. `position`: see bot.services.pagination."""
        found = await keyset_page(ApiKey.all(), position, PAGE)
        return KeysetPage([await self._service(row) for row in found.rows], found.next)

    async def read(self, service_id: int) -> Service:
        """One service. Raises Gone."""
        row = await ApiKey.get_or_none(id=service_id)
        if row is None:
            raise Gone
        return await self._service(row)

    async def names(self, service_ids: set[int]) -> dict[int, str]:
        """Services' names by their numbers."""
        rows = await ApiKey.filter(id__in=sorted(service_ids)).only("id", "name")
        return {row.id: row.name for row in rows}

    async def _service(self, row: ApiKey) -> Service:
        today = ApiUsage.filter(
            key_id=row.id, user_id=EVERYBODY, day=day_of(self._now(), self._zone)
        )
        used = {one.scope: one.tokens for one in await today}
        return Service(
            id=row.id,
            name=row.name,
            purpose=row.purpose,
            scopes=row.scopes,
            own=row.own,
            spend=Limits(row.spend_per_request, row.spend_per_user, row.spend_per_day),
            grant=Limits(row.grant_per_request, row.grant_per_user, row.grant_per_day),
            addresses=row.addresses,
            state=self._state(row),
            spent_today=used.get(SPEND, 0),
            granted_today=used.get(GRANT, 0),
            created_at=row.created_at,
            expires_at=row.expires_at,
            used_at=row.used_at,
        )

    def _state(self, row: ApiKey) -> str:
        if row.revoked_at:
            return "revoked"
        return "over" if row.expires_at and row.expires_at <= self._now() else "working"


def _sound(draft: ServiceDraft) -> ServiceDraft:
    """The draft, checked again, because what a screen sends can be forged."""
    for limits in (draft.spend, draft.grant):
        if limits is not None:
            _checked(limits)
    if draft.days is not None:
        read_days(str(draft.days))
    return replace(
        draft,
        name=note_text(draft.name, MAX_NAME_CHARS),
        purpose=note_text(draft.purpose, MAX_PURPOSE_CHARS),
        addresses=read_addresses(draft.addresses),
    )


def _scopes(draft: ServiceDraft) -> list[str]:
    """Every service may read."""
    given = {READ: True, SPEND: draft.spend is not None, GRANT: draft.grant is not None}
    return [scope for scope, is_given in given.items() if is_given]


def _columns(scope: str, limits: Limits) -> dict[str, int]:
    return {f"{scope}_{name}": number for name, number in asdict(limits).items()}


def _audited(draft: ServiceDraft) -> dict[str, object]:
    """What the audit log stores of a draft."""
    spend, grant = draft.spend or NOTHING, draft.grant or NOTHING
    return {
        "name": draft.name,
        "own": draft.own,
        "spend": f"{spend.per_request} {spend.per_user} {spend.per_day}",
        "grant": f"{grant.per_request} {grant.per_user} {grant.per_day}",
        "addresses": draft.addresses,
        "days": draft.days,
    }
