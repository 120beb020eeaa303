"""Operations that services begin: holds, charges, grants, each once per idempotency key.

    hold: open --capture, in parts--> captured        charge --refund, in parts-->
            '--release--> released   '--chore--> expired

A row of `api_operations` says what became of the tokens; the ledger's transfers have its `job` as
their ref. Both change in one transaction, with the limits and the stored answer.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from functools import partial

from bot.services.admin.audit import Audit
from bot.services.billing import limits
from bot.services.billing._consent import Allowance, allowance_to_move
from bot.services.billing.answers import Answered, Answers, Write
from bot.services.billing.keys import GRANT, SPEND, Key
from bot.services.billing.records import (
    CHARGE,
    GRANTED,
    HOLD,
    OPEN,
    Charge,
    Grant,
    Hold,
    NewOperation,
    record,
)
from bot.services.clock import Clock
from bot.services.ledger.ledger import Kind, Ledger, Owner, Purpose, TransferResult, system, wallet
from models.db.sql import fetch


@dataclass(frozen=True)
class Ask:
    """Tokens that a service asks for. `user`: a Telegram id or the id of a connected link."""

    user: str
    amount: int
    reason: str


@dataclass(frozen=True)
class _Begun:
    """A request in its transaction: key, job, tokens, the person's limits, day, time."""

    key: Key
    job: str
    ask: Ask
    who: Allowance
    day: str
    now: datetime

    async def record(self, kind: str, expires_at: datetime | None = None) -> int:
        """Write the operation's row and return its number. Raises NotConnected."""
        what = (self.key.id, self.who.user_id, kind, self.job, self.ask.amount, self.ask.reason)
        return await record(NewOperation(*what, self.day, self.now, expires_at))


_Work = Callable[[_Begun], Awaitable[Hold | Charge | Grant]]


class Operations:
    """Begins operations. `zone`: where the days of limits begin.

    Each method raises what `allowance_to_move`, `limits.count` and `Answers.once` raise,
    ScopeMissing, and NotEnoughTokens if it takes tokens.
    """

    def __init__(
        self, ledger: Ledger, answers: Answers, audit: Audit, zone: tzinfo, now: Clock
    ) -> None:
        self._ledger = ledger
        self._answers = answers
        self._audit = audit
        self._zone = zone
        self._now = now

    async def hold(self, key: Key, write: Write, ask: Ask, seconds: int) -> Answered:
        """Set tokens aside for this number of seconds."""
        return await self._begin(key, write, ask, SPEND, partial(self._hold, seconds))

    async def charge(self, key: Key, write: Write, ask: Ask) -> Answered:
        """Spend tokens in one step."""
        return await self._begin(key, write, ask, SPEND, self._charge)

    async def grant(self, key: Key, write: Write, ask: Ask) -> Answered:
        """Give tokens, as an adjustment that is in the audit log."""
        return await self._begin(key, write, ask, GRANT, self._grant)

    async def _begin(self, key: Key, write: Write, ask: Ask, scope: str, work: _Work) -> Answered:
        key.require(scope)
        move = partial(self._move, key, write.job, ask, scope, work)
        return await self._answers.once(write, move)

    async def _move(
        self, key: Key, job: str, ask: Ask, scope: str, work: _Work
    ) -> Hold | Charge | Grant:
        """Check, move and count the tokens, in the transaction of the answer."""
        now = self._now()
        day = limits.day_of(now, self._zone)
        who = await allowance_to_move(key, ask.user, scope, day)
        who.bounds.check(ask.amount, who.used, who.used_by_all)
        done = await work(_Begun(key, job, ask, who, day, now))
        await limits.count(key.id, who.user_id, day, scope, ask.amount, who.bounds)
        return done

    async def _hold(self, seconds: int, begun: _Begun) -> Hold:
        ask, user_id = begun.ask, begun.who.user_id
        posted = await self._ledger.hold(
            user_id, ask.amount, job=begun.job, key=f"{begun.job}:hold", reason=ask.reason
        )
        expires_at = begun.now + timedelta(seconds=seconds)
        return Hold(
            id=await begun.record(HOLD, expires_at),
            user=str(user_id),
            amount=ask.amount,
            captured=0,
            released=0,
            state=OPEN,
            reason=ask.reason,
            created_at=begun.now,
            expires_at=expires_at,
            balance=posted.source_balance,
        )

    async def _charge(self, begun: _Begun) -> Charge:
        source, target = wallet(begun.who.user_id), system(Purpose.SPENT)
        posted = await self._transfer(begun, source, target, Kind.CHARGE)
        return Charge(
            id=await begun.record(CHARGE),
            user=str(begun.who.user_id),
            amount=begun.ask.amount,
            refunded=0,
            reason=begun.ask.reason,
            created_at=begun.now,
            balance=posted.source_balance,
        )

    async def _grant(self, begun: _Begun) -> Grant:
        source, target = system(Purpose.ADJUSTMENTS), wallet(begun.who.user_id)
        posted = await self._transfer(begun, source, target, Kind.GRANT)
        await self._audit_grant(begun, posted.target_balance)
        return Grant(
            id=await begun.record(GRANTED),
            user=str(begun.who.user_id),
            amount=begun.ask.amount,
            reason=begun.ask.reason,
            created_at=begun.now,
            balance=posted.target_balance,
        )

    async def _transfer(
        self, begun: _Begun, source: Owner, target: Owner, kind: Kind
    ) -> TransferResult:
        return await self._ledger.transfer(
            source=source,
            target=target,
            amount=begun.ask.amount,
            kind=kind,
            key=f"{begun.job}:{kind.value}",
            reason=begun.ask.reason,
            ref=begun.job,
        )

    async def _audit_grant(self, begun: _Begun, balance: int) -> None:
        """The log names the admin who made the key."""
        rows = await fetch("SELECT created_by FROM api_keys WHERE id = ?", begun.key.id)
        after = {"balance": balance, "reason": begun.ask.reason, "service": begun.key.id}
        await self._audit.record(
            rows[0]["created_by"],
            "api_grant",
            f"user:{begun.who.user_id}",
            {"balance": balance - begun.ask.amount},
            after,
        )
