"""One posting: a transfer, two balances and two entries, written together or not at all.

Four statements: claim the key, move each balance (in account order, so that two postings
never wait for each other), write the entries. Signs live here and nowhere else.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.services.errors import HoldResolved, KeyReused, NotEnoughTokens, UnknownUser
from models.accounts import OF_USERS, Kind, Purpose
from models.sql import fetch

LARGEST = 10**12
"""Most tokens in one transfer: far above any use, far below what a column holds."""

_RESOLUTIONS = (Kind.CAPTURE, Kind.VOID)


@dataclass(frozen=True)
class Owner:
    """Whose account: a user's wallet or held tokens, or one of the system's."""

    purpose: Purpose
    user_id: int | None = None

    def __post_init__(self) -> None:
        if (self.user_id is not None) != (self.purpose in OF_USERS):
            raise ValueError(f"no account {self.purpose.value!r} of user {self.user_id}")


def wallet(user_id: int) -> Owner:
    """What a user may spend."""
    return Owner(Purpose.WALLET, user_id)


def held(user_id: int) -> Owner:
    """What is set aside for a user's running jobs."""
    return Owner(Purpose.HELD, user_id)


def system(purpose: Purpose) -> Owner:
    """Where tokens come from or go to; ValueError for a purpose that only users have."""
    return Owner(purpose)


@dataclass(frozen=True)
class Posted:
    """A transfer that stands; `repeated` when an earlier call had made it. Balances right after."""

    transfer_id: int
    repeated: bool
    source_balance: int
    target_balance: int


@dataclass(frozen=True)
class Posting:
    """A transfer somebody wants; ValueError when no transfer could look like this."""

    source: Owner
    target: Owner
    amount: int
    kind: Kind
    key: str
    reason: str
    actor: int | None
    ref: str

    def __post_init__(self) -> None:
        if type(self.amount) is not int or not 0 < self.amount <= LARGEST:
            raise ValueError(f"an amount is a whole number from 1 to {LARGEST}: {self.amount!r}")
        if not 0 < len(self.key) <= 300 or len(self.ref) > 120:
            raise ValueError(f"key or ref too long or empty: {self.key!r}, {self.ref!r}")
        if self.source == self.target:
            raise ValueError(f"a transfer needs two accounts: {self.source}")

    @property
    def digest(self) -> str:
        """What the transfer says, in 64 characters."""
        return digest(
            source=(self.source.user_id, self.source.purpose),
            target=(self.target.user_id, self.target.purpose),
            amount=self.amount,
            kind=self.kind,
            key=self.key,
            reason=self.reason,
            actor=self.actor,
            ref=self.ref,
        )


def digest(
    *,
    source: tuple[int | None, str],
    target: tuple[int | None, str],
    amount: int,
    kind: str,
    key: str,
    reason: str,
    actor: int | None,
    ref: str,
) -> str:
    """sha256 (hex) of a transfer's content; source and target are (user id or None, purpose)."""
    content = [*source, *target, amount, kind, key, reason, actor, ref]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


async def post(posting: Posting) -> Posted:
    """Make the posting or find it made, inside the caller's transaction.

    Raises KeyReused, HoldResolved, NotEnoughTokens, UnknownUser.
    """
    claimed = await _claim(posting)
    if claimed is None:
        await _open_accounts(posting)
        claimed = await _claim(posting)
    if claimed is None:
        return await _earlier(posting)
    return await _move(posting, **claimed)


async def _claim(posting: Posting) -> dict[str, int] | None:
    """Insert the transfer; None when key or hold is taken, or an account is missing."""
    source, source_values = _is("s", posting.source)
    target, target_values = _is("t", posting.target)
    rows = await fetch(
        "INSERT INTO transfers (source_id, target_id,"  # noqa: S608 - the words are ours
        " amount, kind, key, digest, reason, actor_id, ref, created_at)"
        " SELECT s.id, t.id, ?, ?, ?, ?, ?, ?, ?, ? FROM accounts s, accounts t"
        f" WHERE {source} AND {target} ON CONFLICT DO NOTHING"
        " RETURNING id AS transfer_id, source_id, target_id",
        *(posting.amount, posting.kind, posting.key, posting.digest),
        *(posting.reason, posting.actor, posting.ref, datetime.now(UTC)),
        *(*source_values, *target_values),
    )
    return rows[0] if rows else None


def _is(table: str, owner: Owner) -> tuple[str, tuple[int | str, ...]]:
    if owner.user_id is None:
        return f"{table}.user_id IS NULL AND {table}.purpose = ?", (owner.purpose,)
    return f"{table}.user_id = ? AND {table}.purpose = ?", (owner.user_id, owner.purpose)


async def _open_accounts(posting: Posting) -> None:
    """Open the accounts that do not exist yet; users must."""
    for owner in (posting.source, posting.target):
        if owner.user_id is None:
            await _open_system_account(owner.purpose)
        elif not await _open_user_account(owner.user_id, owner.purpose):
            raise UnknownUser(owner.user_id)


async def _open_system_account(purpose: Purpose) -> None:
    await fetch(
        "INSERT INTO accounts (purpose, balance, version) VALUES (?, 0, 0) ON CONFLICT DO NOTHING",
        purpose,
    )


async def _open_user_account(user_id: int, purpose: Purpose) -> bool:
    await fetch(
        "INSERT INTO accounts (user_id, purpose, balance, version)"
        " SELECT id, ?, 0, 0 FROM users WHERE id = ? ON CONFLICT DO NOTHING",
        *(purpose, user_id),
    )
    found = "SELECT id FROM accounts WHERE user_id = ? AND purpose = ?"
    return bool(await fetch(found, user_id, purpose))


async def _earlier(posting: Posting) -> Posted:
    """What stands in the posting's way: itself, made earlier, or something else."""
    taken = await fetch(
        "SELECT t.id, coalesce(d.digest, t.digest) AS digest,"
        " s.balance_after AS source_balance, g.balance_after AS target_balance"
        " FROM transfers t"
        " JOIN entries s ON s.transfer_id = t.id AND s.account_id = t.source_id"
        " JOIN entries g ON g.transfer_id = t.id AND g.account_id = t.target_id"
        " LEFT JOIN transfer_digests d ON d.transfer_id = t.id"
        " WHERE t.key = ?",
        posting.key,
    )
    if not taken:
        raise HoldResolved(posting.ref, await _resolution(posting.ref))
    first = taken[0]
    if first["digest"] != posting.digest:
        raise KeyReused(posting.key)
    return Posted(first["id"], True, first["source_balance"], first["target_balance"])


async def _resolution(ref: str) -> str:
    rows = await fetch(
        "SELECT kind FROM transfers WHERE ref = ? AND kind IN (?, ?)", ref, *_RESOLUTIONS
    )
    return str(rows[0]["kind"])


async def _move(posting: Posting, *, transfer_id: int, source_id: int, target_id: int) -> Posted:
    moves = {source_id: -posting.amount, target_id: posting.amount}
    after = {account: await _change(account, moves[account]) for account in sorted(moves)}
    await _write_entries(transfer_id, moves, after)
    return Posted(transfer_id, False, after[source_id].balance, after[target_id].balance)


@dataclass(frozen=True)
class _After:
    balance: int
    version: int


async def _change(account: int, amount: int) -> _After:
    """Change one balance; NotEnoughTokens where a user's would fall below zero."""
    rows = await fetch(
        "UPDATE accounts SET balance = balance + ?, version = version + 1"
        " WHERE id = ? AND (user_id IS NULL OR balance + ? >= 0)"
        " RETURNING balance, version",
        *(amount, account, amount),
    )
    if not rows:
        available = await fetch("SELECT balance FROM accounts WHERE id = ?", account)
        raise NotEnoughTokens(needed=-amount, available=available[0]["balance"])
    return _After(**rows[0])


async def _write_entries(transfer_id: int, moves: dict[int, int], after: dict[int, _After]) -> None:
    values: list[int] = []
    for account, amount in moves.items():
        values += [transfer_id, account, amount, after[account].balance, after[account].version]
    await fetch(
        "INSERT INTO entries (transfer_id, account_id, amount, balance_after, version)"
        " VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)",
        *values,
    )
