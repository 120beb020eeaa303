"""Erasing a person: their name, words and files go, the books stay under a pseudonym.

All of it is one transaction. The pseudonym is a random number that no Telegram id can be; what is
left of the person is a keyed hash that says only that somebody with this id was here before
(docs/decisions/0017).
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from tortoise.expressions import F

from bot.services.admin.adjustments import BalanceChanged
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import wallet_number
from bot.services.privacy.data_map import KEPT_PROFILE_COLUMNS, give_away
from bot.services.privacy.erased_hash import Mark
from models import (
    AuditEntry,
    Charge,
    ChargeState,
    CryptoOrder,
    CryptoState,
    Generation,
    GenerationState,
    InboxUpdate,
    NoticeRow,
    Order,
    OrderState,
    RefundState,
    StarRefund,
    Thread,
    Topup,
    TopupState,
    TransferDigest,
    UnreadUpdate,
    User,
)
from models.db.locks import lock_person
from models.db.post_transfer import CONTENT_ROWS, content_digest
from models.db.sql import fetch
from models.db.transactions import transactional

MIN_PSEUDONYM = 10**17
"""The least pseudonym: Telegram ids have at most 52 bits (https://core.telegram.org/bots/api#user)."""

CRYPTO_GRACE = timedelta(minutes=10)
"""How long ago an invoice must have ended: paid in its last moment, it is credited when Crypto Pay
is asked, every minute, and Crypto Pay may be away for some."""

_AT_WORK = (GenerationState.QUEUED, GenerationState.DRAWING, GenerationState.DRAWN)


class MoneyMoving(Refusal):
    """Something is not settled yet: `what` (topup, crypto, refund, picture, payment, held)."""

    text_key = "errors-erase-moving"


class AdminStays(Refusal):
    """What admins did must stay theirs."""

    text_key = "errors-erase-admin"


class BannedStays(Refusal):
    """A ban is kept with the person: erased, they would come back without it."""

    text_key = "errors-erase-banned"


@dataclass(frozen=True)
class Standing:
    """What somebody would lose: tokens of their balance."""

    balance: int


class Erasing:
    """Erases people. `admins`: Telegram ids."""

    def __init__(self, ledger: Ledger, admins: Collection[int], mark: Mark, now: Clock) -> None:
        self._ledger = ledger
        self._admins = admins
        self._mark = mark
        self._now = now

    async def look(self, user_id: int) -> Standing:
        """What erasing would cost. Raises MoneyMoving, AdminStays, BannedStays."""
        await self._see_settled(user_id)
        return Standing(await self._ledger.balance(user_id))

    @transactional
    async def erase(self, user_id: int, shown: int) -> None:
        """Erase the person, who agreed to lose the `shown` tokens of their balance.

        Raises BalanceChanged, MoneyMoving, AdminStays, BannedStays; Gone for somebody unknown.
        """
        if not await User.filter(id=user_id).update(language=F("language")):
            raise Gone
        await lock_person(user_id)
        await self._see_settled(user_id)
        await self._forfeit(user_id, shown)
        await Order.filter(user_id=user_id, state=OrderState.OPEN).update(state=OrderState.EXPIRED)
        pseudonym = MIN_PSEUDONYM + secrets.randbelow(9 * MIN_PSEUDONYM)
        await _digest_anew(user_id, pseudonym)
        await self._take_name(user_id, pseudonym)
        await _redact_audit(user_id, pseudonym)
        await _withdraw_notices(user_id)
        await give_away(user_id, pseudonym)
        done = InboxUpdate.filter(payload__contains=_named(user_id)).exclude(done_at=None)
        await done.delete()
        for last in (",", "}"):  # what can't be read may say it in any order
            named = f'"id":{user_id}{last}'
            await UnreadUpdate.filter(payload__contains=named).delete()
        await User.filter(id=user_id).delete()
        await self._remember(user_id)

    async def _see_settled(self, user_id: int) -> None:
        if user_id in self._admins:
            raise AdminStays
        if await User.filter(id=user_id, banned_at__isnull=False).exists():
            raise BannedStays
        waiting: dict[str, Any] = {
            "topup": Topup.filter(user_id=user_id, state=TopupState.PENDING),
            "crypto": CryptoOrder.filter(
                user_id=user_id, expires_at__gt=self._now() - CRYPTO_GRACE
            ).exclude(state=CryptoState.PAID),
            "refund": Charge.filter(payer_id=user_id, state=ChargeState.REFUND_DUE),
            "refunding": StarRefund.filter(charge__payer_id=user_id, state=RefundState.ASKED),
            "picture": Generation.filter(user_id=user_id, state__in=_AT_WORK),
            "payment": InboxUpdate.filter(done_at=None, payload__contains=_named(user_id)),
        }
        for what, rows in waiting.items():
            if await rows.exists():
                raise MoneyMoving(what=what)
        if await self._ledger.held(user_id):
            raise MoneyMoving(what="held")

    async def _forfeit(self, user_id: int, shown: int) -> None:
        """What is left goes to the books, by a transfer like any other."""
        number = await wallet_number(user_id)
        rows = await fetch(
            "UPDATE accounts SET balance = balance WHERE id = ? RETURNING balance", number
        )
        balance = int(rows[0]["balance"])
        if balance != shown:
            raise BalanceChanged(balance=balance)
        if balance:
            await self._ledger.transfer(
                source=wallet(user_id),
                target=system(Purpose.FORFEITED),
                amount=balance,
                kind=Kind.FORFEIT,
                key=f"erase:{number}",
            )

    async def _take_name(self, user_id: int, pseudonym: int) -> None:
        """The row that the books will belong to; nobody can be written to by it."""
        user = await User.get(id=user_id)
        kept = {name: getattr(user, name) for name in KEPT_PROFILE_COLUMNS}
        now = self._now()
        await User.create(
            id=pseudonym, chat_id=0, first_name="—", erased_at=now, blocked_at=now, **kept
        )

    async def _remember(self, user_id: int) -> None:
        await fetch(
            "INSERT INTO erased (mark, erased_at) VALUES (?, ?)"
            " ON CONFLICT (mark) DO UPDATE SET erased_at = excluded.erased_at",
            *(self._mark(user_id), self._now()),
        )


def _named(user_id: int) -> str:
    """The person as the JSON of an update names them."""
    return f'"id":{user_id},'


async def _redact_audit(user_id: int, pseudonym: int) -> None:
    """What admins did stays; what they wrote of this person and their requests goes."""
    requests: Any = await Topup.filter(user_id=user_id).values_list("id", flat=True)
    for number in requests:
        await AuditEntry.filter(subject=f"topup:{number}").update(before="{}", after="{}")
    await AuditEntry.filter(subject=f"user:{user_id}").update(
        subject=f"user:{pseudonym}", before="{}", after="{}"
    )


async def _withdraw_notices(user_id: int) -> None:
    """What admins were told of the person's requests and support threads, by name."""
    requests: Any = await Topup.filter(user_id=user_id).values_list("id", flat=True)
    threads: Any = await Thread.filter(user_id=user_id).values_list("id", flat=True)
    about = [*(f"topup:{one}" for one in requests), *(f"thread:{one}" for one in threads)]
    for at in range(0, len(about), 500):
        await NoticeRow.filter(about__in=about[at : at + 500]).delete()


_TRANSFERS_OF = f"""{CONTENT_ROWS}
WHERE t.id > ? AND t.id IN (SELECT e.transfer_id FROM entries e JOIN accounts a
    ON a.id = e.account_id WHERE a.user_id = ?)
ORDER BY t.id LIMIT 500"""  # noqa: S608 - only constants


async def _digest_anew(user_id: int, pseudonym: int) -> None:
    """Write down what the person's transfers say under the pseudonym: `verify` reads it so.

    One that no longer says what it said gets none, so that `verify` goes on naming it.
    """
    last = 0
    while rows := await fetch(_TRANSFERS_OF, last, user_id):
        sound = [row for row in rows if row["digest"] == _digest(row, user_id, user_id)]
        await TransferDigest.bulk_create(
            [
                TransferDigest(transfer_id=row["id"], digest=_digest(row, user_id, pseudonym))
                for row in sound
            ]
        )
        last = rows[-1]["id"]


def _digest(row: dict[str, Any], person: int, name: int) -> str:
    """The digest of a transfer as it reads when the person is called `name`."""

    def called(user_id: int | None) -> int | None:
        return name if user_id == person else user_id

    users = {side: called(row[side]) for side in ("source_user", "target_user")}
    return content_digest({**row, **users})
