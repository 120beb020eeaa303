"""Notices about top-up requests, written in the transaction of the change that they report."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import uuid4

from bot.services.messaging.outbox import Notice, Outbox, addressed
from bot.services.money_log import log_money
from bot.services.payments.manual_transfer.queries import Request
from bot.services.people.directory import name_of


class RequestNotices:
    """`admins`: Telegram ids of those who get notices of requests."""

    def __init__(self, outbox: Outbox, admins: Collection[int]) -> None:
        self._outbox = outbox
        self._admins = tuple(admins)

    async def of_new(self, request: Request) -> None:
        """Every admin gets a notice with the receipt; its buttons open the card, and decide."""
        await self._to_admins(f"{_about(request)}:new", "requests-told-new", request, receipt=True)

    async def of_receipt(self, request: Request) -> None:
        """Its owner has paid to the requisites that an admin sent."""
        key = f"{_about(request)}:receipt"
        await self._to_admins(key, "requests-told-receipt", request, receipt=True)

    async def of_comment(self, request: Request) -> None:
        """Its owner said something more, perhaps an answer."""
        key = f"{_about(request)}:comment:{uuid4().hex}"
        await self._to_admins(key, "requests-told-comment", request)

    async def _to_admins(
        self, key: str, text: str, request: Request, *, receipt: bool = False
    ) -> None:
        opens, about = f"requests:{request.id}", _about(request)
        notice = Notice(key, 0, text, _values(request), opens, about=about)
        if receipt and request.receipt and request.receipt.file_id:
            file = request.receipt
            notice = replace(notice, file_kind=file.kind, file_id=file.file_id)
        for one in addressed(notice, self._admins):
            await self._outbox.put(one)

    async def of_waiting(self, waiting: Sequence[Request]) -> None:
        """One notice about all that wait for long; it opens the one that waits longest."""
        values = {"numbers": ", ".join(str(request.id) for request in waiting)}
        key, opens = f"topups:waiting:{uuid4().hex}", f"requests:{waiting[0].id}"
        for one in addressed(Notice(key, 0, "requests-told-waiting", values, opens), self._admins):
            await self._outbox.put(one)

    async def of_question(self, request: Request) -> None:
        """The owner reads what an admin wants to know, and may answer on the card."""
        key = f"{_about(request)}:question:{uuid4().hex}"
        await self._to_owner(key, "topup-told-question", request, _values(request))

    async def of_requisites(self, request: Request) -> None:
        """The owner reads where to pay; the button opens the card, which takes the receipt."""
        key = f"{_about(request)}:requisites:{uuid4().hex}"
        await self._to_owner(key, "topup-told-requisites", request, _values(request))

    async def of_end(self, request: Request, balance: int) -> None:
        """The owner reads what became of it and their balance, and every admin's notice says it."""
        values = _values(request) | {"balance": balance}
        await self._to_owner(f"{_about(request)}:end", "topup-told-end", request, values)
        facts = {"user": request.user_id, "admin": request.decided_by}
        tokens = request.decided_tokens
        log_money(f"top-up {request.state}", request=request.id, **facts, tokens=tokens)
        await self.of_settled(request)

    async def _to_owner(
        self, key: str, text: str, request: Request, values: dict[str, Any]
    ) -> None:
        opens = f"topup:{request.id}"
        await self._outbox.put(Notice(key, request.user_id, text, values, opens))

    async def of_settled(self, request: Request) -> None:
        """Every admin's notice of the request says who settled it, and how."""
        who = await name_of(request.decided_by) if request.decided_by else request.name
        values = _values(request) | {"who": who}
        await self._outbox.settle(_about(request), "requests-told-end", values)


def _about(request: Request) -> str:
    return f"topup:{request.id}"


def _values(request: Request) -> dict[str, Any]:
    return {
        "number": str(request.id),
        "name": request.name,
        "method": request.method,
        "asked": request.tokens,
        "tokens": request.decided_tokens or request.tokens,
        "sum": Decimal(request.amount_rub) / 100,
        "state": request.state,
        "reason": request.reason,
        "question": request.question,
        "comment": request.comment,
        "waits": request.waits_for,
        "requisite": request.requisites.requisite if request.requisites else "",
        "note": request.requisites.note if request.requisites else "",
        "words": request.receipt.text if request.receipt else "",
    }
