"""The job "generations": draws queued pictures, delivers them, and reports failures.

Only one process works on a picture: the holder of its lease. After a crash the job is due at once,
and the next process that looks continues it or gives it up (docs/decisions/0015).
"""

import asyncio
import time
from contextlib import suppress
from functools import partial

from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramRetryAfter
from loguru import logger

from bot.botapi.refusals import Failure, Reason, failure_of, reason_of, words_of
from bot.cancellation import cancel
from bot.flows.generation_message import JobMessage
from bot.i18n.catalog import Locales
from bot.integrations.images.protocol import PictureFailed, Provider
from bot.integrations.images.registry import provider_of
from bot.jobs.generation.attempt import POLL_INTERVAL_S, GenerationAttempt
from bot.jobs.runtime.registry import JobRegistry
from bot.jobs.runtime.task_set import TaskSet
from bot.observability.tracing import wordless
from bot.services.coordination.leases import Lease, Leases
from bot.services.errors import Unavailable
from bot.services.generation.worker import MAX_ATTEMPTS, Job, lease_name
from bot.ui.context import AppContext
from dialogs.generate.states import IDEAS
from models import GenerationState

LEASE_S = 12.0  # seconds until another process may continue after a kill
RETRY_DELAY_S = (
    3.0  # seconds until a job that raised an error is retried, if its row could not be updated
)
RENEW_INTERVAL_S = 3.0  # seconds between renewals
CONCURRENT_PICTURES = 3  # pictures in work in one process
PAINTERS_LANGUAGE = "en"
OPEN = (GenerationState.QUEUED, GenerationState.DRAWING)
OVER = (GenerationState.FAILED, GenerationState.STOPPED)


def add_generation(jobs: JobRegistry, app: AppContext, leases: Leases) -> None:
    """Register the job."""
    provider = provider_of(app.settings, partial(in_known_words, app.locales))
    runner = GenerationRunner(app, leases, provider, jobs.stopping)
    jobs.job("generations", runner)


def in_known_words(locales: Locales, prompt: str) -> str:
    """An idea of any language in English, which the local painter knows; other prompts as they are.

    So a new language is a folder of texts, and its buttons are drawn as they say.
    """
    for language in locales.languages:
        for idea in IDEAS:
            if prompt == locales.plain(language, "generate-prompt-idea", {"idea": idea}):
                return locales.plain(PAINTERS_LANGUAGE, "generate-prompt-idea", {"idea": idea})
    return prompt


class GenerationRunner:
    """All pictures that this process works on."""

    def __init__(
        self, app: AppContext, leases: Leases, provider: Provider, stopping: asyncio.Event
    ) -> None:
        self._app = app
        self._settings = app.settings
        self._jobs = app.services.generation_jobs
        self._users = app.services.users
        self._leases = leases
        self._provider = provider
        self._stopping = stopping
        self._tasks = TaskSet()
        self._resting: dict[int, float] = {}

    async def __call__(self) -> None:
        """Work on due jobs until none is left for this process."""
        await self._tasks.until_none(self._take_on, POLL_INTERVAL_S)

    async def _take_on(self) -> None:
        if self._stopping.is_set():
            return
        for number in await self._jobs.due():
            if len(self._tasks) >= CONCURRENT_PICTURES:
                return
            if number in self._tasks or time.monotonic() < self._resting.get(number, 0):
                continue
            lease = await self._leases.take(lease_name(number), LEASE_S)
            if lease is not None:
                self._tasks.begin(number, self._see_to(number, lease))

    async def _see_to(self, number: int, lease: Lease) -> None:
        heart = asyncio.create_task(_beat(lease))
        over = False
        try:
            over = await self._go_on(number, lease)
        except Exception as error:  # noqa: BLE001 - the others go on, and this one is due again
            logger.opt(exception=wordless(error)).error("job {} was interrupted", number)
            await self._stumbled(number, lease)
        finally:
            await cancel({heart})
            await (self._jobs.close(lease) if over else lease.release())

    async def _stumbled(self, number: int, lease: Lease) -> None:
        """Store when the job is retried in its row; if that fails, remember it in this process."""
        try:
            await self._jobs.count_error(lease, number)
        except Exception as error:  # noqa: BLE001 - the database is away: it is due again soon
            logger.warning("job {} can't be put off: {}", number, type(error).__name__)
            self._resting[number] = time.monotonic() + RETRY_DELAY_S

    async def _go_on(self, number: int, lease: Lease) -> bool:
        """Move the job from its state to the next one. Returns whether it has ended."""
        job = await self._jobs.read(number)
        message = await self._message(job)
        if job.state in OPEN:
            await self._draw(lease, job, message)
            job = await self._jobs.read(number)
        if job.state is GenerationState.DRAWN and lease.held():
            await self._deliver(lease, job, message)
            job = await self._jobs.read(number)
        if job.state in OVER and lease.held():
            await self._tell(lease, job, message)
        return not await self._jobs.is_due(number)

    async def _draw(self, lease: Lease, job: Job, message: JobMessage) -> None:
        if job.state is GenerationState.DRAWING and not self._can_go_on(job):
            await self._jobs.fail(lease, job.id, "crash", taken=not self._costs_nothing(job))
            return
        if not await self._jobs.begin(lease, job.id, self._provider.name):
            return
        size, seconds = self._settings.image_size, self._settings.image_seconds
        attempt = GenerationAttempt(
            self._jobs, lease, job, self._provider, message, size=size, seconds=seconds
        )
        try:
            jpeg = await attempt.run()
        except PictureFailed as failed:
            logger.warning("job {}: {}", job.id, failed)
            taken = failed.taken and not self._provider.repeatable
            await self._jobs.fail(lease, job.id, failed.reason, taken=taken)
        else:
            if jpeg is not None:
                await self._jobs.drawn(lease, job.id, jpeg)

    def _can_go_on(self, job: Job) -> bool:
        """After a crash: with the provider's ticket, or if starting again costs nothing."""
        same = job.provider == self._provider.name
        return (
            same and job.attempts < MAX_ATTEMPTS and bool(job.ticket or self._provider.repeatable)
        )

    def _costs_nothing(self, job: Job) -> bool:
        return job.provider == self._provider.name and self._provider.repeatable

    async def _deliver(self, lease: Lease, job: Job, message: JobMessage) -> None:
        """Deliver the picture, then capture: nobody pays for an undelivered picture."""
        await message.show_uploading()
        jpeg = await self._jobs.picture(job.id)
        try:
            file_id = await self._put(message, job, jpeg)
        except AiogramError as error:
            if await self._put_off(lease, job, error):
                return
            await self._jobs.fail(lease, job.id, "undelivered")
        else:
            await self._jobs.delivered(lease, job.id, file_id)

    async def _put(self, message: JobMessage, job: Job, jpeg: bytes) -> str:
        """Put the picture into the job's message, or into a new one if that is gone."""
        bill, price = await self._jobs.bill(job.picture), self._settings.generate_cost
        if job.picture.message_id is not None:
            try:
                return await message.put_picture(jpeg, bill, price)
            except TelegramBadRequest as error:
                logger.info("job {}: its message is gone: {}", job.id, words_of(error))
        message_id, file_id = await message.send_picture(jpeg, bill, price)
        await self._jobs.move_message(job.id, message_id)
        return file_id

    async def _tell(self, lease: Lease, job: Job, message: JobMessage) -> None:
        """Show the result in the job's message, and cancel the job at the provider."""
        if job.ticket and job.provider == self._provider.name:
            await self._provider.cancel(job.ticket)
        try:
            await self._say(message, job)
        except AiogramError as error:
            if await self._put_off(lease, job, error):
                return
        await self._jobs.mark_shown(job.id)

    async def _put_off(self, lease: Lease, job: Job, error: AiogramError) -> bool:
        """Retry later, unless the person cannot be reached. Returns whether it will be retried."""
        logger.warning("job {} is not delivered: {}", job.id, words_of(error))
        if failure_of(error) is Failure.UNREACHABLE:
            return False
        seconds = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
        await self._jobs.put_off(lease, job, seconds)
        return True

    async def _say(self, message: JobMessage, job: Job) -> None:
        words = message.ended(job.picture)
        if job.picture.message_id is not None:
            try:
                await message.show(words, again=True)
            except TelegramBadRequest as error:
                if reason_of(error) is Reason.NOT_MODIFIED:
                    return
            else:
                return
        await message.send(words)

    async def _message(self, job: Job) -> JobMessage:
        person = await self._users.find(job.picture.user_id)
        language = person.language if person else self._settings.default_language
        return JobMessage(self._app.bot, self._app.locales, language, job.picture)


async def _beat(lease: Lease) -> None:
    """Renew the lease while the job is in progress."""
    while True:
        await asyncio.sleep(RENEW_INTERVAL_S)
        with suppress(Unavailable):  # the database may answer before the lease ends
            await lease.renew()
