"""Making transfers: the ledger's write path.

`models.db.post_transfer` writes a transfer or nothing. Only when it wrote nothing, this module
finds out why.
"""

from bot.services.errors import Fault, HoldResolved, KeyReused, NotEnoughTokens, UnknownUser
from bot.services.ledger.user_accounts import open_account
from models.accounts import Kind, Purpose
from models.db.post_transfer import (
    Owner,
    TransferRequest,
    TransferResult,
    content_digest,
    write,
)
from models.db.sql import fetch
from models.db.transactions import transactional

MAX_ATTEMPTS = 20
"""How often we try to write a transfer or to find out why that is impossible."""

_RESOLUTIONS = (Kind.CAPTURE, Kind.VOID)


def wallet(user_id: int) -> Owner:
    """The account with the tokens that a user may spend."""
    return Owner(Purpose.WALLET, user_id)


def held(user_id: int) -> Owner:
    """The account with the tokens that are set aside for a user's running jobs."""
    return Owner(Purpose.HELD, user_id)


def system(purpose: Purpose) -> Owner:
    """An account where tokens come from or go to. Raises ValueError for a user's purpose."""
    return Owner(purpose)


async def post(request: TransferRequest) -> TransferResult:
    """Make the transfer, or return the one made before. Joins or opens a transaction.

    Raises KeyReused, HoldResolved, NotEnoughTokens, UnknownUser.
    """
    return await write(request) or await _open_and_write(request)


async def was_made(key: str) -> bool:
    """Whether there is a transfer with this key."""
    return bool(await fetch("SELECT 1 AS made FROM transfers WHERE key = ?", key))


@transactional
async def _open_and_write(request: TransferRequest) -> TransferResult:
    """Nothing was written: open missing accounts and write again, or raise the reason.

    The reason may be gone when we look for it (tokens came in). Then we try once more.
    """
    await _open_accounts(request)
    for _ in range(MAX_ATTEMPTS):
        result = await write(request) or await _earlier(request)
        if result is not None:
            return result
        if request.kind in _RESOLUTIONS:
            await refuse_resolved(request.ref)
        await _refuse_too_much(request)
    raise Fault(f"transfer {request.key!r} rejected without an identifiable cause")


async def _open_accounts(request: TransferRequest) -> None:
    """Open missing accounts. Raises UnknownUser."""
    for owner in (request.source, request.target):
        if owner.user_id is None:
            await _open_system_account(owner.purpose)
        else:
            await open_account(owner.user_id, owner.purpose)
            if await _balance(owner) is None:
                raise UnknownUser(owner.user_id)


async def _open_system_account(purpose: Purpose) -> None:
    await fetch(
        "INSERT INTO accounts (purpose, balance, version) VALUES (?, 0, 0) ON CONFLICT DO NOTHING",
        purpose,
    )


async def _balance(owner: Owner) -> int | None:
    """The balance of a user's account; None if there is none."""
    rows = await fetch(
        "SELECT balance FROM accounts WHERE user_id = ? AND purpose = ?",
        *(owner.user_id, owner.purpose),
    )
    return rows[0]["balance"] if rows else None


async def _earlier(request: TransferRequest) -> TransferResult | None:
    """The transfer that was made with this key, if any. Raises KeyReused if its content differs."""
    taken = await fetch(
        "SELECT t.id, coalesce(d.digest, t.digest) AS digest,"
        " s.balance_after AS source_balance, g.balance_after AS target_balance"
        " FROM transfers t"
        " JOIN entries s ON s.transfer_id = t.id AND s.account_id = t.source_id"
        " JOIN entries g ON g.transfer_id = t.id AND g.account_id = t.target_id"
        " LEFT JOIN transfer_digests d ON d.transfer_id = t.id"
        " WHERE t.key = ?",
        request.key,
    )
    if not taken:
        return None
    first = taken[0]
    if first["digest"] != content_digest(request.content()):
        raise KeyReused(request.key)
    return TransferResult(
        first["id"], first["source_balance"], first["target_balance"], repeated=True
    )


async def refuse_resolved(job: str) -> None:
    """Raises HoldResolved if the job's hold is over."""
    rows = await fetch(
        "SELECT kind FROM transfers WHERE ref = ? AND kind IN (?, ?)", job, *_RESOLUTIONS
    )
    if rows:
        raise HoldResolved(job, str(rows[0]["kind"]))


async def _refuse_too_much(request: TransferRequest) -> None:
    """Raises NotEnoughTokens. Only the system's accounts may go below zero."""
    if request.source.user_id is None:
        return
    available = await _balance(request.source)
    if available is None or available < request.amount:
        raise NotEnoughTokens(needed=request.amount, available=available or 0)
