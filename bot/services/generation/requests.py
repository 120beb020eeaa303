"""Pictures for tokens, for the person who pays: terms, jobs, stopping, the gallery.

    queued -> drawing -> drawn -> delivered (captured)
       '---------'--> stopped      any of the first three -> failed   (both: tokens returned)

A job and its hold are one transaction (key `job:generation:<id>:hold`). The worker's side is
bot.services.generation.worker; docs/decisions/0015 explains the states.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from bot.services.clock import Clock
from bot.services.errors import Gone
from bot.services.generation.errors import (
    NoMoreToday,
    NotPrompt,
    StillDrawing,
    TooLateToStop,
)
from bot.services.generation.gifts import FirstPictures
from bot.services.ledger.ledger import Ledger
from bot.services.records import record_of
from bot.settings.settings import Settings
from models import Generation, GenerationState, User
from models.db.transactions import transactional
from models.generations import OPEN_STATES

MESSAGE_WAIT = timedelta(seconds=10)  # then a job is drawn even if its message was not sent
MAX_PROMPT_CHARS = 500  # with our own text it must fit a caption of 1024
STOPPABLE_STATES = (GenerationState.QUEUED, GenerationState.DRAWING)
RETURNED_STATES = (GenerationState.STOPPED, GenerationState.FAILED)


@dataclass(frozen=True)
class Picture:
    """A job. `file_id`: the picture at Telegram, after it was delivered.

    `reason` says why it failed: refused, unsafe, late, broken, crash or undelivered.
    """

    id: int
    user_id: int
    prompt: str
    variation: int
    tokens: int
    state: str
    reason: str
    chat_id: int
    message_id: int | None
    file_id: str | None
    created_at: datetime


@dataclass(frozen=True)
class Terms:
    """The price of a picture now. `left`: how many of the `daily` pictures are left today.

    `free`: it is the person's first one and costs nothing.
    """

    cost: int
    balance: int
    left: int
    daily: int
    free: bool

    @property
    def enough(self) -> bool:
        """Whether the balance is enough for the next picture."""
        return self.free or self.balance >= self.cost


@dataclass(frozen=True)
class GalleryPage:
    """Picture number `page` (from 0, the newest) of `pages`; None if there is none."""

    picture: Picture | None
    page: int
    pages: int


def job_of(generation_id: int) -> str:
    """The ledger's name of the job."""
    return f"generation:{generation_id}"


def read_prompt(text: str) -> str:
    """The prompt with single spaces. Raises NotPrompt."""
    prompt = " ".join(text.split())
    if not 0 < len(prompt) <= MAX_PROMPT_CHARS:
        raise NotPrompt(longest=MAX_PROMPT_CHARS)
    return prompt


class Generations:
    """What a person may do: order, stop and look at pictures."""

    def __init__(
        self, settings: Settings, ledger: Ledger, gifts: FirstPictures, now: Clock
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._gifts = gifts
        self._now = now

    @property
    def cost(self) -> int:
        """Tokens for one picture."""
        return self._settings.generate_cost

    async def is_next_free(self, user_id: int) -> bool:
        """Whether the person's next picture is their first one, and a gift."""
        return await self._gifts.due(user_id)

    async def terms(self, user_id: int) -> Terms:
        """The terms shown before the order."""
        daily = self._settings.generate_daily
        left = max(0, daily - await self._used_today(user_id))
        balance, free = await self._ledger.balance(user_id), await self._gifts.due(user_id)
        return Terms(self.cost, balance, left, daily, free)

    @transactional
    async def open(
        self, user_id: int, prompt: str, *, press: str, chat_id: int, message_id: int | None
    ) -> Picture:
        """Create a job and hold its tokens. `message_id`: shows it (None: see `shown_in`).

        `press`: identifies the order, such as Telegram's id of the press. The same press returns
        the same job. The first picture of a person is a gift, if the operator gives one.
        Raises NotPrompt, StillDrawing, NoMoreToday, NotEnoughTokens; Gone if the prompt is erased.
        """
        prompt = read_prompt(prompt)
        # The lock on the person's row makes their orders sequential, so none passes the limits.
        await User.filter(id=user_id).update(seen_at=self._now())
        if made := await Generation.get_or_none(user_id=user_id, press=press):
            return await self.own(user_id, made.id)
        await self._check_limits(user_id)
        free = await self._gifts.due(user_id)
        row = await Generation.create(
            user_id=user_id,
            press=press,
            prompt=prompt,
            variation=await Generation.filter(user_id=user_id, prompt=prompt).count(),
            tokens=self.cost,
            chat_id=chat_id,
            message_id=message_id,
            created_at=self._now(),
            due_at=self._now() + (timedelta() if message_id else MESSAGE_WAIT),
        )
        if free:
            await self._gifts.give(user_id, row.id, row.tokens)
        await self._ledger.hold(user_id, row.tokens, job=job_of(row.id))
        return picture_of(row)

    async def _check_limits(self, user_id: int) -> None:
        """Raise StillDrawing or NoMoreToday."""
        if await Generation.filter(user_id=user_id, state__in=OPEN_STATES).exists():
            raise StillDrawing
        if await self._used_today(user_id) >= self._settings.generate_daily:
            raise NoMoreToday(most=self._settings.generate_daily)

    async def made_by(self, user_id: int, press: str) -> Picture | None:
        """The job that this press made, if any."""
        row = await Generation.get_or_none(user_id=user_id, press=press)
        return picture_of(row) if row else None

    async def shown_in(self, generation_id: int, message_id: int) -> bool:
        """Store the message of a new job, which is due now. False if a worker was faster."""
        waiting = Generation.filter(id=generation_id, message_id=None, state=GenerationState.QUEUED)
        return bool(await waiting.update(message_id=message_id, due_at=self._now()))

    async def forget(self, user_id: int, generation_id: int) -> None:
        """Remove a picture and its prompt from the person's gallery. The ledger keeps the job."""
        mine = _gallery(user_id).filter(id=generation_id)
        await mine.update(prompt="", file_id=None)

    async def _used_today(self, user_id: int) -> int:
        """Jobs since the operator's midnight that may cost the operator money.

        A failed job counts if a provider had accepted it.
        """
        local = self._now().astimezone(self._settings.timezone)
        midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
        today = Generation.filter(user_id=user_id, created_at__gte=midnight)
        return await today.filter(~Q(state=GenerationState.FAILED) | Q(ordered=True)).count()

    @transactional
    async def stop(self, user_id: int, generation_id: int) -> Picture:
        """Stop the person's own job and return its tokens. Raises TooLateToStop, Gone.

        A second press, or one after a failure, returns the job as it ended.
        """
        now = self._now()
        running = Generation.filter(id=generation_id, user_id=user_id, state__in=STOPPABLE_STATES)
        # It is due, so that a worker stops it at the provider and edits the message.
        if not await running.update(state=GenerationState.STOPPED, ended_at=now, due_at=now):
            return _given_back(await self.own(user_id, generation_id))
        await self._ledger.void(job_of(generation_id))
        return await self.own(user_id, generation_id)

    async def own(self, user_id: int, generation_id: int) -> Picture:
        """The person's own job. Raises Gone for another person's, and for an erased prompt."""
        row = await Generation.get_or_none(id=generation_id, user_id=user_id)
        if row is None or not row.prompt:
            raise Gone
        return picture_of(row)

    async def is_shown_in(self, user_id: int, message_id: int) -> bool:
        """Whether that message in the person's chat shows a job."""
        return await Generation.filter(user_id=user_id, message_id=message_id).exists()

    async def ahead(self, generation_id: int) -> int:
        """How many jobs of other people are before a queued one."""
        return await Generation.filter(id__lt=generation_id, state__in=STOPPABLE_STATES).count()

    async def gallery(self, user_id: int, page: int = 0) -> GalleryPage:
        """One of the person's pictures, newest first. A number that is too high gives the last."""
        mine = _gallery(user_id)
        total = await mine.count()
        page = min(max(page, 0), max(0, total - 1))
        row = await mine.order_by("-id").offset(page).first()
        return GalleryPage(picture_of(row) if row else None, page, max(1, total))


def _given_back(picture: Picture) -> Picture:
    if picture.state not in RETURNED_STATES:
        raise TooLateToStop
    return picture


def _gallery(user_id: int) -> QuerySet[Generation]:
    delivered = Generation.filter(user_id=user_id, state=GenerationState.DELIVERED)
    return delivered.exclude(file_id=None).exclude(prompt="")


def picture_of(row: Generation) -> Picture:
    """The job in a row."""
    return record_of(Picture, row)


def stale_before(now: datetime) -> datetime:
    """Jobs that began before this moment and cannot be delivered are given up."""
    return now - timedelta(hours=24)
