"""One posting: a transfer, two balances and two entries, written together or not at all.

`models.db.post_transfer` writes it, or nothing; only then is it asked here what stood in the way.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.services.errors import Fault, HoldResolved, KeyReused, NotEnoughTokens, UnknownUser
from models.accounts import OF_USERS, Kind, Purpose
from models.db.post_transfer import Draft, Written, write
from models.db.sql import fetch
from models.db.transactions import transaction

LARGEST = 10**12
"""Most tokens in one transfer: far above any use, far below what a column holds."""

ATTEMPTS = 20
"""How often others may change, in between, what is in a posting's way."""

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

    def draft(self) -> Draft:
        """What is to be written, made now."""
        return Draft(
            source=(self.source.user_id, self.source.purpose),
            target=(self.target.user_id, self.target.purpose),
            amount=self.amount,
            kind=self.kind,
            key=self.key,
            digest=self.digest,
            reason=self.reason,
            actor_id=self.actor,
            ref=self.ref,
            created_at=datetime.now(UTC),
        )

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
    """Make the posting or find it made, in the caller's transaction or by itself.

    Raises KeyReused, HoldResolved, NotEnoughTokens, UnknownUser.
    """
    draft = posting.draft()
    written = await write(draft)
    if written is None:
        return await transaction(_otherwise, posting, draft)
    return _first(written)


def _first(written: Written) -> Posted:
    return Posted(written.transfer_id, False, written.source_balance, written.target_balance)


async def _otherwise(posting: Posting, draft: Draft) -> Posted:
    """Nothing was written: open what was missing and write it now, or say what is in the way.

    What was in the way may be gone when it is looked for (tokens came in): then once more.
    """
    await _open_accounts(posting)
    for _ in range(ATTEMPTS):
        written = await write(draft)
        if written is not None:
            return _first(written)
        earlier = await _earlier(posting)
        if earlier is not None:
            return earlier
        await _refuse_second_resolution(posting)
        await _refuse_too_much(posting)
    raise Fault(f"nothing is in the way of transfer {posting.key!r}, and yet it can't be written")


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
    return await _balance(Owner(purpose, user_id)) is not None


async def _balance(owner: Owner) -> int | None:
    """Of a user's account; None where there is none."""
    rows = await fetch(
        "SELECT balance FROM accounts WHERE user_id = ? AND purpose = ?",
        *(owner.user_id, owner.purpose),
    )
    return rows[0]["balance"] if rows else None


async def _earlier(posting: Posting) -> Posted | None:
    """The transfer that was made with this key, if any; KeyReused where it says something else."""
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
        return None
    first = taken[0]
    if first["digest"] != posting.digest:
        raise KeyReused(posting.key)
    return Posted(first["id"], True, first["source_balance"], first["target_balance"])


async def _refuse_second_resolution(posting: Posting) -> None:
    if posting.kind not in _RESOLUTIONS:
        return
    rows = await fetch(
        "SELECT kind FROM transfers WHERE ref = ? AND kind IN (?, ?)", posting.ref, *_RESOLUTIONS
    )
    if rows:
        raise HoldResolved(posting.ref, str(rows[0]["kind"]))


async def _refuse_too_much(posting: Posting) -> None:
    """A user's account gives what it has; the system's may give any number."""
    if posting.source.user_id is None:
        return
    available = await _balance(posting.source)
    if available is None or available < posting.amount:
        raise NotEnoughTokens(needed=posting.amount, available=available or 0)
