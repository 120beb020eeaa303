"""Webhook delivery: ordered within a line, parallel between lines, repeated until a 2xx [B]."""

import asyncio
import random
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from bot.sandbox.delivery.webhook import Webhook
from bot.sandbox.request_body import Body, read_body
from bot.sandbox.world.background import Background
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import ApiError
from bot.sandbox.world.events import EventLog
from bot.sandbox.world.journal import Journal
from bot.sandbox.world.people import Json
from bot.sandbox.world.updates import Update, UpdateQueue

TIMEOUT = 60.0
LONGEST_PAUSE = (60.0, 120.0)
LONGEST_RETRY_AFTER = 3600.0
GONE = 410
GONE_SECONDS = 23 * 3600
NOT_IN_REPLY = frozenset({"setwebhook", "deletewebhook", "close", "logout"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome of one delivery. No `error` means a 2xx with the body `reply`."""

    error: str | None = None
    status: int | None = None
    retry_after: float | None = None
    reply: Body | None = None


class WebhookSender:
    """Delivers to the webhook while there is one.

    perform: runs the method that an answer of the webhook names.
    """

    def __init__(
        self,
        clock: Clock,
        events: EventLog,
        updates: UpdateQueue,
        journal: Journal,
        background: Background,
        perform: Callable[[str, Body], Awaitable[object]],
    ) -> None:
        self.settings: Webhook | None = None
        self._slots = asyncio.Semaphore()
        self.last_error: tuple[int, str] | None = None
        self.next_change = 0.0
        self._clock = clock
        self._events = events
        self._updates = updates
        self._journal = journal
        self._background = background
        self._perform = perform
        self._lines: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._gone_since: float | None = None
        updates.listeners.append(self._enqueue)

    async def set(self, settings: Webhook | None) -> None:
        """Deliver to another address, or stop. Undelivered updates stay in the queue."""
        await self.close()
        self.settings = settings
        self.last_error = None
        self._events.emit("webhook", url=settings.url if settings else "")
        if settings:
            self._slots = asyncio.Semaphore(settings.max_connections)
            for update in list(self._updates.waiting()):
                self._enqueue(update)

    async def close(self) -> None:
        """End every delivery in flight."""
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lines.clear()
        if self._session:
            await self._session.close()
            self._session = None

    def _enqueue(self, update: Update) -> None:
        if self.settings is None:
            return
        if update.line in self._lines:
            self._lines[update.line].append(update)
            return
        self._lines[update.line] = deque([update])
        task = self._background.spawn(self._serve(update.line))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, number: int) -> None:
        """Deliver a line until it is empty."""
        line = self._lines[number]
        while line:
            await self._deliver(line.popleft())
        del self._lines[number]

    async def _deliver(self, update: Update) -> None:
        """Deliver one update, repeatedly until it is accepted or too old."""
        clock, failures = self._clock, 0
        while update.expires_at > clock.now():
            async with self._slots:
                verdict = await self._post(update)
            if verdict.error is None:
                await self._taken(update, verdict)
                return
            self._note(verdict)
            await clock.sleep(_pause(failures, verdict))
            failures += 1
        self._updates.purge()

    async def _taken(self, update: Update, verdict: Verdict) -> None:
        update.copies -= 1
        if update.copies > 0:
            await self._deliver(update)
        else:
            self._updates.confirm(update)
            self._journal.touch()
        if verdict.reply:
            await self._execute(verdict.reply)

    async def _execute(self, reply: Body) -> None:
        """Run the method in a webhook's answer. Its result is not reported [B]."""
        name = str(reply.values.pop("method")).lower()
        if not name.startswith("get") and name not in NOT_IN_REPLY:
            await self._perform(name, reply)

    async def _post(self, update: Update) -> Verdict:
        assert self.settings
        self._session = self._session or aiohttp.ClientSession()
        secret = self.settings.secret_token
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret} if secret else {}
        try:
            async with self._session.post(
                self.settings.url,
                json=update.json(),
                headers=headers,
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=TIMEOUT),
            ) as response:
                return await _judge(response)
        except TimeoutError:
            return Verdict("Read timeout expired")
        except aiohttp.ClientConnectorError:
            return Verdict("Connection refused")
        except (aiohttp.ClientError, ConnectionError):
            return Verdict("Connection closed")

    def _note(self, verdict: Verdict) -> None:
        """Remember the error for getWebhookInfo; 410 for 23 hours ends the webhook."""
        now = self._clock.now()
        self.last_error = (int(now), verdict.error or "")
        if verdict.status != GONE:
            self._gone_since = None
        elif self._gone_since is None:
            self._gone_since = now
        elif now - self._gone_since > GONE_SECONDS:
            self._background.spawn(self.set(None))

    def info(self) -> Json:
        """The Bot API's WebhookInfo."""
        updates = self._updates
        updates.purge()
        settings = self.settings or Webhook("")
        info: Json = {
            "url": settings.url,
            "has_custom_certificate": settings.has_certificate,
            "pending_update_count": len(updates),
        }
        if self.settings:
            info["max_connections"] = settings.max_connections
            info["ip_address"] = settings.ip_address or "127.0.0.1"
        if self.last_error:
            info["last_error_date"], info["last_error_message"] = self.last_error
        return info | ({"allowed_updates": updates.allowed} if updates.allowed else {})


async def _judge(response: aiohttp.ClientResponse) -> Verdict:
    if not 200 <= response.status < 300:
        words = f"Wrong response from the webhook: {response.status} {response.reason}"
        return Verdict(words, response.status, _retry_after(response))
    try:
        body = await read_body(response.headers, response.content, {})
    except ApiError:
        return Verdict()
    return Verdict(reply=body if body.values.get("method") else None)


def _retry_after(response: aiohttp.ClientResponse) -> float | None:
    """The pause in seconds that the bot asks for."""
    asked = response.headers.get("Retry-After", "")
    return min(float(asked), LONGEST_RETRY_AFTER) if asked.isdigit() else None


def _pause(failures: int, verdict: Verdict) -> float:
    """Seconds until the next attempt: at once, then 2, 4, 8 ... up to a minute or two."""
    if verdict.retry_after is not None:
        return verdict.retry_after
    if failures == 0:
        return 0.0
    longest = random.uniform(*LONGEST_PAUSE)  # noqa: S311 - no secret
    return min(2.0**failures, longest)
