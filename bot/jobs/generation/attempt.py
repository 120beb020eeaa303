"""One attempt to draw one picture: the provider works, and the person sees the progress."""

import asyncio
import time
from collections.abc import Collection
from datetime import datetime

from loguru import logger

from bot.cancellation import cancel
from bot.flows.generation_message import JobMessage
from bot.integrations.images.protocol import Canvas, Order, PictureFailed, Provider
from bot.observability.tracing import wordless
from bot.services.coordination.leases import Lease
from bot.services.generation.worker import GenerationJobs, Job
from models import GenerationState

POLL_INTERVAL_S = (
    0.5  # seconds between two checks for a stop by the person or news from the provider
)


class GenerationAttempt:
    """Draws `job` with `provider`, for `seconds` at most."""

    def __init__(
        self,
        jobs: GenerationJobs,
        lease: Lease,
        job: Job,
        provider: Provider,
        message: JobMessage,
        *,
        size: int,
        seconds: float,
    ) -> None:
        self._jobs = jobs
        self._lease = lease
        self._job = job
        self._provider = provider
        self._message = message
        self._order = Order(job.picture.prompt, job.picture.variation, size)
        self._seconds = seconds
        self._begun = time.monotonic()
        self._hinted_at: datetime | None = None

    async def run(self) -> bytes | None:
        """The picture; None if it was stopped or its lease is lost. Raises PictureFailed."""
        canvas = Canvas(
            ticket=self._job.ticket,
            keep_ticket=self._keep_ticket,
            claim_ticket=self._claim_ticket,
        )
        drawing = asyncio.create_task(self._draw(canvas))
        try:
            while not (await asyncio.wait({drawing}, timeout=POLL_INTERVAL_S))[0]:
                if not await self._goes_on(canvas):
                    return None
                await self._show(canvas)
            return drawing.result()
        finally:
            await cancel({drawing})

    async def _draw(self, canvas: Canvas) -> bytes:
        try:
            async with asyncio.timeout(self._seconds):
                return await self._provider.draw(self._order, canvas)
        except TimeoutError:
            raise PictureFailed("late", f"not drawn within {self._seconds} s") from None
        except PictureFailed:
            raise
        except Exception as error:  # noqa: BLE001 - the tokens must come back after any fault
            logger.opt(exception=wordless(error)).error("job {} broke its provider", self._job.id)
            raise PictureFailed("broken", type(error).__name__) from None

    async def _keep_ticket(self, ticket: str) -> None:
        await self._jobs.keep_ticket(self._lease, self._job.id, ticket)

    async def _claim_ticket(self, tickets: Collection[str]) -> str | None:
        return await self._jobs.claim_ticket(self._lease, self._job.id, tickets)

    async def _goes_on(self, canvas: Canvas) -> bool:
        state, hinted_at = await self._jobs.state_and_hint(self._job.id)
        if hinted_at != self._hinted_at:
            self._hinted_at = hinted_at
            canvas.hinted.set()
        return state is GenerationState.DRAWING and self._lease.held()

    async def _show(self, canvas: Canvas) -> None:
        if self._message.may_edit:
            words = self._message.drawing(canvas.progress, time.monotonic() - self._begun)
            await self._message.try_to_show(words, stop=True)
