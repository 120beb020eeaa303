"""The ledger: tokens move from one account to another, once per outside fact.

    stars  --stars-->  wallet --hold--> held --capture--> spent
       ^--stars_refund--'  ^-----void-----'

A hold is a transfer like any other, into the user's second account: what is held obeys
the same checks as what may be spent (docs/decisions/0001).
"""

from bot.services.errors import UnknownHold
from bot.services.postings import Owner, Posted, Posting, held, post, system, wallet
from models.accounts import Kind, Purpose
from models.sql import glance

__all__ = ["Kind", "Ledger", "Owner", "Posted", "Purpose", "held", "system", "wallet"]


class Ledger:
    """Moves tokens. Every verb joins the caller's transaction or opens its own."""

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
    ) -> Posted:
        """Move `amount` tokens once per `key` (at most 300 characters, ref 120).

        The same key and content again: the first result, `repeated`. Raises KeyReused for
        other content, NotEnoughTokens, UnknownUser, HoldResolved, ValueError.
        """
        return await post(Posting(source, target, amount, kind, key, reason, actor, ref))

    async def balance(self, user_id: int) -> int:
        """Tokens the user may spend; 0 for a stranger."""
        return await _balance(wallet(user_id))

    async def held(self, user_id: int) -> int:
        """Tokens set aside for the user's running jobs; 0 for a stranger."""
        return await _balance(held(user_id))

    async def hold(self, user_id: int, amount: int, *, job: str) -> Posted:
        """Set tokens aside for a job (once). Raises NotEnoughTokens, KeyReused, UnknownUser."""
        return await self.transfer(
            source=wallet(user_id),
            target=held(user_id),
            amount=amount,
            kind=Kind.HOLD,
            key=_hold_key(job),
            ref=job,
        )

    async def capture(self, job: str) -> Posted:
        """Spend what the job holds (once). Raises HoldResolved after a void, UnknownHold."""
        return await self._resolve(job, Kind.CAPTURE)

    async def void(self, job: str) -> Posted:
        """Give back what the job holds (once). Raises HoldResolved after a capture, UnknownHold."""
        return await self._resolve(job, Kind.VOID)

    async def _resolve(self, job: str, kind: Kind) -> Posted:
        user_id, amount = await _open_hold(job)
        target = system(Purpose.SPENT) if kind is Kind.CAPTURE else wallet(user_id)
        return await self.transfer(
            source=held(user_id),
            target=target,
            amount=amount,
            kind=kind,
            key=f"job:{job}:{kind.value}",
            ref=job,
        )


async def _balance(owner: Owner) -> int:
    found = await glance(
        "SELECT balance FROM accounts WHERE user_id = ? AND purpose = ?",
        owner.user_id,
        owner.purpose.value,
    )
    return found[0]["balance"] if found else 0


def _hold_key(job: str) -> str:
    return f"job:{job}:hold"


async def _open_hold(job: str) -> tuple[int, int]:
    """Whose tokens the job holds or held, and how many. A hold never changes: no lock needed."""
    found = await glance(
        "SELECT a.user_id, t.amount FROM transfers t JOIN accounts a ON a.id = t.source_id"
        " WHERE t.key = ?",
        _hold_key(job),
    )
    if not found:
        raise UnknownHold(job)
    return found[0]["user_id"], found[0]["amount"]
