"""Jobs of pictures as their worker moves them; every move is fenced by the lease of the job.

A resolution of the hold and the state that goes with it are one transaction, so each is made
exactly once, whoever crashed before. `due_at` says who needs looking at: null, nobody.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.services.clock import Clock
from bot.services.coordination.leases import FENCE, Lease
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

JOBS_PER_LOOK = 100  # jobs of one look
MAX_ATTEMPTS = 3  # how often a job is begun before it counts as one that crashes
MAX_ERRORS = 10  # how often it is seen to in vain, by errors that nobody foresaw, before it ends
UNCERTAIN_FOR = timedelta(hours=1)  # so long an order without a ticket may still be found
_FIRST_PAUSE_S, _MAX_PAUSE_S = 5.0, 600.0  # seconds between two attempts to deliver

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
    """A picture with what only its worker needs: the provider's `ticket`, if it gave one."""

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


def lease_name(generation_id: int) -> str:
    """The lease of whoever works on the job."""
    return f"generation:{generation_id}"


class GenerationJobs:
    """The worker's side. A move that returns False was made by somebody else, or came too late."""

    def __init__(self, ledger: Ledger, now: Clock) -> None:
        self._ledger = ledger
        self._now = now

    async def due(self) -> list[int]:
        """Jobs to look at, those first that wait longest."""
        due = (
            Generation.filter(due_at__lte=self._now()).order_by("due_at", "id").limit(JOBS_PER_LOOK)
        )
        ids: Any = await due.values_list("id", flat=True)
        return list(ids)

    async def is_due(self, generation_id: int) -> bool:
        """Whether anything is left to do about it, now or later."""
        return await Generation.filter(id=generation_id).exclude(due_at=None).exists()

    async def read(self, generation_id: int) -> Job:
        """The job as it stands."""
        row = await Generation.get(id=generation_id)
        kept = (row.provider, row.ticket, row.attempts, row.ended_at)
        return Job(picture_of(row), row.state, *kept)

    async def pulse(self, generation_id: int) -> tuple[GenerationState, datetime | None]:
        """Its state, and when its provider last said that there is news."""
        row = await Generation.get(id=generation_id).only("id", "state", "hinted_at")
        return row.state, row.hinted_at

    async def hint(self, ticket: str) -> bool:
        """A provider says that there is news of its job: whoever draws it asks at once.

        False for a ticket that nobody waits for (a duplicate, a late one, one that came before the
        answer that names it): a hint is never needed, and never believed.
        """
        waiting = Generation.filter(ticket=ticket, state=GenerationState.DRAWING)
        return bool(await waiting.update(hinted_at=self._now()))

    async def begin(self, lease: Lease, generation_id: int, provider: str) -> bool:
        """queued -> drawing; or once more, after a crash. From here on it may cost money."""
        new = "state = 'drawing', provider = ?, attempts = attempts + 1, ordered = TRUE"
        return await _moved(lease, generation_id, new, provider, states="'queued', 'drawing'")

    async def keep_ticket(self, lease: Lease, generation_id: int, ticket: str) -> bool:
        """The provider took the job: with its ticket the job survives a crash of ours."""
        return await _moved(lease, generation_id, "ticket = ?", ticket, states="'drawing'")

    async def claim_ticket(
        self, lease: Lease, generation_id: int, tickets: Collection[str]
    ) -> str | None:
        """After a lost answer: keep the one ticket of these that can only be this job's.

        None where others could have it: a job of the same words whose own answer was lost, or is
        still to come.
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
        """drawing -> drawn: the picture is kept until it is delivered."""
        new = "state = 'drawn', attempts = 0"
        if not await _moved(lease, generation_id, new, states="'drawing'"):
            return False
        await GenerationPicture.create(generation_id=generation_id, jpeg=jpeg)
        return True

    async def picture(self, generation_id: int) -> bytes:
        """The JPEG that waits to be delivered."""
        return bytes((await GenerationPicture.get(generation_id=generation_id)).jpeg)

    @transactional
    async def delivered(self, lease: Lease, generation_id: int, file_id: str) -> bool:
        """drawn -> delivered: the person has the picture, so the tokens are spent."""
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
        """It comes to nothing: the tokens come back. See Picture for reasons.

        `taken`: its provider may want money for it, so it counts for the day.
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
        """Deliver the picture, or the news, later: after `seconds`, or longer each time.

        What could not be delivered for a day is given up, and the tokens come back: that is told,
        for another day.
        """
        since = job.ended_at or job.picture.created_at
        if since <= stale_before(self._now()):
            await self._give_up(lease, job)
        else:
            await self._later(lease, job, seconds)

    async def stumbled(self, lease: Lease, generation_id: int) -> None:
        """Seeing to it ended in an error that nobody foresaw: later, and later; not for ever.

        One that is being drawn counts its attempts by itself, each time it is begun.
        """
        job = await self.read(generation_id)
        if job.attempts >= MAX_ERRORS and job.state is not GenerationState.DRAWING:
            await self._give_up(lease, job)
        else:
            await self._later(lease, job)

    async def _give_up(self, lease: Lease, job: Job) -> None:
        """Its tokens come back, and the news of it is due; news that can't be told is dropped."""
        if job.state in RETURNED_STATES:
            await self.told(job.id)
            return
        drawn = job.state is GenerationState.DRAWN
        await self.fail(lease, job.id, "undelivered" if drawn else "broken")

    async def _later(self, lease: Lease, job: Job, seconds: float = 0) -> None:
        pause = max(seconds, min(_MAX_PAUSE_S, _FIRST_PAUSE_S * 2 ** min(job.attempts, 10)))
        due = self._now() + timedelta(seconds=pause)
        new = "due_at = ?, attempts = attempts + CASE state WHEN 'drawing' THEN 0 ELSE 1 END"
        await _moved(lease, job.id, new, due, states=_ALL)

    async def told(self, generation_id: int) -> None:
        """The person has read how it ended: nothing is left to do."""
        await Generation.filter(id=generation_id, state__in=RETURNED_STATES).update(due_at=None)

    async def move_message(self, generation_id: int, message_id: int) -> None:
        """It is shown in another message from now on: the one before is gone."""
        await Generation.filter(id=generation_id).update(message_id=message_id)

    async def close(self, lease: Lease) -> None:
        """The job is over: its lease needs no row any more."""
        await lease.release()
        await fetch(_CLOSE, *lease.fence)


async def _moved(lease: Lease, generation_id: int, new: str, *values: Any, states: str) -> bool:
    sql = _MOVE.format(new=new, states=states, fence=FENCE)
    return bool(await fetch(sql, *values, generation_id, *lease.fence))


async def _forget_picture(generation_id: int) -> None:
    await GenerationPicture.filter(generation_id=generation_id).delete()
