"""Top-up requests as people and admins read them: lists, cards, a person's record."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from tortoise.expressions import Q
from tortoise.functions import Count

from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.pagination import keyset_page
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.people.directory import full_name, name_of
from bot.services.records import record_of
from bot.settings.parsers import Requisites
from models import Topup, TopupState
from models.db.sql import read_committed

PAGE = 5
OF_ADMINS = Q(requisites_at=None) | Q(receipt_kind__not_isnull=True)
"""Pending requests that wait for an admin; the others wait for their owner to pay."""
MOST_TWINS = 5  # numbers named on a card; more are only counted


@dataclass(frozen=True)
class Request:
    """A request as it stands; `amount_rub` in minor units, moments in UTC.

    `requisites`: the account shown to its owner; `requisites_at`: when an admin sent them.
    `decided_by` is an admin's Telegram id, None where its owner or time ended it.
    """

    id: int
    user_id: int
    name: str
    method: str
    tokens: int
    amount_rub: int
    state: str
    receipt: Receipt | None
    comment: str
    question: str
    decided_by: int | None
    decided_at: datetime | None
    decided_tokens: int | None
    reason: str
    created_at: datetime
    expires_at: datetime
    requisites: Requisites | None
    requisites_at: datetime | None

    @property
    def pending(self) -> bool:
        """Whether it waits for a decision."""
        return self.state == TopupState.PENDING.value

    @property
    def waits_for(self) -> Literal["requisites", "payment", "decision", "nothing"]:
        """What comes next: an admin's requisites, its owner's receipt, an admin's decision."""
        if not self.pending:
            return "nothing"
        if self.receipt or (self.requisites and not self.requisites_at):
            return "decision"
        return "payment" if self.requisites else "requisites"


@dataclass(frozen=True)
class RequestPage:
    """Page `page` (from 0) of `pages` (at least 1) of a person's requests; `total` in all."""

    requests: list[Request]
    page: int
    pages: int
    total: int


@dataclass(frozen=True)
class Queue:
    """A page of the requests of a state; `next`: see bot.services.pagination.

    `counts` says how many there are in each state, `methods` how many of this state by method.
    """

    requests: list[Request]
    next: str | None
    counts: dict[str, int]
    methods: dict[str, int]


@dataclass(frozen=True)
class RequestCard:
    """A request with what an admin decides by. `decider`: the name of who decided, if any.

    `twins`: numbers of other requests with the same receipt, at most MOST_TWINS of `twins_total`.
    """

    request: Request
    username: str | None
    balance: int
    approved: int
    rejected: int
    twins: list[int]
    twins_total: int
    decider: str


class Requests:
    """Reads requests; `Topups` changes them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def own(self, user_id: int, page: int = 0) -> RequestPage:
        """A person's requests, newest first; a page beyond the last is the last."""
        mine = Topup.filter(user_id=user_id)
        total = await mine.count()
        pages = max(1, -(-total // PAGE))
        page = min(max(page, 0), pages - 1)
        rows = mine.order_by("-id").offset(page * PAGE).limit(PAGE).select_related("user")
        return RequestPage([request_of(row) for row in await rows], page, pages, total)

    async def own_card(self, user_id: int, topup_id: int) -> Request:
        """The person's own request; Gone for anybody else's."""
        return request_of(await _row(id=topup_id, user_id=user_id))

    async def any_of(self, user_id: int) -> bool:
        """Whether the person has ever sent a request."""
        return bool(
            await read_committed("SELECT 1 AS n FROM topups WHERE user_id = ? LIMIT 1", user_id)
        )

    async def waiting(self) -> int:
        """How many wait for an admin: for requisites or for a decision."""
        return await Topup.filter(OF_ADMINS, state=TopupState.PENDING).count()

    async def read(self, topup_id: int) -> Request:
        """Anybody's request, for admins. Raises Gone."""
        return request_of(await _row(id=topup_id))

    async def queue(
        self, state: str, method: str | None = None, position: str | None = None
    ) -> Queue:
        """A page of requests: pending ones oldest first, the others newest first.

        `position`: see bot.services.pagination. Raises Gone for an unknown state.
        """
        if state not in set(TopupState):
            raise Gone
        of_method = {"method": method} if method else {}
        page = await keyset_page(
            Topup.filter(state=state, **of_method).select_related("user"),
            position,
            PAGE,
            by=("created_at", "id"),
            oldest_first=state == TopupState.PENDING,
        )
        return Queue(
            requests=page.of(request_of).rows,
            next=page.next,
            counts=await _counted("state", **of_method),
            methods=await _counted("method", state=state),
        )

    async def dossier(self, topup_id: int) -> RequestCard:
        """A request with its owner's record. Raises Gone."""
        row = await _row(id=topup_id)
        states = await _counted("state", user_id=row.user_id)
        twins = await _twins(row)
        return RequestCard(
            request=request_of(row),
            username=row.user.username,
            balance=await self._ledger.balance(row.user_id),
            approved=states[TopupState.APPROVED.value],
            rejected=states[TopupState.REJECTED.value],
            twins=twins[:MOST_TWINS],
            twins_total=len(twins),
            decider=await name_of(row.decided_by) if row.decided_by else "",
        )


async def read_request(topup_id: int) -> Request:
    """The request as it stands. Raises Gone."""
    return request_of(await _row(id=topup_id))


def request_of(row: Topup) -> Request:
    """The request that a row is; its `user` must be loaded."""
    name, receipt, requisites = full_name(row.user), _receipt(row), requisites_of(row)
    return record_of(Request, row, name=name, receipt=receipt, requisites=requisites)


def requisites_of(row: Topup) -> Requisites | None:
    """The account that was shown to the request's owner."""
    return Requisites(row.requisite, row.requisite_note or "") if row.requisite else None


def _receipt(row: Topup) -> Receipt | None:
    kind: Any = row.receipt_kind
    return Receipt(kind, row.receipt_text or "", row.receipt_file_id) if kind else None


async def _row(**which: int) -> Topup:
    row = await Topup.filter(**which).select_related("user").first()
    if row is None:
        raise Gone
    return row


async def _counted(column: str, **which: Any) -> Counter[str]:
    rows: Any = (
        await Topup.filter(**which)
        .annotate(many=Count("id"))
        .group_by(column)
        .values_list(column, "many")
    )
    return Counter({str(value): many for value, many in rows})


async def _twins(row: Topup) -> list[int]:
    if row.receipt_mark is None:
        return []
    same = Topup.filter(receipt_mark=row.receipt_mark).exclude(id=row.id).order_by("-id")
    found: Any = await same.values_list("id", flat=True)
    return list(found)
