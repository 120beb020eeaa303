"""The ledger: tokens move from one account to another, once per external fact.

    stars  --stars-->  wallet --hold--> held --capture--> spent
       ^--stars_refund--'  ^-----void-----'

A hold is a transfer to the user's second account, so held tokens obey the same checks as the
wallet (docs/decisions/0001). It may be captured in parts; one capture or void ends it. Pictures,
refunds and the billing API all use these methods.
"""

from dataclasses import dataclass

from bot.services.errors import HoldExceeded, HoldResolved, UnknownHold
from bot.services.ledger._posting import held, post, refuse_resolved, system, wallet, was_made
from bot.services.ledger.shortfalls import Shortfalls
from bot.services.ledger.user_accounts import lock_account
from bot.services.messaging.outbox import Outbox
from models.accounts import Kind, Purpose
from models.db.post_transfer import Owner, TransferRequest, TransferResult
from models.db.sql import read_committed
from models.db.transactions import transactional

__all__ = ["Kind", "Ledger", "Owner", "Purpose", "TransferResult", "held", "system", "wallet"]


@dataclass(frozen=True)
class _Hold:
    """A hold: its transfer, its user, and its tokens without the captured parts."""

    transfer_id: int
    user_id: int
    remaining: int


class Ledger:
    """Moves tokens. Every method joins the caller's transaction or opens its own.

    `outbox`: for notices about tokens that are collected for a shortfall.
    """

    def __init__(self, outbox: Outbox | None = None) -> None:
        self._shortfalls = Shortfalls(outbox)

    async def transfer(
        self,
        *,
        source: Owner,
        target: Owner,
        amount: int,
        kind: Kind,
        key: str,
        reason: str = "",
        actor: int | None = None,
        ref: str = "",
    ) -> TransferResult:
        """Move `amount` tokens once per `key` (at most 300 characters, ref 120).

        The same key and content again return the first result, `repeated`. Raises KeyReused for
        other content, NotEnoughTokens, UnknownUser, HoldResolved, ValueError.
        """
        return await post(TransferRequest(source, target, amount, kind, key, reason, actor, ref))

    async def balance(self, user_id: int) -> int:
        """Tokens the user may spend; 0 for an unknown user."""
        return await _balance(wallet(user_id))

    async def held(self, user_id: int) -> int:
        """Tokens set aside for the user's running jobs; 0 for an unknown user."""
        return await _balance(held(user_id))

    async def hold(
        self, user_id: int, amount: int, *, job: str, key: str | None = None, reason: str = ""
    ) -> TransferResult:
        """Set tokens aside for a job (once). Raises NotEnoughTokens, KeyReused, UnknownUser.

        `key`: the idempotency key; by default it is made from the job.
        """
        return await self.transfer(
            source=wallet(user_id),
            target=held(user_id),
            amount=amount,
            kind=Kind.HOLD,
            key=key or _key(job, Kind.HOLD),
            reason=reason,
            ref=job,
        )

    async def capture(self, job: str, *, key: str | None = None) -> TransferResult:
        """Spend what the job still holds (once); the hold is over.

        Raises HoldResolved after a void and if all was captured in parts, UnknownHold.
        """
        return await self._resolve(await _hold_of(job), job, Kind.CAPTURE, key)

    @transactional
    async def capture_part(self, job: str, amount: int, *, key: str) -> TransferResult:
        """Spend `amount` of the job's held tokens, once per `key`. The rest stays held.

        Raises HoldExceeded, HoldResolved, UnknownHold, KeyReused.
        """
        hold = await _hold_of(job)
        part = TransferRequest(
            source=held(hold.user_id),
            target=system(Purpose.SPENT),
            amount=amount,
            kind=Kind.CAPTURE_PART,
            key=key,
            ref=job,
        )
        await lock_account(part.source)  # no other part is captured from here on
        if await was_made(key):
            return await post(part)
        await refuse_resolved(job)
        remaining = (await _hold_of(job)).remaining
        if amount > remaining:
            raise HoldExceeded(job, remaining)
        return await post(part)

    @transactional
    async def void(
        self, job: str, *, key: str | None = None, collect: bool = True
    ) -> TransferResult:
        """Give back what the job still holds (once); the hold is over.

        If a payment was refunded while the job held them, its shortfall is taken from these tokens.
        With `collect=False` the caller does that.
        Raises HoldResolved after a capture and if all was captured in parts, UnknownHold.
        """
        hold = await _hold_of(job)
        posted = await self._resolve(hold, job, Kind.VOID, key)
        if collect and not posted.repeated:
            await self._shortfalls.collect(hold.user_id, job, hold.transfer_id, hold.remaining)
        return posted

    async def _resolve(self, hold: _Hold, job: str, kind: Kind, key: str | None) -> TransferResult:
        if not hold.remaining:
            raise HoldResolved(job, Kind.CAPTURE)
        target = system(Purpose.SPENT) if kind is Kind.CAPTURE else wallet(hold.user_id)
        return await self.transfer(
            source=held(hold.user_id),
            target=target,
            amount=hold.remaining,
            kind=kind,
            key=key or _key(job, kind),
            ref=job,
        )


async def _balance(owner: Owner) -> int:
    found = await read_committed(
        "SELECT balance FROM accounts WHERE user_id = ? AND purpose = ?",
        owner.user_id,
        owner.purpose.value,
    )
    return found[0]["balance"] if found else 0


def _key(job: str, kind: Kind) -> str:
    return f"job:{job}:{kind.value}"


_HOLD = """
SELECT t.id AS transfer_id, a.user_id, CAST(t.amount - coalesce((
    SELECT sum(p.amount) FROM transfers p WHERE p.ref = t.ref AND p.kind || '' = 'capture_part'), 0)
    AS BIGINT) AS remaining
FROM transfers t JOIN accounts a ON a.id = t.source_id WHERE t.ref = ? AND t.kind || '' = 'hold'"""
"""``kind || ''`` keeps SQLite from searching all holds: see `bot.services.ledger.invariant`."""


async def _hold_of(job: str) -> _Hold:
    """What the job holds or held. Raises UnknownHold."""
    found = await read_committed(_HOLD, job)
    if not found:
        raise UnknownHold(job)
    return _Hold(**found[0])
