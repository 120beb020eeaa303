"""Support: what people ask, what admins answer, and who has waited longest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from tortoise.expressions import F

from bot.services.audit import Audit
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from models import Charge, Thread, ThreadMessage, ThreadState, User
from models.transactions import transactional

LONGEST = 2000
"""Of a message, in UTF-16 units, as Telegram counts."""

MOST_OPEN = 3
"""Matters that one person may have open at a time."""

MOST_MESSAGES, WITHIN = 20, timedelta(minutes=10)
_OPEN = (ThreadState.WAITING, ThreadState.ANSWERED)
_FILES = ("photo", "document")


class Unreadable(Refusal):
    """Neither text of at most `longest` characters, nor a photo, nor a file."""

    text_key = "errors-support-message"


class TooManyOpen(Refusal):
    """The person has `most` matters open already."""

    text_key = "errors-support-open"


class TooFast(Refusal):
    """Too many messages within so many `minutes`."""

    text_key = "errors-support-pace"


@dataclass(frozen=True)
class Said:
    """What somebody wrote or sent: text (or a caption), and Telegram's id of a photo or file."""

    text: str = ""
    file_kind: str | None = None
    file_id: str | None = None


class Support:
    """Threads between a person and the admins: one matter each. Reading them: bot.services.threads.

    `updated_at` of a thread is when its state changed: who writes again while waiting keeps
    their place.
    """

    def __init__(self, audit: Audit, now: Clock) -> None:
        self._audit = audit
        self._now = now

    @transactional
    async def open(self, user_id: int, said: Said, charge_id: str | None = None) -> int:
        """A new matter, perhaps about a payment of the person's own; its number.

        Raises Unreadable, TooManyOpen, TooFast; Gone for somebody else's payment.
        """
        _check(said)
        await self._see_pace(user_id)
        await self._see_room(user_id)
        if charge_id and not await Charge.filter(id=charge_id, payer_id=user_id).exists():
            raise Gone
        now = self._now()
        thread: Thread = await Thread.create(
            user_id=user_id, charge_id=charge_id, created_at=now, updated_at=now
        )
        await self._add(thread.id, user_id, said)
        return int(thread.id)

    @transactional
    async def append(self, user_id: int, thread_id: int, said: Said) -> bool:
        """The person adds to their own matter, which waits for an admin again.

        True if it did not wait before: the admins are to be told. Raises Unreadable, TooFast,
        TooManyOpen when a closed one would be one too many, Gone if it is not theirs.
        """
        _check(said)
        await self._see_pace(user_id)
        thread = await _locked(thread_id, user_id)
        if thread.state is ThreadState.CLOSED:
            await self._see_room(user_id)
        await self._add(thread.id, user_id, said)
        return await self._move(thread, ThreadState.WAITING)

    @transactional
    async def answer(self, admin_id: int, thread_id: int, said: Said) -> int:
        """An admin answers; also what was closed is open again. Returns the person's id.

        Raises Unreadable; Gone for a number that no thread has.
        """
        _check(said)
        thread = await _locked(thread_id)
        message = await self._add(thread.id, admin_id, said, from_admin=True)
        await self._move(thread, ThreadState.ANSWERED)
        await self._audit.record(
            admin_id,
            "support_answer",
            f"thread:{thread.id}",
            before={"state": thread.state.value},
            after={"state": ThreadState.ANSWERED.value, "message": message.id},
        )
        return thread.user_id

    @transactional
    async def close(self, admin_id: int, thread_id: int) -> int | None:
        """An admin ends the matter: the person's id, None if it was closed already. Raises Gone."""
        thread = await _locked(thread_id)
        if not await self._move(thread, ThreadState.CLOSED):
            return None
        await self._audit.record(
            admin_id,
            "support_close",
            f"thread:{thread.id}",
            before={"state": thread.state.value},
            after={"state": ThreadState.CLOSED.value},
        )
        return thread.user_id

    @transactional
    async def settle(self, user_id: int, thread_id: int) -> None:
        """The person needs no answer any more. Raises Gone if the matter is not theirs."""
        await self._move(await _locked(thread_id, user_id), ThreadState.CLOSED)

    async def _see_pace(self, user_id: int) -> None:
        """The person's row is locked first: two messages at once can't both be the last allowed."""
        now = self._now()
        if not await User.filter(id=user_id).update(seen_at=now):
            raise Gone
        mine = ThreadMessage.filter(thread__user_id=user_id, from_admin=False)
        if await mine.filter(created_at__gt=now - WITHIN).count() >= MOST_MESSAGES:
            raise TooFast(minutes=WITHIN.seconds // 60)

    async def _see_room(self, user_id: int) -> None:
        if await Thread.filter(user_id=user_id, state__in=_OPEN).count() >= MOST_OPEN:
            raise TooManyOpen(most=MOST_OPEN)

    async def _move(self, thread: Thread, state: ThreadState) -> bool:
        """True if the thread was in another state and is in this one now."""
        if thread.state is state:
            return False
        same = Thread.filter(id=thread.id, state=thread.state)
        return bool(await same.update(state=state, updated_at=self._now()))

    async def _add(
        self, thread_id: int, author_id: int, said: Said, *, from_admin: bool = False
    ) -> ThreadMessage:
        return await ThreadMessage.create(
            thread_id=thread_id,
            author_id=author_id,
            from_admin=from_admin,
            text=said.text,
            file_kind=said.file_kind,
            file_id=said.file_id,
            created_at=self._now(),
        )


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


async def _locked(thread_id: int, user_id: int | None = None) -> Thread:
    """The thread (of this person), which nobody else changes until the transaction ends."""
    found = Thread.filter(id=thread_id)
    if user_id is not None:
        found = found.filter(user_id=user_id)
    if not await found.update(updated_at=F("updated_at")):
        raise Gone
    return await Thread.get(id=thread_id)


def _check(said: Said) -> None:
    kinds: Iterable[str | None] = _FILES if said.file_id else (None,)
    if not (said.text or said.file_id) or said.file_kind not in kinds:
        raise Unreadable(longest=LONGEST)
    if units(said.text) > LONGEST or len(said.file_id or "") > 255:
        raise Unreadable(longest=LONGEST)
