"""Webhooks as admins see them: a service's address, its secret, its events. All is audited."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from bot.integrations.webhook_sender import MAX_URL_CHARS, is_allowed
from bot.services.admin.amount_parsing import read_whole
from bot.services.admin.audit import Audit
from bot.services.billing.webhook_secrets import Signing
from bot.services.clock import Clock
from bot.services.errors import Gone, Refusal
from bot.services.pagination import KeysetPage, keyset_page
from bot.settings.parsers import Secret
from models import ApiKey, EventState, Webhook, WebhookEvent, WebhookState
from models.db.transactions import transactional

PAGE = 6  # events on a screen
LOW_BELOW = 10  # tokens, until an admin changes it
MAX_LOW_BELOW = 1_000_000_000
_STOPPED = (WebhookState.PAUSED, WebhookState.FAILING, WebhookState.GONE, WebhookState.UNSIGNED)


class BadWebhookAddress(Refusal):
    """The text is not an address for webhooks of at most `most` characters."""

    text_key = "errors-webhook-address"


class BadLowBalance(Refusal):
    """The text is not a whole number of tokens from 0 to `most`."""

    text_key = "errors-webhook-low"


@dataclass(frozen=True)
class WebhookCard:
    """A service's webhook. `state`: a models.WebhookState, or none if there is no address.

    `waiting`: events that are still to be sent. `failed`: events that were given up.
    """

    service_id: int
    service: str
    url: str = ""
    state: str = "none"
    low_below: int = LOW_BELOW
    failing_since: datetime | None = None
    succeeded_at: datetime | None = None
    waiting: int = 0
    failed: int = 0


@dataclass(frozen=True)
class SentEvent:
    """An event and its delivery. `user`: a Telegram id; empty for an erased person.

    `result`: of the last try: a status, or address, timeout, connection, late. `due_at`: of the
    next try, while there is one.
    """

    id: int
    event_id: str
    kind: str
    user: str
    amount: int
    state: str
    tries: int
    result: str
    created_at: datetime
    due_at: datetime | None
    ended_at: datetime | None


class Webhooks:
    """Sets and stops webhooks, one for each service. `local`: see `webhook_sender.is_allowed`."""

    def __init__(self, audit: Audit, signing: Signing, now: Clock, *, local: bool) -> None:
        self._audit = audit
        self._signing = signing
        self._now = now
        self._local = local

    async def read(self, service_id: int) -> WebhookCard:
        """The service's webhook, if it has one. Raises Gone for an unknown service."""
        service = await ApiKey.get_or_none(id=service_id)
        if service is None:
            raise Gone
        row = await Webhook.get_or_none(key_id=service_id)
        if row is None:
            return WebhookCard(service_id, service.name)
        events = WebhookEvent.filter(webhook_id=row.id)
        return WebhookCard(
            service_id=service_id,
            service=service.name,
            url=row.url,
            state=row.state.value,
            low_below=row.low_below,
            failing_since=row.failing_since,
            succeeded_at=row.succeeded_at,
            waiting=await events.filter(due_at__isnull=False).count(),
            failed=await events.filter(state=EventState.FAILED).count(),
        )

    @transactional
    async def set_address(self, service_id: int, url: str, admin: int) -> Secret | None:
        """Set where events go. The first time it returns the secret, to be shown once.

        Raises BadWebhookAddress, Gone for a revoked service.
        """
        if not is_allowed(url, local=self._local):
            raise BadWebhookAddress(most=MAX_URL_CHARS)
        await _require_living(service_id)
        row = await Webhook.get_or_none(key_id=service_id)
        before, secret = None, None
        if row is None:
            secret = await self._create(service_id, url)
        else:
            before = {"host": _host(row.url)}
            # A new address may work, so it ends a failure; it does not end an admin's pause.
            ended = row.state in (WebhookState.FAILING, WebhookState.GONE)
            state = WebhookState.ON if ended else row.state
            same = Webhook.filter(id=row.id)
            await same.update(url=url, state=state, failing_since=None)
        await self._note(admin, "webhook_address", service_id, before, {"host": _host(url)})
        return secret

    async def _create(self, service_id: int, url: str) -> Secret:
        new = self._signing.new()
        await Webhook.create(
            key_id=service_id,
            url=url,
            salt=new.salt,
            digest=new.digest,
            low_below=LOW_BELOW,
            state=WebhookState.ON,
            created_at=self._now(),
        )
        return new.secret

    @transactional
    async def replace_secret(self, service_id: int, admin: int) -> Secret:
        """Make a new secret, to be shown once. It signs from the commit on. Raises Gone."""
        await _require_living(service_id)
        new = self._signing.new()
        row = await _row(service_id)
        state = WebhookState.ON if row.state is WebhookState.UNSIGNED else row.state
        changed = {"salt": new.salt, "digest": new.digest, "state": state}
        await Webhook.filter(id=row.id).update(**changed)
        await self._note(admin, "webhook_secret", service_id)
        return new.secret

    @transactional
    async def set_low(self, service_id: int, text: str, admin: int) -> None:
        """Send `balance.low` when fewer tokens than this are left; 0: never.

        Raises BadLowBalance, Gone.
        """
        tokens = read_whole(text)
        if tokens is None or tokens > MAX_LOW_BELOW:
            raise BadLowBalance(most=MAX_LOW_BELOW)
        await _require_living(service_id)
        row = await _row(service_id)
        await Webhook.filter(id=row.id).update(low_below=tokens)
        before, after = {"low_below": row.low_below}, {"low_below": tokens}
        await self._note(admin, "webhook_low", service_id, before, after)

    @transactional
    async def pause(self, service_id: int, admin: int) -> None:
        """Send nothing until it is resumed. Events wait. Raises Gone if it is not on."""
        living = Webhook.filter(key_id=service_id, state=WebhookState.ON)
        if not await living.update(state=WebhookState.PAUSED):
            raise Gone
        states = ({"state": "on"}, {"state": "paused"})
        await self._note(admin, "webhook_paused", service_id, *states)

    @transactional
    async def resume(self, service_id: int, admin: int) -> None:
        """Send waiting and new events again. Raises Gone if it is on."""
        await _require_living(service_id)
        row = await _row(service_id)
        stopped = Webhook.filter(id=row.id, state__in=_STOPPED)
        if not await stopped.update(state=WebhookState.ON, failing_since=None):
            raise Gone
        waiting = WebhookEvent.filter(webhook_id=row.id, state=EventState.PENDING)
        await waiting.update(due_at=self._now())
        states = ({"state": row.state.value}, {"state": "on"})
        await self._note(admin, "webhook_resumed", service_id, *states)

    async def events(self, service_id: int, position: str | None) -> KeysetPage[SentEvent]:
        """A page of the service's events, newest first. `position`: see bot.services.pagination."""
        row = await _row(service_id)
        page = await keyset_page(WebhookEvent.filter(webhook_id=row.id), position, PAGE)
        return page.of(_event)

    async def event(self, service_id: int, event_id: int) -> SentEvent:
        """One event of the service. Raises Gone."""
        row = await _row(service_id)
        found = await WebhookEvent.get_or_none(id=event_id, webhook_id=row.id)
        if found is None:
            raise Gone
        return _event(found)

    @transactional
    async def replay(self, service_id: int, event_id: int | None, admin: int) -> int:
        """Send a failed event again, or all of them (None). Returns how many.

        They keep id and content, and get all tries again. Raises Gone if there are none.
        """
        await _require_living(service_id)
        row = await _row(service_id)
        failed = WebhookEvent.filter(webhook_id=row.id, state=EventState.FAILED)
        if event_id is not None:
            failed = failed.filter(id=event_id)
        again = {"state": EventState.PENDING, "tries": 0, "due_at": self._now(), "ended_at": None}
        number = await failed.update(**again)
        if not number:
            raise Gone
        await self._note(admin, "webhook_replayed", service_id, after={"events": number})
        return number

    async def _note(
        self,
        admin: int,
        kind: str,
        service_id: int,
        before: dict[str, Any] | None = None,
        after: dict[str, Any] | None = None,
    ) -> None:
        await self._audit.record(admin, kind, f"service:{service_id}", before, after)


async def _row(service_id: int) -> Webhook:
    row = await Webhook.get_or_none(key_id=service_id)
    if row is None:
        raise Gone
    return row


async def _require_living(service_id: int) -> None:
    """Lock the key by a write that changes nothing. Raises Gone if it is revoked."""
    living = ApiKey.filter(id=service_id, revoked_at=None)
    if not await living.update(revoked_at=None):
        raise Gone


def _host(url: str) -> str:
    """The part of an address that logs may show: the rest may contain a password."""
    return urlsplit(url).netloc


def _event(row: WebhookEvent) -> SentEvent:
    return SentEvent(
        id=row.id,
        event_id=row.event_id,
        kind=row.kind.value,
        user=str(row.user_id or ""),
        amount=row.amount or 0,
        state=row.state.value,
        tries=row.tries,
        result=row.result,
        created_at=row.created_at,
        due_at=row.due_at,
        ended_at=row.ended_at,
    )
