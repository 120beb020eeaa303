"""Keys: a service's right to bill. The secret is shown once and stored as a hash.

A key is looked up by its public part and compared in constant time. It is read again for each
request, and once more in the transaction that moves tokens, so a revoked key works nowhere.
"""

import hmac
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from ipaddress import ip_address, ip_network
from typing import Any

from bot.services.billing.errors import AddressNotAllowed, ScopeMissing, Unauthorized
from bot.services.billing.limits import Limits
from bot.services.clock import Clock
from models.db.sql import moment, read_committed
from models.db.write_batch import write_all

READ, SPEND, GRANT = SCOPES = ("read", "spend", "grant")
USED_EVERY = timedelta(minutes=5)
"""How exact «last used» is: it is written at most once in this time."""

_FORM = re.compile("bk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})")
_NO_DIGEST = sha256(b"").hexdigest()
_READ = """
SELECT id, digest, name, scopes, own, addresses, expires_at, revoked_at, used_at,
    spend_per_request, spend_per_user, spend_per_day,
    grant_per_request, grant_per_user, grant_per_day
FROM api_keys WHERE lookup = ?"""
_USED = "UPDATE api_keys SET used_at = ? WHERE id = ? AND (used_at IS NULL OR used_at < ?)"


@dataclass(frozen=True)
class Key:
    """An authenticated key: what it may do, and how many tokens it may move."""

    id: int
    name: str
    scopes: frozenset[str]
    own: bool
    spend: Limits
    grant: Limits

    def require(self, scope: str) -> None:
        """Raises ScopeMissing."""
        if scope not in self.scopes:
            raise ScopeMissing(scope=scope)

    def limits(self, scope: str) -> Limits:
        """Its limits for spending or granting."""
        return self.grant if scope == GRANT else self.spend


@dataclass(frozen=True)
class NewSecret:
    """A new secret: `text` is shown to the admin once; the row gets `lookup` and `digest`."""

    text: str
    lookup: str
    digest: str


def new_secret() -> NewSecret:
    """A new secret of 256 random bits."""
    lookup, secret = secrets.token_hex(6), secrets.token_urlsafe(32)
    return NewSecret(f"bk_{lookup}_{secret}", lookup, _digest(secret))


class Authentication:
    """Finds the key of a request."""

    def __init__(self, now: Clock) -> None:
        self._now = now

    async def key(self, shown: str, address: str) -> Key:
        """The key with this secret, used from this address.

        Raises Unauthorized, AddressNotAllowed.
        """
        form = _FORM.fullmatch(shown)
        if form is None:
            raise Unauthorized
        rows = await read_committed(_READ, form[1])
        digest = rows[0]["digest"] if rows else _NO_DIGEST
        if not hmac.compare_digest(_digest(form[2]), digest) or not self._is_valid(rows[0]):
            raise Unauthorized
        if not allowed(rows[0]["addresses"], address):
            raise AddressNotAllowed
        await self._note_use(rows[0])
        return _key(rows[0])

    def _is_valid(self, row: dict[str, Any]) -> bool:
        expires = row["expires_at"]
        return row["revoked_at"] is None and (expires is None or moment(expires) > self._now())

    async def _note_use(self, row: dict[str, Any]) -> None:
        now, used = self._now(), row["used_at"]
        if used is None or moment(used) < now - USED_EVERY:
            await write_all([(_USED, (now, row["id"], now - USED_EVERY))])


def allowed(networks: str, address: str) -> bool:
    """Whether the address is in one of these networks, separated by commas. Without networks all
    addresses are allowed.
    """
    try:
        return not networks or any(
            ip_address(address) in ip_network(one) for one in networks.split(",")
        )
    except ValueError:  # not an address: a proxy did not say the client's
        return False


def _key(row: dict[str, Any]) -> Key:
    return Key(
        id=row["id"],
        name=row["name"],
        scopes=frozenset(row["scopes"].split(",")),
        own=bool(row["own"]),
        spend=_limits(row, SPEND),
        grant=_limits(row, GRANT),
    )


def _limits(row: dict[str, Any], scope: str) -> Limits:
    names: Sequence[str] = ("per_request", "per_user", "per_day")
    return Limits(*(row[f"{scope}_{name}"] for name in names))


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
