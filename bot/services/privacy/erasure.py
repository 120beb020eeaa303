"""Erasure: a person's name, texts and files are deleted; the ledger stays under a pseudonym.

It is one transaction. The pseudonym is a random number that cannot be a Telegram id. All that is
left of the person is a keyed hash, which shows only that the id was here before
(docs/decisions/0017).
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from tortoise.expressions import F
from tortoise.queryset import QuerySet

from bot.services.admin.adjustments import BalanceChanged
from bot.services.billing.links import Links
from bot.services.billing.outcomes import Outcomes
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from bot.services.ledger.user_accounts import locked_balance, wallet_number
from bot.services.payments.methods import METHODS
from bot.services.people.erased_hash import ErasedHash
from bot.services.privacy._data_map import KEPT_PROFILE_COLUMNS, pseudonymise
from models import (
    AuditEntry,
    Generation,
    InboxUpdate,
    NoticeRow,
    Thread,
    TransferDigest,
    UnreadUpdate,
    User,
)
from models.db.locks import lock_person
from models.db.post_transfer import CONTENT_ROWS, content_digest
from models.db.sql import fetch
from models.db.transactions import transactional
from models.generations import OPEN_STATES

MIN_PSEUDONYM = 10**17
"""The least pseudonym: Telegram ids have at most 52 bits (https://core.telegram.org/bots/api#user)."""


class UnsettledMoney(Refusal):
    """`what` is not settled yet: topup, crypto, refund, refunding, picture, payment or held."""

    text_key = "errors-erase-moving"


class CannotEraseAdmin(Refusal):
    """The audit log must keep the names of admins."""

    text_key = "errors-erase-admin"


class CannotEraseBanned(Refusal):
    """A ban is stored with the person. After an erasure they would come back without it."""

    text_key = "errors-erase-banned"


@dataclass(frozen=True)
class ErasureCost:
    """The tokens that the person would lose."""

    balance: int


class Erasure:
    """Erases people. `admins`: Telegram ids."""

    def __init__(
        self,
        ledger: Ledger,
        outcomes: Outcomes,
        links: Links,
        admins: Collection[int],
        mark: ErasedHash,
        now: Clock,
    ) -> None:
        self._ledger = ledger
        self._outcomes = outcomes
        self._links = links
        self._admins = admins
        self._mark = mark
        self._now = now

    async def look(self, user_id: int) -> ErasureCost:
        """What erasure would cost. Raises UnsettledMoney, CannotEraseAdmin, CannotEraseBanned."""
        await self._require_settled(user_id)
        of_services = await self._outcomes.held_of(user_id)  # it goes back to the balance first
        return ErasureCost(await self._ledger.balance(user_id) + of_services)

    @transactional
    async def erase(self, user_id: int, shown: int) -> None:
        """Erase the person, who agreed to lose the `shown` tokens of their balance.

        Raises BalanceChanged, UnsettledMoney, CannotEraseAdmin, CannotEraseBanned, Gone.
        """
        if not await User.filter(id=user_id).update(language=F("language")):
            raise Gone
        await lock_person(user_id)
        await self._require_settled(user_id)
        await self._links.end_all(user_id)
        await self._outcomes.release_all(user_id)
        await self._forfeit(user_id, shown)
        for method in METHODS:
            await method.close_open(user_id)
        pseudonym = MIN_PSEUDONYM + secrets.randbelow(9 * MIN_PSEUDONYM)
        await _write_digests(user_id, pseudonym)
        await self._create_pseudonym(user_id, pseudonym)
        await _redact_audit(user_id, pseudonym)
        await _withdraw_notices(user_id)
        await pseudonymise(user_id, pseudonym)
        done = InboxUpdate.filter(payload__contains=_id_in_json(user_id)).exclude(done_at=None)
        await done.delete()
        for last in (",", "}"):  # unreadable updates may have any order of keys
            named = f'"id":{user_id}{last}'
            await UnreadUpdate.filter(payload__contains=named).delete()
        await User.filter(id=user_id).delete()
        await self._store_hash(user_id)

    async def _require_settled(self, user_id: int) -> None:
        if user_id in self._admins:
            raise CannotEraseAdmin
        if await User.filter(id=user_id, banned_at__isnull=False).exists():
            raise CannotEraseBanned
        waiting: dict[str, QuerySet[Any]] = {}
        for method in METHODS:
            waiting |= method.unsettled(user_id, self._now())
        waiting |= {
            "picture": Generation.filter(user_id=user_id, state__in=OPEN_STATES),
            "payment": InboxUpdate.filter(done_at=None, payload__contains=_id_in_json(user_id)),
        }
        for what, rows in waiting.items():
            if await rows.exists():
                raise UnsettledMoney(what=what)
        if await self._ledger.held(user_id) > await self._outcomes.held_of(user_id):
            raise UnsettledMoney(what="held")

    async def _forfeit(self, user_id: int, shown: int) -> None:
        """Transfer the balance to the system."""
        number = await wallet_number(user_id)
        balance = await locked_balance(user_id) or 0
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

    async def _create_pseudonym(self, user_id: int, pseudonym: int) -> None:
        """Create the row that the ledger rows will belong to. No message can be sent to it."""
        user = await User.get(id=user_id)
        kept = {name: getattr(user, name) for name in KEPT_PROFILE_COLUMNS}
        now = self._now()
        await User.create(
            id=pseudonym, chat_id=0, first_name="—", erased_at=now, blocked_at=now, **kept
        )

    async def _store_hash(self, user_id: int) -> None:
        await fetch(
            "INSERT INTO erased (mark, erased_at) VALUES (?, ?)"
            " ON CONFLICT (mark) DO UPDATE SET erased_at = excluded.erased_at",
            *(self._mark(user_id), self._now()),
        )


def _id_in_json(user_id: int) -> str:
    """The person's id as it stands in the JSON of an update."""
    return f'"id":{user_id},'


async def _payment_subjects(user_id: int) -> list[str]:
    """The names of the person's orders and requests in the audit log and in notices."""
    return [subject for method in METHODS for subject in await method.subjects(user_id)]


async def _redact_audit(user_id: int, pseudonym: int) -> None:
    """Keep what admins did; delete what they wrote about this person and their requests."""
    for subject in await _payment_subjects(user_id):
        await AuditEntry.filter(subject=subject).update(before="{}", after="{}")
    await AuditEntry.filter(subject=f"user:{user_id}").update(
        subject=f"user:{pseudonym}", before="{}", after="{}"
    )


async def _withdraw_notices(user_id: int) -> None:
    """Delete notices to admins about the person's requests and support threads."""
    threads: Any = await Thread.filter(user_id=user_id).values_list("id", flat=True)
    about = [*await _payment_subjects(user_id), *(f"thread:{one}" for one in threads)]
    for at in range(0, len(about), 500):
        await NoticeRow.filter(about__in=about[at : at + 500]).delete()


_TRANSFERS_OF = f"""{CONTENT_ROWS}
WHERE t.id > ? AND t.id IN (SELECT e.transfer_id FROM entries e JOIN accounts a
    ON a.id = e.account_id WHERE a.user_id = ?)
ORDER BY t.id LIMIT 500"""  # noqa: S608 - only constants


async def _write_digests(user_id: int, pseudonym: int) -> None:
    """Store new digests of the person's transfers, with the pseudonym, for `verify`.

    A transfer that was changed gets none, so `verify` still reports it.
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
    """The digest of a transfer with the id `name` in the place of the person's."""
    sides = ("source_user", "target_user")
    users = {side: name if row[side] == person else row[side] for side in sides}
    return content_digest({**row, **users})
