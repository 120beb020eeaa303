"""Requisites that an admin sends for one request, and the receipt that its owner answers with.

A method without requisites in the settings takes a request first: an admin sends where to pay,
its owner pays and sends the receipt, and the request then waits for a decision like any other.
"""

from datetime import timedelta

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.messaging.outbox import Outbox
from bot.services.payments.manual_transfer._notices import RequestNotices
from bot.services.payments.manual_transfer.errors import over_for_admin, over_for_owner
from bot.services.payments.manual_transfer.queries import Request, read_request, requisites_of
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.settings import parsers
from bot.settings.parsers import Requisites
from bot.settings.settings import Settings
from models import Topup, TopupState
from models.db.transactions import transactional

MAX_REQUISITES_CHARS = parsers.MAX_REQUISITE_LENGTH + parsers.MAX_NOTE_LENGTH + 1
REQUISITES_SENT = "topup_requisites"


class NotRequisites(Refusal):
    """No requisite of at most `longest` characters, or a note longer than `note`."""

    text_key = "errors-topup-requisites"


def read_requisites(text: str) -> Requisites:
    """The first line is what is copied, the rest its note; a bar also divides them.

    Raises NotRequisites.
    """
    first, divider, rest = text.strip().partition("\n")
    line = text if "|" in first or not divider else f"{first}|{rest}"
    try:
        return parsers.requisites(line)
    except parsers.BadValue as wrong:
        longest, note = parsers.MAX_REQUISITE_LENGTH, parsers.MAX_NOTE_LENGTH
        raise NotRequisites(longest=longest, note=note) from wrong


class RequestRequisites:
    """Where one request is to be paid, and its receipt."""

    def __init__(self, settings: Settings, audit: Audit, outbox: Outbox, now: Clock) -> None:
        self._settings = settings
        self._audit = audit
        self._tell = RequestNotices(outbox, settings.admins)
        self._now = now

    async def last_sent(self, method: str) -> Requisites | None:
        """What an admin may send again: the settings' own, or what was sent last by this method."""
        sent = Topup.filter(method=method, requisites_at__not_isnull=True)
        newest = await sent.order_by("-requisites_at", "-id").first()
        own = self._settings.requisites_of(method)
        return own or (requisites_of(newest) if newest else None)

    @transactional
    async def send(self, topup_id: int, admin: int, requisites: Requisites) -> Request:
        """Tell the owner where to pay; the last ones stand, and the time to pay begins anew.

        Raises AlreadyDecided, Gone.
        """
        now = self._now()
        pending = Topup.filter(id=topup_id, state=TopupState.PENDING)
        if not await pending.update(
            requisite=requisites.requisite,
            requisite_note=requisites.note,
            requisites_at=now,
            expires_at=now + timedelta(hours=self._settings.topup_expire_hours),
        ):
            raise await over_for_admin(topup_id)
        after = {"requisite": requisites.requisite}
        await self._audit.record(admin, REQUISITES_SENT, f"topup:{topup_id}", after=after)
        request = await read_request(topup_id)
        await self._tell.of_requisites(request)
        return request

    @transactional
    async def add_receipt(self, user_id: int, topup_id: int, receipt: Receipt) -> Request:
        """The owner has paid: admins get the receipt; the first one stands.

        Raises RequestOver; Gone for a request that has a receipt already or is not theirs.
        """
        own = Topup.filter(id=topup_id, user_id=user_id, state=TopupState.PENDING)
        if not await own.filter(receipt_kind=None, requisite__not_isnull=True).update(
            receipt_kind=receipt.kind,
            receipt_file_id=receipt.file_id,
            receipt_text=receipt.text,
            receipt_mark=receipt.mark,
        ):
            raise Gone if await own.exists() else await over_for_owner(user_id, topup_id)
        request = await read_request(topup_id)
        await self._tell.of_receipt(request)
        return request
