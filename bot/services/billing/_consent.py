"""Consent: whose tokens a key may move, and by which limits.

It is checked before tokens move, for an exact answer, and once more when the operation's row is
written and the wallet is locked. So after «Disconnect» or a revocation no request passes.
"""

from dataclasses import dataclass

from bot.services.billing.errors import AccountBanned, AccountNotFound, NotConnected, Unauthorized
from bot.services.billing.keys import Key
from bot.services.billing.limits import EVERYBODY, Bounds
from models.db.sql import read_committed

_ALLOWANCE = """
SELECT k.revoked_at, u.id AS user_id, u.banned_at, u.erased_at, l.daily_limit,
    coalesce(mine.tokens, 0) AS used, coalesce(everybody.tokens, 0) AS used_by_all
FROM api_keys k
    LEFT JOIN users u ON u.id = ?
    LEFT JOIN api_links l ON l.key_id = k.id AND l.user_id = u.id AND l.state = 'connected'
    LEFT JOIN api_usage mine ON mine.key_id = k.id AND mine.user_id = u.id
        AND mine.day = ? AND mine.scope = ?
    LEFT JOIN api_usage everybody ON everybody.key_id = k.id AND everybody.user_id = ?
        AND everybody.day = ? AND everybody.scope = ?
WHERE k.id = ?"""
_LINKED = "SELECT user_id FROM api_links WHERE id = ? AND key_id = ? AND state = 'connected'"
LINK_PREFIX = "lnk_"


@dataclass(frozen=True)
class Allowance:
    """What a key may do with a person: the limits that apply, and what was used of them today."""

    user_id: int
    bounds: Bounds
    used: int
    used_by_all: int

    @property
    def left(self) -> int:
        """Tokens that the key may still move today."""
        return self.bounds.left(self.used, self.used_by_all)


async def allowance(key: Key, user: str, scope: str, day: str) -> Allowance:
    """What the key may do with this person: a Telegram id, or the id of a connected link.

    Raises NotConnected, AccountNotFound, Unauthorized for a key that was revoked in between.
    """
    return _allowance(key, scope, await _row(key, user, scope, day))


async def allowance_to_move(key: Key, user: str, scope: str, day: str) -> Allowance:
    """Like `allowance`, to move tokens. Also raises AccountBanned."""
    row = await _row(key, user, scope, day)
    found = _allowance(key, scope, row)
    if row["banned_at"] is not None:
        raise AccountBanned
    return found


async def _row(key: Key, user: str, scope: str, day: str) -> dict[str, object]:
    user_id = await _user_id(key, user)
    rows = await read_committed(_ALLOWANCE, user_id, day, scope, EVERYBODY, day, scope, key.id)
    return rows[0]


async def _user_id(key: Key, user: str) -> int:
    if not user.startswith(LINK_PREFIX):
        return int(user)
    rows = await read_committed(_LINKED, user, key.id)
    if not rows:
        raise NotConnected
    return int(rows[0]["user_id"])


def _allowance(key: Key, scope: str, row: dict[str, object]) -> Allowance:
    if row["revoked_at"] is not None:
        raise Unauthorized
    known = row["user_id"] is not None and row["erased_at"] is None
    if key.own and not known:
        raise AccountNotFound
    if not known or not (key.own or row["daily_limit"]):
        raise NotConnected
    daily = row["daily_limit"]
    bounds = Bounds(key.limits(scope), _whole(daily) if daily and scope == "spend" else None)
    return Allowance(
        _whole(row["user_id"]), bounds, _whole(row["used"]), _whole(row["used_by_all"])
    )


def _whole(value: object) -> int:
    assert isinstance(value, int)
    return value
