"""Support: people open threads and write, admins answer and close."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import uuid4

from tortoise.expressions import F

from bot.services.admin.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.messaging.outbox import Notice, Outbox, addressed
from models import Charge, Thread, ThreadMessage, ThreadState, User
from models.db.transactions import transactional

MAX_MESSAGE_UNITS = 2000
"""Limit of a message in UTF-16 units, which Telegram counts in."""

MAX_OPEN_THREADS = 3
"""Open threads of one person."""

MAX_MESSAGES, MESSAGES_WINDOW = 20, timedelta(minutes=10)
_OPEN = (ThreadState.WAITING, ThreadState.ANSWERED)
_FILES = ("photo", "document")


class Unreadable(Refusal):
    """The message is not a text of at most `longest` characters, a photo or a file."""

    text_key = "errors-support-message"


class TooManyOpen(Refusal):
    """The person already has `most` open threads."""

    text_key = "errors-support-open"


class TooFast(Refusal):
    """Too many messages within `minutes` minutes."""

    text_key = "errors-support-pace"


@dataclass(frozen=True)
class MessageContent:
    """The content of a message: text or caption, and Telegram's id of a photo or file."""

    text: str = ""
    file_kind: str | None = None
    file_id: str | None = None


class Support:
    """Changes threads between a person and the admins. `queries` reads them.

    `updated_at` of a thread is when its state changed, so a person who writes again while waiting
    keeps their place in the queue.
    """

    def __init__(self, audit: Audit, outbox: Outbox, admins: Collection[int], now: Clock) -> None:
        self._audit = audit
        self._outbox = outbox
        self._admins = tuple(admins)
        self._now = now

    @transactional
    async def open(
        self, user_id: int, content: MessageContent, charge_id: str | None = None
    ) -> int:
        """Open a thread, optionally about a payment of the person; returns its number.

        Raises Unreadable, TooManyOpen, TooFast; Gone for somebody else's payment.
        """
        _check(content)
        await self._limit_messages(user_id)
        await self._limit_open_threads(user_id)
        if charge_id and not await Charge.filter(id=charge_id, payer_id=user_id).exists():
            raise Gone
        now = self._now()
        thread: Thread = await Thread.create(
            user_id=user_id, charge_id=charge_id, created_at=now, updated_at=now
        )
        await self._notify_admins(await self._add(thread.id, user_id, content))
        return int(thread.id)

    @transactional
    async def append(self, user_id: int, thread_id: int, content: MessageContent) -> None:
        """Add a message to the person's own thread, which then waits for an admin.

        Admins are notified if it did not wait before. Raises Unreadable, TooFast, TooManyOpen if
        reopening it would exceed the limit, Gone if it is not theirs.
        """
        _check(content)
        await self._limit_messages(user_id)
        thread = await _locked(thread_id, user_id)
        if thread.state is ThreadState.CLOSED:
            await self._limit_open_threads(user_id)
        message = await self._add(thread.id, user_id, content)
        if await self._move(thread, ThreadState.WAITING):
            await self._notify_admins(message)

    @transactional
    async def answer(self, admin_id: int, thread_id: int, content: MessageContent) -> None:
        """Add an admin's answer. The person is notified, and a closed thread is open again.

        Raises Unreadable; Gone for an unknown thread.
        """
        _check(content)
        thread = await _locked(thread_id)
        message = await self._add(thread.id, admin_id, content, from_admin=True)
        await self._move(thread, ThreadState.ANSWERED)
        await self._audit.record(
            admin_id,
            "support_answer",
            f"thread:{thread.id}",
            before={"state": thread.state.value},
            after={"state": ThreadState.ANSWERED.value, "message": message.id},
        )
        await self._notify_person(thread, message)

    @transactional
    async def close(self, admin_id: int, thread_id: int) -> None:
        """Close the thread as an admin. The person is notified once. Raises Gone."""
        thread = await _locked(thread_id)
        if not await self._move(thread, ThreadState.CLOSED):
            return
        await self._audit.record(
            admin_id,
            "support_close",
            f"thread:{thread.id}",
            before={"state": thread.state.value},
            after={"state": ThreadState.CLOSED.value},
        )
        key, values = f"support:{thread.id}:closed:{uuid4().hex}", {"number": str(thread.id)}
        opens = f"support:{thread.id}"
        await self._outbox.put(Notice(key, thread.user_id, "support-closed", values, opens))

    @transactional
    async def settle(self, user_id: int, thread_id: int) -> None:
        """Close the person's own thread. Raises Gone if it is not theirs."""
        await self._move(await _locked(thread_id, user_id), ThreadState.CLOSED)

    async def _notify_admins(self, message: ThreadMessage) -> None:
        """Send the message and a button to the thread to every admin."""
        user = await User.get(id=message.author_id)
        values = {"name": user.first_name, "number": str(message.thread_id)}
        opens = f"threads:{message.thread_id}"
        for one in addressed(_notice(message, "threads-asked", values, opens), self._admins):
            await self._outbox.put(one)

    async def _notify_person(self, thread: Thread, message: ThreadMessage) -> None:
        """Send an admin's message to the person."""
        values, opens = {"number": str(thread.id)}, f"support:{thread.id}"
        notice = _notice(message, "support-answered", values, opens)
        await self._outbox.put(replace(notice, user_id=thread.user_id))

    async def _limit_messages(self, user_id: int) -> None:
        """Raises TooFast. Locks the person's row, so two messages at once are counted in turn."""
        now = self._now()
        if not await User.filter(id=user_id).update(seen_at=now):
            raise Gone
        mine = ThreadMessage.filter(thread__user_id=user_id, from_admin=False)
        if await mine.filter(created_at__gt=now - MESSAGES_WINDOW).count() >= MAX_MESSAGES:
            raise TooFast(minutes=MESSAGES_WINDOW.seconds // 60)

    async def _limit_open_threads(self, user_id: int) -> None:
        if await Thread.filter(user_id=user_id, state__in=_OPEN).count() >= MAX_OPEN_THREADS:
            raise TooManyOpen(most=MAX_OPEN_THREADS)

    async def _move(self, thread: Thread, state: ThreadState) -> bool:
        """Move the thread to this state. False if it was in it already."""
        if thread.state is state:
            return False
        same = Thread.filter(id=thread.id, state=thread.state)
        return bool(await same.update(state=state, updated_at=self._now()))

    async def _add(
        self, thread_id: int, author_id: int, content: MessageContent, *, from_admin: bool = False
    ) -> ThreadMessage:
        return await ThreadMessage.create(
            thread_id=thread_id,
            author_id=author_id,
            from_admin=from_admin,
            text=content.text,
            file_kind=content.file_kind,
            file_id=content.file_id,
            created_at=self._now(),
        )


def _notice(message: ThreadMessage, text: str, values: dict[str, str], opens: str) -> Notice:
    """The message as a notice without a recipient."""
    return Notice(
        key=f"support:{message.id}",
        user_id=0,
        text=text,
        values={**values, "words": message.text},
        opens=opens,
        file_kind=message.file_kind,
        file_id=message.file_id,
        about=f"thread:{message.thread_id}",
    )


def units(text: str) -> int:
    """The length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


async def _locked(thread_id: int, user_id: int | None = None) -> Thread:
    """The thread (of this person), locked until the transaction ends."""
    found = Thread.filter(id=thread_id)
    if user_id is not None:
        found = found.filter(user_id=user_id)
    if not await found.update(updated_at=F("updated_at")):
        raise Gone
    return await Thread.get(id=thread_id)


def _check(content: MessageContent) -> None:
    kinds: Iterable[str | None] = _FILES if content.file_id else (None,)
    if not (content.text or content.file_id) or content.file_kind not in kinds:
        raise Unreadable(longest=MAX_MESSAGE_UNITS)
    if units(content.text) > MAX_MESSAGE_UNITS or len(content.file_id or "") > 255:
        raise Unreadable(longest=MAX_MESSAGE_UNITS)
