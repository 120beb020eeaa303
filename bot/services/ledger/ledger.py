"""The ledger: tokens move from one account to another, once per outside fact.

    stars  --stars-->  wallet --hold--> held --capture--> spent
       ^--stars_refund--'  ^-----void-----'

A hold is a transfer to the user's second account, so held tokens obey the same checks as the
wallet (docs/decisions/0001).
"""

from dataclasses import dataclass

from bot.services.errors import UnknownHold
from bot.services.ledger._posting import held, post, system, wallet
from bot.services.ledger.shortfalls import Shortfalls
from bot.services.messaging.outbox import Outbox
from models.accounts import Kind, Purpose
from models.db.post_transfer import Owner, TransferRequest, TransferResult
from models.db.sql import read_committed
from models.db.transactions import transactional

__all__ = ["Kind", "Ledger", "Owner", "Purpose", "TransferResult", "held", "system", "wallet"]


@dataclass(frozen=True)
class _Hold:
    """Tokens that are or were held: by which transfer, whose, how many."""

    transfer_id: int
    user_id: int
    amount: int


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
        """Tokens the user may spend; 0 for a stranger."""
        return await _balance(wallet(user_id))

    async def held(self, user_id: int) -> int:
        """Tokens set aside for the user's running jobs; 0 for a stranger."""
        return await _balance(held(user_id))

    async def hold(self, user_id: int, amount: int, *, job: str) -> TransferResult:
        """Set tokens aside for a job (once). Raises NotEnoughTokens, KeyReused, UnknownUser."""
        return await self.transfer(
            source=wallet(user_id),
            target=held(user_id),
            amount=amount,
            kind=Kind.HOLD,
            key=_hold_key(job),
            ref=job,
        )

    async def capture(self, job: str) -> TransferResult:
        """Spend what the job holds (once). Raises HoldResolved after a void, UnknownHold."""
        return await self._resolve(await _open_hold(job), job, Kind.CAPTURE)

    @transactional
    async def void(self, job: str, *, collect: bool = True) -> TransferResult:
        """Give back what the job holds (once). Raises HoldResolved after a capture, UnknownHold.

        If a payment was refunded while the job held them, its shortfall is taken from these tokens.
        With `collect=False` the caller does that.
        """
        hold = await _open_hold(job)
        posted = await self._resolve(hold, job, Kind.VOID)
        if collect and not posted.repeated:
            await self._shortfalls.collect(hold.user_id, job, hold.transfer_id, hold.amount)
        return posted

    async def _resolve(self, hold: _Hold, job: str, kind: Kind) -> TransferResult:
        target = system(Purpose.SPENT) if kind is Kind.CAPTURE else wallet(hold.user_id)
        return await self.transfer(
            source=held(hold.user_id),
            target=target,
            amount=hold.amount,
            kind=kind,
            key=f"job:{job}:{kind.value}",
            ref=job,
        )


async def _balance(owner: Owner) -> int:
    found = await read_committed(
        "SELECT balance FROM accounts WHERE user_id = ? AND purpose = ?",
        owner.user_id,
        owner.purpose.value,
    )
    return found[0]["balance"] if found else 0


def _hold_key(job: str) -> str:
    return f"job:{job}:hold"


async def _open_hold(job: str) -> _Hold:
    """What the job holds or held. A hold never changes, so no lock is needed."""
    found = await read_committed(
        "SELECT t.id AS transfer_id, a.user_id, t.amount"
        " FROM transfers t JOIN accounts a ON a.id = t.source_id WHERE t.key = ?",
        _hold_key(job),
    )
    if not found:
        raise UnknownHold(job)
    return _Hold(**found[0])
