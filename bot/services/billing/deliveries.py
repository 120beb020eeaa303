"""Deliveries of webhooks: which events are due, and what a try's result means.

    pending -> sending -> delivered   (the address answered 2xx)
                       -> pending     (it did not; RETRY_DELAYS says when to try again)
                       -> failed      (the last try has failed, or it answered 410)

Delivery is at least once, and `webhook-id` is the same in every try. If a sender dies with an
event in `sending`, the row is taken again after SENDING_TIMEOUT.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
from tortoise.queryset import QuerySet

from bot.integrations.webhook_signature import sign
from bot.services.billing.webhook_secrets import Signing
from bot.services.clock import Clock
from bot.services.messaging.outbox import Notice, Outbox, addressed
from bot.settings.parsers import Secret
from models import ApiKey, EventKind, EventState, Webhook, WebhookEvent, WebhookState
from models.db.sql import fetch, moment
from models.db.transactions import transactional

RETRY_DELAYS = (
    *(timedelta(seconds=5), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2)),
    *(timedelta(hours=5), timedelta(hours=10), timedelta(hours=14)),
    *(timedelta(hours=20), timedelta(hours=20)),
)
"""Between an event's ten tries: 71 hours and 35 minutes. docs/billing-api.md repeats them."""
GIVEN_UP_AFTER = timedelta(days=3)
"""How long an event whose try is due waits while its webhook is stopped."""
PAUSED_AFTER = timedelta(days=1)  # without one success
SENDING_TIMEOUT = timedelta(seconds=60)  # after it the sender counts as dead
RETENTION = timedelta(days=7)  # of events that ended
SUCCESS_EVERY = timedelta(minutes=1)  # how exact «last success» is
GONE = "410"

_DUE = """
SELECT w.id FROM webhooks w JOIN api_keys k ON k.id = w.key_id
WHERE w.state = 'on' AND k.revoked_at IS NULL AND EXISTS (
    SELECT 1 FROM webhook_events e WHERE e.webhook_id = w.id AND e.due_at <= ?)
ORDER BY w.id"""
_TAKE = """
UPDATE webhook_events SET state = 'sending', tries = tries + 1, due_at = ?
WHERE id IN (SELECT e.id FROM webhook_events e WHERE e.webhook_id = ? AND e.due_at <= ?
    ORDER BY e.due_at, e.id LIMIT ?) AND due_at <= ?
RETURNING *"""
_SUCCEEDED = """
UPDATE webhooks SET failing_since = NULL, succeeded_at = ?
WHERE id = ? AND (failing_since IS NOT NULL OR succeeded_at IS NULL OR succeeded_at < ?)"""


@dataclass(frozen=True)
class Target:
    """Where a webhook goes, and what signs it."""

    webhook_id: int
    url: str
    secret: Secret


@dataclass(frozen=True)
class DueEvent:
    """An event to send now. `tries`: with this one. `body`: the same in every try."""

    id: int
    webhook_id: int
    event_id: str
    tries: int
    body: bytes


class Deliveries:
    """Gives due events to a sender and stores the results. `admins`: notified of a stop.

    The application may set `counted`, called with each result.
    """

    def __init__(
        self, signing: Signing, outbox: Outbox, admins: tuple[int, ...], now: Clock
    ) -> None:
        self._signing = signing
        self._outbox = outbox
        self._admins = admins
        self._now = now
        self.counted: Callable[[str], None] = _no_listener

    async def due(self) -> list[int]:
        """The webhooks with events that are due now."""
        return [row["id"] for row in await fetch(_DUE, self._now())]

    async def target(self, webhook_id: int) -> Target | None:
        """Where to send events; None if the webhook is not on."""
        row = await Webhook.get_or_none(id=webhook_id, state=WebhookState.ON)
        if row is None:
            return None
        secret = self._signing.of(row.salt, row.digest)
        if secret is None:
            await self._unsigned(webhook_id)
            return None
        return Target(row.id, row.url, secret)

    @transactional
    async def _unsigned(self, webhook_id: int) -> None:
        """The bot's token has changed, so services would refuse its signatures."""
        await self._stop(webhook_id, WebhookState.UNSIGNED)

    async def take(self, target: Target, most: int) -> list[DueEvent]:
        """Events to send now, oldest first.

        They are committed as `sending`, so no other process gets them.
        """
        now = self._now()
        values = (now + SENDING_TIMEOUT, target.webhook_id, now, most, now)
        rows = await fetch(_TAKE, *values)
        return [_due_event(row) for row in sorted(rows, key=lambda row: int(row["id"]))]

    def headers(self, target: Target, event: DueEvent) -> dict[str, str]:
        """The headers of one try, signed now."""
        at = int(self._now().timestamp())
        return sign(target.secret.reveal(), event.event_id, at, event.body)

    async def tried(self, event: DueEvent, result: str) -> None:
        """Store the result of a try: the HTTP status, or why there was none."""
        self.counted(result)
        if len(result) == 3 and result.startswith("2"):
            await self._delivered(event, result)
        else:
            await self._failed(event, result)

    @transactional
    async def _delivered(self, event: DueEvent, result: str) -> None:
        now = self._now()
        over = {"state": EventState.DELIVERED, "due_at": None, "ended_at": now}
        if await _taken(event).update(**over, result=result, erased_id=None):
            await fetch(_SUCCEEDED, now, event.webhook_id, now - SUCCESS_EVERY)

    @transactional
    async def _failed(self, event: DueEvent, result: str) -> None:
        now = self._now()
        if result == GONE or event.tries > len(RETRY_DELAYS):
            step = {"state": EventState.FAILED, "due_at": None, "ended_at": now}
        else:
            step = {"state": EventState.PENDING, "due_at": now + RETRY_DELAYS[event.tries - 1]}
        if await _taken(event).update(**step, result=result):
            await self._note_failure(event.webhook_id, gone=result == GONE)

    async def _note_failure(self, webhook_id: int, *, gone: bool) -> None:
        """Stop the webhook if its address is gone, or has failed for too long."""
        now = self._now()
        await Webhook.filter(id=webhook_id, failing_since=None).update(failing_since=now)
        if gone:
            await self._stop(webhook_id, WebhookState.GONE)
        elif await _fails_since(webhook_id, now - PAUSED_AFTER):
            await self._stop(webhook_id, WebhookState.FAILING)

    async def _stop(self, webhook_id: int, state: WebhookState) -> None:
        """Stop the webhook and notify admins, in the caller's transaction."""
        sending = Webhook.filter(id=webhook_id, state=WebhookState.ON)
        if not await sending.update(state=state):
            return
        row = await Webhook.get(id=webhook_id)
        service = await ApiKey.get(id=row.key_id)
        values = {"service": service.name, "why": state.value}
        key = f"webhook:{webhook_id}:{self._now().isoformat()}"
        notice = Notice(key, 0, "webhooks-told-stopped", values, f"webhooks:{service.id}")
        for one in addressed(notice, self._admins):
            await self._outbox.put(one)

    async def forget(self) -> None:
        """Give up events that waited too long for a stopped webhook, and delete old ones."""
        now = self._now()
        late = WebhookEvent.filter(due_at__lt=now - GIVEN_UP_AFTER)
        await late.update(state=EventState.FAILED, due_at=None, ended_at=now, result="late")
        await WebhookEvent.filter(ended_at__lt=now - RETENTION).delete()


def _no_listener(_result: str) -> None:
    """No metrics are collected."""


def _taken(event: DueEvent) -> QuerySet[WebhookEvent]:
    """The event's row, unless it was taken again since."""
    return WebhookEvent.filter(id=event.id, state=EventState.SENDING, tries=event.tries)


async def _fails_since(webhook_id: int, limit: datetime) -> bool:
    """Whether the webhook has failed since `limit` or longer."""
    return await Webhook.filter(id=webhook_id, failing_since__lte=limit).exists()


def _due_event(row: Mapping[str, Any]) -> DueEvent:
    body = orjson.dumps(
        {
            "type": row["kind"],
            "timestamp": moment(row["created_at"]).astimezone(UTC),
            "data": _data(row),
        },
        option=orjson.OPT_UTC_Z,
    )
    return DueEvent(row["id"], row["webhook_id"], row["event_id"], row["tries"], body)


def _data(row: Mapping[str, Any]) -> dict[str, object]:
    """The data of an event: ids and amounts, in the API's form."""
    user = row["user_id"] if row["kind"] != EventKind.USER_ERASED else row["erased_id"]
    data = {"user": str(user) if user is not None else None}
    data |= {name.removesuffix("_id"): row[name] for name in ("link_id", "hold_id")}
    data |= {name: row[name] for name in ("amount", "balance", "entry")}
    if row["kind"] == EventKind.BALANCE_LOW:  # the amount may be another service's
        del data["amount"]
    return {name: value for name, value in data.items() if value is not None}
