"""Providers with jobs, like Replicate: order, wait for a webhook or poll, download the picture.

https://replicate.com/docs/topics/predictions/lifecycle. A webhook is only a
hint to poll at once. The job's id is stored, so that a crash of the bot does not lose the job.
"""

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

from loguru import logger

from bot.integrations.images import child_process
from bot.integrations.images.api_calls import Api, is_refusal
from bot.integrations.images.download import Fetcher
from bot.integrations.images.protocol import Canvas, Order, PictureFailed

POLL_INTERVALS_S = (1.0, 1.0, 2.0, 2.0, 4.0, 4.0, 8.0, 15.0)  # the last one repeats
ORDER_TIMEOUT_S = 30.0  # the response comes before the picture
MAX_SEARCHES = 3  # searches for an order whose response was lost
MAX_CLOCK_SKEW = timedelta(minutes=1)  # between their clock and ours
MAX_DOWNLOADS = 3  # attempts to download; the provider keeps the file for an hour
_TICKET = re.compile(r"[A-Za-z0-9_-]{1,128}")
_SHARE = re.compile(r"(\d{1,3})%")
Json = dict[str, Any]


class Replicate:
    """Draws with `model` (owner/name, or owner/name:version). `callback`: its webhook."""

    name = "replicate"
    repeatable = False

    def __init__(
        self,
        api: Api,
        model: str,
        fetcher: Fetcher,
        callback: str | None,
        pauses: tuple[float, ...] = POLL_INTERVALS_S,
    ) -> None:
        self._api = api
        self._model = model
        self._fetcher = fetcher
        self._callback = callback
        self._pauses = pauses

    async def draw(self, order: Order, canvas: Canvas) -> bytes:
        """The picture as a JPEG. It continues the canvas's ticket, if any. Raises PictureFailed."""
        ticket = canvas.ticket
        if ticket is None:
            canvas.ticket = ticket = await self._ordered(order, canvas)
        raw = await self._fetched(ticket, canvas)
        return await child_process.run("bot.integrations.images.conversion", raw)

    async def cancel(self, ticket: str) -> None:
        """Cancel the job. A finished job is not affected."""
        try:
            await self._api.post(f"/predictions/{ticket}/cancel")
        except PictureFailed as error:
            logger.info("could not cancel job {}: {}", ticket, error)

    async def _ordered(self, order: Order, canvas: Canvas) -> str:
        """The stored ticket. If the response was lost, that of the only matching job."""
        since = datetime.now(UTC) - MAX_CLOCK_SKEW
        try:
            ticket = await self._order(order)
        except PictureFailed as failed:
            if not failed.taken or failed.reason == "refused":
                raise
            found = await self._found(order, canvas, since)
            if found is None:
                raise
            return found
        await canvas.keep_ticket(ticket)
        return ticket

    async def _found(self, order: Order, canvas: Canvas, since: datetime) -> str | None:
        """Search the newest jobs several times, because a late one may not be listed at once."""
        for pause in self._pauses[:MAX_SEARCHES]:
            await asyncio.sleep(pause)
            with suppress(PictureFailed):
                listed = await self._api.get("/predictions")
                tickets = _same(listed, order.prompt, self._model, since)
                if ticket := await canvas.claim_ticket(tickets):
                    logger.info("found job {} after a lost response", ticket)
                    return ticket
        return None

    async def _order(self, order: Order) -> str:
        path, body = self._model_path(), self._model_body()
        body["input"] = {"prompt": order.prompt}
        if self._callback:
            body |= {"webhook": self._callback, "webhook_events_filter": ["completed"]}
        ticket = _ticket(await self._api.order(path, body, ORDER_TIMEOUT_S))
        if ticket is None:
            raise PictureFailed("broken", "an answer without a job")
        return ticket

    def _model_path(self) -> str:
        return "/predictions" if ":" in self._model else f"/models/{self._model}/predictions"

    def _model_body(self) -> Json:
        return {"version": self._model.partition(":")[2]} if ":" in self._model else {}

    async def _fetched(self, ticket: str, canvas: Canvas) -> bytes:
        """Get the address and download it; retry if the download failed."""
        for attempt in range(MAX_DOWNLOADS):
            url = _address(await self._finished(ticket, canvas))
            try:
                return await self._fetcher.fetch(url)
            except PictureFailed as error:
                if error.reason == "unsafe" or attempt == MAX_DOWNLOADS - 1:
                    raise
        raise AssertionError("the last try returns or raises")

    async def _finished(self, ticket: str, canvas: Canvas) -> Json:
        """Wait until the job is over and return it. Unknown statuses count as running."""
        asked = 0
        while True:
            canvas.hinted.clear()
            job = await self._api.get(f"/predictions/{ticket}")
            if not isinstance(job, dict):
                raise PictureFailed("broken", "an answer without a job")
            if job.get("status") == "succeeded":
                return job
            _check_running(job)
            canvas.progress = _share(job)
            with suppress(TimeoutError):
                pause = self._pauses[min(asked, len(self._pauses) - 1)]
                await asyncio.wait_for(canvas.hinted.wait(), pause)
            asked += 1


def _ticket(job: Any) -> str | None:
    ticket = job.get("id") if isinstance(job, dict) else None
    return ticket if isinstance(ticket, str) and _TICKET.fullmatch(ticket) else None


def _same(listed: Any, prompt: str, model: str, since: datetime) -> list[str]:
    """The tickets of jobs with this prompt and model, made by API since then."""
    results = listed.get("results") if isinstance(listed, dict) else None
    jobs = [one for one in results or () if isinstance(one, dict)]
    wanted = [one for one in jobs if _is_of(one, model) and _made(one) >= since]
    with_words = [one for one in wanted if _words(one) == prompt]
    return [ticket for one in with_words if (ticket := _ticket(one))]


def _is_of(job: Json, model: str) -> bool:
    name, _, version = model.partition(":")
    by_api = job.get("source", "api") == "api"
    return by_api and (job.get("version") == version if version else job.get("model") == name)


def _made(job: Json) -> datetime:
    try:
        return datetime.fromisoformat(str(job.get("created_at"))).astimezone(UTC)
    except (ValueError, OverflowError):
        return datetime.min.replace(tzinfo=UTC)


def _words(job: Json) -> object:
    given = job.get("input")
    return given.get("prompt") if isinstance(given, dict) else None


def _check_running(job: Json) -> None:
    status = job.get("status")
    if status == "failed":
        refused = is_refusal(job.get("error"))
        raise PictureFailed("refused" if refused else "broken", "the job failed")
    if status in ("canceled", "aborted"):
        raise PictureFailed("broken", f"the job was {status}")


def _share(job: Json) -> float | None:
    """The progress, by the last percentage in its log."""
    found = _SHARE.findall(str(job.get("logs") or "")[-2000:])
    return min(int(found[-1]), 100) / 100 if found else None


def _address(job: Json) -> str:
    output = job.get("output")
    first = output[0] if isinstance(output, list) and output else output
    if not isinstance(first, str):
        raise PictureFailed("broken", "a finished job without a picture")
    return first
