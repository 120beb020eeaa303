"""Adjustments: an admin changes a balance, with a reason, once per confirm screen."""

import re
from dataclasses import dataclass

from bot.services.admin.amount_parsing import Change, NothingChanges
from bot.services.admin.audit import Audit
from bot.services.errors import Gone, KeyReused, Refusal
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import locked_balance, open_account
from bot.services.messaging.outbox import Notice, Outbox
from bot.services.money_log import log_money
from bot.services.storable_text import note_text
from models.db.sql import fetch
from models.db.transactions import transactional

PRESETS = ("gift", "mistake", "compensation", "refund")  # reasons with a text in every language
_OPERATION = re.compile(r"[A-Za-z0-9:-]{8,64}")


class BalanceChanged(Refusal):
    """The balance differs from the one that was shown: now it is `balance`. Nothing was applied."""

    text_key = "errors-balance-changed"

    def __init__(self, *, balance: int) -> None:
        super().__init__(balance=balance)
        self.balance = balance


@dataclass(frozen=True)
class Adjustment:
    """What an admin asks for. `operation` was made when the confirm screen opened.

    A change to a target is refused if the balance is no longer `shown`; None allows any balance.
    """

    user_id: int
    change: Change
    reason: str
    admin: int
    operation: str
    shown: int | None = None


@dataclass(frozen=True)
class Adjusted:
    """Tokens before and after; `repeated`: an earlier call had applied this operation."""

    before: int
    after: int
    repeated: bool


class Adjustments:
    """Moves tokens between `adjustments` and a wallet on behalf of an admin."""

    def __init__(self, ledger: Ledger, audit: Audit, outbox: Outbox) -> None:
        self._ledger = ledger
        self._outbox = outbox
        self._audit = audit

    @transactional
    async def adjust(self, wanted: Adjustment) -> Adjusted:
        """Apply it once per operation; the same operation again returns the first result.

        Raises NotEnoughTokens (never below zero), BalanceChanged, NothingChanges, BadNoteText,
        Gone for an unknown person or a forged operation, KeyReused if the operation was used for
        another change.
        """
        if not _OPERATION.fullmatch(wanted.operation):
            raise Gone
        reason = note_text(wanted.reason)
        balance = await _locked_balance(wanted.user_id)
        earlier = await _earlier(wanted, reason)
        if earlier:
            return earlier
        tokens = _resolved(wanted, balance)
        after = await self._post(wanted, tokens, reason)
        await self._audit.record(
            wanted.admin,
            "adjust",
            f"user:{wanted.user_id}",
            {"balance": after - tokens},
            {"balance": after, "reason": reason, "change": str(wanted.change)},
        )
        await self._notify(wanted, tokens, after, reason)
        facts = {"user": wanted.user_id, "admin": wanted.admin}
        log_money("adjustment", operation=wanted.operation, **facts, tokens=tokens, balance=after)
        return Adjusted(after - tokens, after, repeated=False)

    async def _notify(self, wanted: Adjustment, tokens: int, after: int, reason: str) -> None:
        """Notify the person."""
        values = {
            "direction": "in" if tokens > 0 else "out",
            "amount": abs(tokens),
            "balance": after,
            "reason": reason,
        }
        await self._outbox.put(Notice(_key(wanted), wanted.user_id, "adjust-told", values))

    async def _post(self, wanted: Adjustment, tokens: int, reason: str) -> int:
        """Make the transfer and return the balance after it."""
        mine, books = wallet(wanted.user_id), system(Purpose.ADJUSTMENTS)
        source, target = (books, mine) if tokens > 0 else (mine, books)
        posted = await self._ledger.transfer(
            source=source,
            target=target,
            amount=abs(tokens),
            kind=Kind.ADJUST,
            key=_key(wanted),
            reason=reason,
            actor=wanted.admin,
        )
        return posted.target_balance if tokens > 0 else posted.source_balance


def _key(wanted: Adjustment) -> str:
    return f"adjust:{wanted.operation}"


def _resolved(wanted: Adjustment, balance: int) -> int:
    """How many tokens move. The balance is locked."""
    is_target = wanted.change.target is not None
    if is_target and wanted.shown is not None and wanted.shown != balance:
        raise BalanceChanged(balance=balance)
    tokens = wanted.change.from_balance(balance)
    if tokens == 0:
        raise NothingChanges
    return tokens


async def _locked_balance(user_id: int) -> int:
    """The wallet's balance, locked until the commit. Raises Gone."""
    await open_account(user_id, Purpose.WALLET)
    balance = await locked_balance(user_id)
    if balance is None:
        raise Gone
    return balance


async def _earlier(wanted: Adjustment, reason: str) -> Adjusted | None:
    """What this operation did before, if anything. Raises KeyReused if it was another change."""
    rows = await fetch(
        "SELECT a.user_id, e.amount, e.balance_after, t.reason FROM transfers t"
        " JOIN entries e ON e.transfer_id = t.id"
        " JOIN accounts a ON a.id = e.account_id AND a.purpose = ? WHERE t.key = ?",
        *(Purpose.WALLET, _key(wanted)),
    )
    if not rows:
        return None
    done = rows[0]
    change = wanted.change
    same = done["balance_after"] == change.target or done["amount"] == change.delta
    if not same or (done["user_id"], done["reason"]) != (wanted.user_id, reason):
        raise KeyReused(_key(wanted))
    return Adjusted(done["balance_after"] - done["amount"], done["balance_after"], repeated=True)
