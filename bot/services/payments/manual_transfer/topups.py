"""Manual top-ups: a person says what they paid, and exactly one decision settles it.

    pending -> approved (tokens move) | rejected | cancelled (by its owner) | expired

A state moves only by an UPDATE of the pending row; tokens move in the same transaction, under
the key `topup:<number>`. Nobody here asks whether an actor is an admin: screens and commands do.
"""

import json
from datetime import timedelta

from bot.services.admin.amount_parsing import read_whole
from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments._purchases import Purchases
from bot.services.payments.manual_transfer._notices import RequestNotices
from bot.services.payments.manual_transfer.errors import (
    NotTokens,
    ReceiptNeeded,
    TooManyOpen,
    over_for_admin,
    over_for_owner,
)
from bot.services.payments.manual_transfer.queries import OF_ADMINS, Request, read_request
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.settings.settings import Settings
from models import AuditEntry, Kind, Purpose, Topup, TopupState, User
from models.db.transactions import transactional

APPROVED, REJECTED, ASKED = "topup_approved", "topup_rejected", "topup_asked"
LONGEST = 200  # characters of a comment, a question or a reason: they share a photo's caption
AT_ONCE = 100  # requests of one round of a chore


class Topups:
    """Every change of a request."""

    def __init__(
        self,
        settings: Settings,
        ledger: Ledger,
        audit: Audit,
        referrals: Referrals,
        outbox: Outbox,
        now: Clock,
    ) -> None:
        self._settings = settings
        self._tell = RequestNotices(outbox, settings.admins)
        self._ledger = ledger
        self._purchases = Purchases(ledger, referrals)
        self._audit = audit
        self._now = now

    def price(self, tokens: int) -> int:
        """What so many tokens cost by hand, in RUB minor units."""
        return tokens * self._settings.price_buy_rub

    def read_tokens(self, text: str, *, asked: int = 0) -> int:
        """Typed tokens. Raises NotTokens, also for a number beyond the operator's bounds.

        `asked`: tokens of the request to be approved; an admin may always go up to them.
        """
        tokens = read_whole(text) or 0
        self._see_in_bounds(tokens, asked)
        return tokens

    def _see_in_bounds(self, tokens: int, asked: int = 0) -> None:
        least = 1 if asked else self._settings.topup_min_tokens
        most = max(asked, self._settings.topup_max_tokens)
        if not least <= tokens <= most:
            raise NotTokens(least=least, most=most)

    # What its owner does.

    async def see_room(self, user_id: int) -> None:
        """Raises TooManyOpen for a person who may not send another request now."""
        waiting = await Topup.filter(user_id=user_id, state=TopupState.PENDING).count()
        if waiting >= self._settings.topup_max_open:
            raise TooManyOpen(open=waiting)

    @transactional
    async def open(
        self, user_id: int, method: str, tokens: int, receipt: Receipt | None
    ) -> Request:
        """A new request, its sum frozen at today's price; the same one sent again is one.

        Raises Gone for a method that is off, NotTokens, ReceiptNeeded, TooManyOpen.
        """
        if method not in self._settings.topup_methods:
            raise Gone
        self._see_in_bounds(tokens)
        requisites = self._settings.requisites_of(method)
        if requisites and receipt is None and self._settings.topup_receipt == "required":
            raise ReceiptNeeded
        # The person's row makes their requests come one after another: none slips past the limit.
        await User.filter(id=user_id).update(seen_at=self._now())
        pending = Topup.filter(user_id=user_id, state=TopupState.PENDING)
        mark = receipt.mark if receipt else None
        same = (
            mark and await pending.filter(method=method, tokens=tokens, receipt_mark=mark).first()
        )
        if same:
            return await read_request(same.id)
        await self.see_room(user_id)
        request = await read_request(await self._created(user_id, method, tokens, receipt))
        await self._tell.of_new(request)
        return request

    async def _created(
        self, user_id: int, method: str, tokens: int, receipt: Receipt | None
    ) -> int:
        """The new row's number; where it is to be paid is frozen, too."""
        requisites = self._settings.requisites_of(method)
        row = await Topup.create(
            user_id=user_id,
            method=method,
            tokens=tokens,
            amount_rub=self.price(tokens),
            receipt_kind=receipt and receipt.kind,
            receipt_file_id=receipt and receipt.file_id,
            receipt_text=receipt and receipt.text,
            receipt_mark=receipt and receipt.mark,
            requisite=requisites and requisites.requisite,
            requisite_note=requisites and requisites.note,
            created_at=self._now(),
            expires_at=self._now() + timedelta(hours=self._settings.topup_expire_hours),
        )
        return int(row.id)

    @transactional
    async def cancel(self, user_id: int, topup_id: int) -> Request:
        """The owner takes a pending request back. Raises RequestOver, Gone."""
        own = Topup.filter(id=topup_id, user_id=user_id, state=TopupState.PENDING)
        if not await own.update(state=TopupState.CANCELLED, decided_at=self._now()):
            raise await over_for_owner(user_id, topup_id)
        request = await read_request(topup_id)
        await self._tell.of_settled(request)
        return request

    @transactional
    async def comment(self, user_id: int, topup_id: int, text: str) -> Request:
        """The owner adds a word, or answers an admin's question; the last one stands.

        Raises RequestOver, Gone.
        """
        own = Topup.filter(id=topup_id, user_id=user_id, state=TopupState.PENDING)
        if not await own.update(comment=text[:LONGEST]):
            raise await over_for_owner(user_id, topup_id)
        request = await read_request(topup_id)
        await self._tell.of_comment(request)
        return request

    # What an admin does.

    async def approve(
        self, topup_id: int, admin: int, operation: str, tokens: int | None = None
    ) -> Request:
        """Credit the request's tokens, or `tokens` instead, once.

        `operation`: made when the confirm screen opened; the same one again gives the first result.
        Raises AlreadyDecided, NotTokens, Gone.
        """
        asked = await Topup.get_or_none(id=topup_id)
        if asked is None:
            raise Gone
        credited = asked.tokens if tokens is None else tokens
        self._see_in_bounds(credited, asked=asked.tokens)
        return await self._approve(topup_id, admin, operation, credited)

    @transactional
    async def _approve(self, topup_id: int, admin: int, operation: str, tokens: int) -> Request:
        if not await self._decide(topup_id, admin, TopupState.APPROVED, tokens=tokens):
            if await _was_approved_by(operation, topup_id):
                return await read_request(topup_id)
            raise await over_for_admin(topup_id)
        request = await read_request(topup_id)
        name = f"topup:{topup_id}"
        posted = await self._purchases.credit(
            Kind.TOPUP, Purpose.TOPUPS, request.user_id, tokens, name, ref=name, actor=admin
        )
        after = posted.target_balance
        before = {"state": "pending", "tokens": request.tokens, "balance": after - tokens}
        now = {"state": "approved", "tokens": tokens, "balance": after, "operation": operation}
        await self._audit.record(admin, APPROVED, name, before, now)
        await self._tell.of_end(request, after)
        return request

    async def undecided(self, topup_id: int) -> None:
        """Nothing where it waits for a decision. Raises AlreadyDecided, Gone."""
        if not (await read_request(topup_id)).pending:
            raise await over_for_admin(topup_id)

    @transactional
    async def reject(self, topup_id: int, admin: int, reason: str) -> Request:
        """Settle it without tokens; `reason` as its owner will read it.

        Raises AlreadyDecided, Gone.
        """
        reason = reason[:LONGEST]
        if not await self._decide(topup_id, admin, TopupState.REJECTED, reason=reason):
            raise await over_for_admin(topup_id)
        before, after = {"state": "pending"}, {"state": "rejected", "reason": reason}
        await self._audit.record(admin, REJECTED, f"topup:{topup_id}", before, after)
        return await self._ended(topup_id)

    async def _ended(self, topup_id: int) -> Request:
        """End the request, and notify its owner and all admins."""
        request = await read_request(topup_id)
        await self._tell.of_end(request, await self._ledger.balance(request.user_id))
        return request

    async def _decide(
        self,
        topup_id: int,
        admin: int,
        state: TopupState,
        tokens: int | None = None,
        reason: str | None = None,
    ) -> bool:
        """Whether this decision is the one that settles the request."""
        hit = await Topup.filter(id=topup_id, state=TopupState.PENDING).update(
            state=state,
            decided_by=admin,
            decided_at=self._now(),
            decided_tokens=tokens,
            reason=reason,
        )
        return bool(hit)

    @transactional
    async def ask(self, topup_id: int, admin: int, question: str) -> Request:
        """Ask the owner something; the last question stands. Raises AlreadyDecided, Gone."""
        question = question[:LONGEST]
        pending = Topup.filter(id=topup_id, state=TopupState.PENDING)
        if not await pending.update(question=question):
            raise await over_for_admin(topup_id)
        after = {"question": question}
        await self._audit.record(admin, ASKED, f"topup:{topup_id}", after=after)
        request = await read_request(topup_id)
        await self._tell.of_question(request)
        return request

    # What time does.

    @transactional
    async def remind(self) -> list[Request]:
        """Remind admins of requests that wait for them for long, in one notice; of each once."""
        late = self._now() - timedelta(hours=self._settings.topup_remind_hours)
        unsaid = Topup.filter(OF_ADMINS, state=TopupState.PENDING, reminded_at=None)
        rows = await unsaid.filter(created_at__lte=late).order_by("id").limit(AT_ONCE)
        mine = [row.id for row in rows if await self._mark_reminded(row.id)]
        waiting = [await read_request(topup_id) for topup_id in mine]
        if waiting:
            await self._tell.of_waiting(waiting)
        return waiting

    async def _mark_reminded(self, topup_id: int) -> bool:
        unsaid = Topup.filter(id=topup_id, state=TopupState.PENDING, reminded_at=None)
        return bool(await unsaid.update(reminded_at=self._now()))

    async def expire(self) -> list[Request]:
        """Close the requests whose time is over; those that this call closed."""
        pending = Topup.filter(state=TopupState.PENDING, expires_at__lte=self._now())
        rows = await pending.order_by("id").limit(AT_ONCE)
        closed = [await self._close(row.id) for row in rows]
        return [request for request in closed if request]

    @transactional
    async def _close(self, topup_id: int) -> Request | None:
        pending = Topup.filter(id=topup_id, state=TopupState.PENDING)
        if not await pending.update(state=TopupState.EXPIRED, decided_at=self._now()):
            return None
        return await self._ended(topup_id)


async def _was_approved_by(operation: str, topup_id: int) -> bool:
    """Whether this very press of the confirm button approved it: a repetition, no rival."""
    entry = await AuditEntry.filter(kind=APPROVED, subject=f"topup:{topup_id}").first()
    return entry is not None and json.loads(entry.after).get("operation") == operation
