"""Reading support threads: a person's own, the admins' queue, and one thread page by page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tortoise.functions import Sum

from bot.services.errors import Gone
from bot.services.ledger.ledger import Ledger
from bot.services.pagination import KeysetPage, keyset_page, position_of
from bot.services.payments.stars.charges import Paid, paid
from bot.services.support.commands import MessageContent, units
from models import Charge, ChargeState, Thread, ThreadMessage, ThreadState, User
from models.db.sql import fetch

TOPICS_PER_PAGE = 6
MESSAGES_PER_PAGE = 5
MAX_SCREEN_UNITS = 3000  # UTF-16 units of messages; Telegram allows 4096 for the whole screen
PAYMENTS_OFFERED = 5


@dataclass(frozen=True)
class Topic:
    """A thread in a list: its first message, and since when (UTC) it is in its state."""

    id: int
    state: str
    since: datetime
    name: str
    text: str
    file_kind: str | None
    about_payment: bool


@dataclass(frozen=True)
class Writer:
    """The person of a thread, for admins: tokens now, Stars paid and not refunded, since (UTC)."""

    id: int
    name: str
    username: str | None
    since: datetime
    banned: bool
    balance: int
    stars: int


@dataclass(frozen=True)
class Message:
    """One message of a thread; `at` is UTC."""

    id: int
    at: datetime
    from_admin: bool
    said: MessageContent


@dataclass(frozen=True)
class ThreadCard:
    """A thread with a page of its messages, oldest first; `next`: position of the older ones."""

    id: int
    state: str
    writer: Writer
    payment: Paid | None
    messages: list[Message]
    next: str | None


class Threads:
    """Reads threads for screens; bot.services.support.commands changes them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    async def mine(self, user_id: int, position: str | None = None) -> KeysetPage[Topic]:
        """The person's threads, newest first; `position`: see bot.services.pagination."""
        mine = Thread.filter(user_id=user_id)
        return await _topics(await keyset_page(mine, position, TOPICS_PER_PAGE))

    async def queue(self, state: str, position: str | None = None) -> KeysetPage[Topic]:
        """A page of the threads in a state: waiting ones oldest first, others newest first."""
        if state not in list(ThreadState):
            raise Gone
        return await _topics(
            await keyset_page(
                Thread.filter(state=state),
                position,
                TOPICS_PER_PAGE,
                by=("updated_at", "id"),
                oldest_first=state == ThreadState.WAITING,
            )
        )

    async def counts(self) -> dict[str, int]:
        """How many threads are in each state."""
        rows = await fetch("SELECT state, count(*) AS threads FROM threads GROUP BY state")
        found = {row["state"]: row["threads"] for row in rows}
        return {state.value: found.get(state.value, 0) for state in ThreadState}

    async def waiting(self) -> int:
        """How many threads wait for an admin."""
        return await Thread.filter(state=ThreadState.WAITING).count()

    async def card(
        self, thread_id: int, *, user_id: int | None = None, position: str | None = None
    ) -> ThreadCard:
        """One thread, for an admin or for the person `user_id`. Raises Gone if there is none."""
        thread = await _found(thread_id, user_id)
        messages = ThreadMessage.filter(thread_id=thread.id)
        page = await keyset_page(messages, position, MESSAGES_PER_PAGE)
        shown = _fitting(page.rows)
        return ThreadCard(
            id=thread.id,
            state=thread.state.value,
            writer=await self._writer(thread.user_id),
            payment=await _payment(thread.charge_id),
            messages=[_message(row) for row in reversed(shown)],
            next=page.next if len(shown) == len(page.rows) else position_of(shown[-1]),
        )

    async def file(
        self, thread_id: int, message_id: int, user_id: int | None = None
    ) -> MessageContent:
        """A message with a file of this thread (of this person). Raises Gone if there is none."""
        thread = await _found(thread_id, user_id)
        message = await ThreadMessage.get_or_none(id=message_id, thread_id=thread.id)
        if message is None or message.file_id is None:
            raise Gone
        return _message(message).said

    async def payments(self, user_id: int) -> list[Paid]:
        """The person's last payments, newest first, which a thread may be about."""
        mine = Charge.filter(payer_id=user_id).order_by("-created_at", "-id")
        return [paid(charge) for charge in await mine.limit(PAYMENTS_OFFERED)]

    async def _writer(self, user_id: int) -> Writer:
        user = await User.get(id=user_id)
        kept = Charge.filter(payer_id=user_id, state=ChargeState.CREDITED)
        totals = await kept.annotate(total=Sum("stars")).values("total")
        return Writer(
            id=user.id,
            name=" ".join(filter(None, (user.first_name, user.last_name))),
            username=user.username,
            since=user.created_at,
            banned=user.banned_at is not None,
            balance=await self._ledger.balance(user.id),
            stars=(totals[0]["total"] if totals else None) or 0,
        )


async def _found(thread_id: int, user_id: int | None) -> Thread:
    thread = await Thread.get_or_none(id=thread_id)
    if thread is None or user_id not in (None, thread.user_id):
        raise Gone
    return thread


async def _topics(page: KeysetPage[Thread]) -> KeysetPage[Topic]:
    users = await User.filter(id__in={row.user_id for row in page.rows})
    names = {user.id: user.first_name for user in users}
    first = await _first_messages(row.id for row in page.rows)
    return page.of(lambda row: _topic(row, names[row.user_id], first[row.id]))


async def _first_messages(thread_ids: Iterable[int]) -> dict[int, ThreadMessage]:
    ids = list(thread_ids)
    if not ids:
        return {}
    rows = await fetch(
        "SELECT min(id) AS id FROM thread_messages"  # noqa: S608 - only question marks
        f" WHERE thread_id IN ({', '.join('?' * len(ids))}) GROUP BY thread_id",
        *ids,
    )
    messages = await ThreadMessage.filter(id__in=[row["id"] for row in rows])
    return {message.thread_id: message for message in messages}


def _topic(thread: Thread, name: str, first: ThreadMessage) -> Topic:
    return Topic(
        id=thread.id,
        state=thread.state.value,
        since=thread.updated_at,
        name=name,
        text=first.text,
        file_kind=first.file_kind,
        about_payment=thread.charge_id is not None,
    )


def _fitting(rows: list[ThreadMessage]) -> list[ThreadMessage]:
    """As many messages as fit on one screen, at least one."""
    shown: list[ThreadMessage] = []
    used = 0
    for row in rows:
        used += units(row.text)
        if shown and used > MAX_SCREEN_UNITS:
            break
        shown.append(row)
    return shown


def _message(row: ThreadMessage) -> Message:
    said = MessageContent(row.text, row.file_kind, row.file_id)
    return Message(row.id, row.created_at, row.from_admin, said)


async def _payment(charge_id: str | None) -> Paid | None:
    charge = await Charge.get_or_none(id=charge_id) if charge_id else None
    return paid(charge) if charge else None
