"""The worker's side of picture jobs. Every change of state is fenced by the lease of the job.

The end of the hold and the state that goes with it are one transaction, so each happens exactly
once, also after a crash. `due_at` says when the worker looks at a job again; null: never.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.services.clock import Clock
from bot.services.coordination.leases import FENCE, Lease
from bot.services.generation.gifts import is_gift
from bot.services.generation.requests import (
    RETURNED_STATES,
    Picture,
    job_of,
    picture_of,
    stale_before,
)
from bot.services.ledger.ledger import Ledger
from models import Generation, GenerationPicture, GenerationState
from models.db.sql import fetch
from models.db.transactions import transactional

JOBS_PER_LOOK = 100  # read at a time
MAX_ATTEMPTS = 3  # starts of a job, before we assume that it crashes the process
MAX_ERRORS = 10  # unforeseen errors of a job before it fails
UNCERTAIN_FOR = timedelta(hours=1)  # how long an order without a ticket may still be found
_FIRST_PAUSE_S, _MAX_PAUSE_S = 5.0, 600.0  # between two deliveries

_ALL = "'queued', 'drawing', 'drawn', 'failed', 'stopped'"
_MOVE = "UPDATE generations SET {new} WHERE id = ? AND state IN ({states}) AND {fence} RETURNING id"
_CLAIM = """
UPDATE generations SET ticket = ? WHERE id = ? AND state = 'drawing' AND {fence}
    AND NOT EXISTS (SELECT 1 FROM generations o WHERE o.ticket = ?)
    AND NOT EXISTS (SELECT 1 FROM generations o
        WHERE o.id <> generations.id AND o.prompt = generations.prompt AND o.ordered
            AND o.provider = generations.provider AND o.ticket IS NULL AND o.created_at > ?)
RETURNING id"""
_CLOSE = "DELETE FROM leases WHERE name = ? AND token = ?"


@dataclass(frozen=True)
class Job:
    """A picture with data for its worker. `ticket`: the provider's name of the job, if known."""

    picture: Picture
    state: GenerationState
    provider: str | None
    ticket: str | None
    attempts: int
    ended_at: datetime | None = None

    @property
    def id(self) -> int:
        """The job's number."""
        return self.picture.id


@dataclass(frozen=True)
class Bill:
    """Tokens that a picture costs, and the balance without them. `gift`: it was the free one."""

    tokens: int
    balance: int
    gift: bool


def lease_name(generation_id: int) -> str:
    """The name of the job's lease."""
    return f"generation:{generation_id}"


class GenerationJobs:
    """The worker's side. A method returns False if another process was first, or it is too late."""

    def __init__(self, ledger: Ledger, now: Clock) -> None:
        self._ledger = ledger
        self._now = now

    async def due(self) -> list[int]:
        """Jobs to look at, the longest waiting first."""
        due = (
            Generation.filter(due_at__lte=self._now()).order_by("due_at", "id").limit(JOBS_PER_LOOK)
        )
        ids: Any = await due.values_list("id", flat=True)
        return list(ids)

    async def is_due(self, generation_id: int) -> bool:
        """Whether something is left to do for the job, now or later."""
        return await Generation.filter(id=generation_id).exclude(due_at=None).exists()

    async def read(self, generation_id: int) -> Job:
        """Read the job."""
        row = await Generation.get(id=generation_id)
        kept = (row.provider, row.ticket, row.attempts, row.ended_at)
        return Job(picture_of(row), row.state, *kept)

    async def state_and_hint(self, generation_id: int) -> tuple[GenerationState, datetime | None]:
        """The job's state, and when its provider last reported news."""
        row = await Generation.get(id=generation_id).only("id", "state", "hinted_at")
        return row.state, row.hinted_at

    async def hint(self, ticket: str) -> bool:
        """Store that a provider reported news, so that the worker asks the provider at once.

        False for an unknown ticket: a duplicate, a late one, or one that arrived before the answer
        with the ticket. The report is only a hint: the job works without it and does not trust it.
        """
        waiting = Generation.filter(ticket=ticket, state=GenerationState.DRAWING)
        return bool(await waiting.update(hinted_at=self._now()))

    async def begin(self, lease: Lease, generation_id: int, provider: str) -> bool:
        """queued -> drawing, or drawing again after a crash. From here on it may cost money."""
        new = "state = 'drawing', provider = ?, attempts = attempts + 1, ordered = TRUE"
        return await _moved(lease, generation_id, new, provider, states="'queued', 'drawing'")

    async def keep_ticket(self, lease: Lease, generation_id: int, ticket: str) -> bool:
        """Store the provider's ticket, with which the job survives a crash."""
        return await _moved(lease, generation_id, "ticket = ?", ticket, states="'drawing'")

    async def claim_ticket(
        self, lease: Lease, generation_id: int, tickets: Collection[str]
    ) -> str | None:
        """After a lost answer: store the one ticket of these that can only be this job's.

        None if it may belong to another job with the same prompt whose answer was lost as well.
        """
        theirs = await Generation.filter(ticket__in=list(tickets)).values_list("ticket", flat=True)
        free = set(tickets) - set(map(str, theirs))
        if len(free) != 1:
            return None
        (ticket,) = free
        values = (ticket, generation_id, *lease.fence, ticket, self._now() - UNCERTAIN_FOR)
        return ticket if await fetch(_CLAIM.format(fence=FENCE), *values) else None

    @transactional
    async def drawn(self, lease: Lease, generation_id: int, jpeg: bytes) -> bool:
        """drawing -> drawn: store the picture until it is delivered."""
        new = "state = 'drawn', attempts = 0"
        if not await _moved(lease, generation_id, new, states="'drawing'"):
            return False
        await GenerationPicture.create(generation_id=generation_id, jpeg=jpeg)
        return True

    async def bill(self, picture: Picture) -> Bill:
        """What the person reads below the picture."""
        balance = await self._ledger.balance(picture.user_id)
        return Bill(picture.tokens, balance, await is_gift(picture.id))

    async def picture(self, generation_id: int) -> bytes:
        """The JPEG that is to be delivered."""
        return bytes((await GenerationPicture.get(generation_id=generation_id)).jpeg)

    @transactional
    async def delivered(self, lease: Lease, generation_id: int, file_id: str) -> bool:
        """drawn -> delivered: the person has the picture, so capture the tokens."""
        new = "state = 'delivered', file_id = ?, ended_at = ?, due_at = NULL"
        values = (file_id, self._now())
        if not await _moved(lease, generation_id, new, *values, states="'drawn'"):
            return False
        await self._ledger.capture(job_of(generation_id))
        await _forget_picture(generation_id)
        return True

    @transactional
    async def fail(
        self, lease: Lease, generation_id: int, reason: str, *, taken: bool = True
    ) -> bool:
        """The job failed: return the tokens. See Picture for reasons.

        `taken`: the provider may charge for it, so it counts for the day.
        """
        new = "state = 'failed', reason = ?, ended_at = ?, due_at = ?, attempts = 0"
        new += "" if taken else ", ordered = FALSE"
        values = (reason, self._now(), self._now())
        open_ = "'queued', 'drawing', 'drawn'"
        if not await _moved(lease, generation_id, new, *values, states=open_):
            return False
        await self._ledger.void(job_of(generation_id))
        await _forget_picture(generation_id)
        return True

    async def put_off(self, lease: Lease, job: Job, seconds: float = 0) -> None:
        """Retry the delivery after `seconds`, or after a growing delay.

        A picture that cannot be delivered for a day fails and its tokens are returned. Then the
        message about the failure is retried for another day.
        """
        since = job.ended_at or job.picture.created_at
        if since <= stale_before(self._now()):
            await self._give_up(lease, job)
        else:
            await self._later(lease, job, seconds)

    async def count_error(self, lease: Lease, generation_id: int) -> None:
        """An unforeseen error: retry with growing delays, MAX_ERRORS times at most.

        A job that is being drawn counts its attempts when it is started.
        """
        job = await self.read(generation_id)
        if job.attempts >= MAX_ERRORS and job.state is not GenerationState.DRAWING:
            await self._give_up(lease, job)
        else:
            await self._later(lease, job)

    async def _give_up(self, lease: Lease, job: Job) -> None:
        """Return the tokens and make the message about it due."""
        if job.state in RETURNED_STATES:
            await self.mark_shown(job.id)
            return
        drawn = job.state is GenerationState.DRAWN
        await self.fail(lease, job.id, "undelivered" if drawn else "broken")

    async def _later(self, lease: Lease, job: Job, seconds: float = 0) -> None:
        pause = max(seconds, min(_MAX_PAUSE_S, _FIRST_PAUSE_S * 2 ** min(job.attempts, 10)))
        due = self._now() + timedelta(seconds=pause)
        new = "due_at = ?, attempts = attempts + CASE state WHEN 'drawing' THEN 0 ELSE 1 END"
        await _moved(lease, job.id, new, due, states=_ALL)

    async def mark_shown(self, generation_id: int) -> None:
        """The person has the result, so nothing is left to do."""
        await Generation.filter(id=generation_id, state__in=RETURNED_STATES).update(due_at=None)

    async def move_message(self, generation_id: int, message_id: int) -> None:
        """Another message shows the job from now on, because the earlier one is gone."""
        await Generation.filter(id=generation_id).update(message_id=message_id)

    async def close(self, lease: Lease) -> None:
        """The job is over: delete the row of its lease."""
        await lease.release()
        await fetch(_CLOSE, *lease.fence)


async def _moved(lease: Lease, generation_id: int, new: str, *values: Any, states: str) -> bool:
    sql = _MOVE.format(new=new, states=states, fence=FENCE)
    return bool(await fetch(sql, *values, generation_id, *lease.fence))


async def _forget_picture(generation_id: int) -> None:
    await GenerationPicture.filter(generation_id=generation_id).delete()
