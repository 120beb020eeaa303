"""Outgoing webhooks: the address of a service, and each event with its delivery.

`bot.services.billing` has the rules; docs/decisions/0053 says why.
"""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.api import ApiKey
from models.db.columns import UtcDatetime


class WebhookState(StrEnum):
    """on, or the reason why no events are sent.

    paused: by an admin. failing: for too long. gone: it answered 410. unsigned: the bot has another
    token, so the secret cannot be made any more.
    """

    ON = "on"
    PAUSED = "paused"
    FAILING = "failing"
    GONE = "gone"
    UNSIGNED = "unsigned"


class Webhook(Model):
    """The address of a service. The secret is made from `salt` and the bot's token."""

    id = fields.BigIntField(primary_key=True)
    key: fields.OneToOneRelation[ApiKey] = fields.OneToOneField(
        "models.ApiKey", related_name="webhook", on_delete=fields.RESTRICT
    )
    key_id: int
    url = fields.CharField(max_length=500)
    salt = fields.CharField(max_length=64, description="random, of its secret")
    digest = fields.CharField(max_length=64, description="sha256 of its secret")
    low_below = fields.BigIntField(description="balance.low when fewer tokens are left; 0: never")
    state = fields.CharEnumField(WebhookState, max_length=16, description="state")
    created_at = UtcDatetime()
    failing_since = UtcDatetime(null=True, description="the first failure since the last success")
    succeeded_at = UtcDatetime(null=True, description="within the last minute of its last success")

    class Meta:
        table = "webhooks"


class EventKind(StrEnum):
    """What an event reports to a service."""

    BALANCE_CREDITED = "balance.credited"
    BALANCE_LOW = "balance.low"
    HOLD_EXPIRED = "hold.expired"
    LINK_CREATED = "link.created"
    LINK_REMOVED = "link.removed"
    USER_ERASED = "user.erased"


class EventState(StrEnum):
    """pending -> sending -> delivered | failed; pending again for a retry."""

    PENDING = "pending"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"


class WebhookEvent(Model):
    """An event for one webhook: ids and amounts. Each attempt makes the body from them.

    `webhook_id` is not a foreign key. A trigger on `entries` writes rows here, so a move must copy
    this table last, and it recognises such tables by their lack of foreign keys.
    """

    id = fields.BigIntField(primary_key=True)
    event_id = fields.CharField(max_length=40, unique=True, description="the receiver's webhook-id")
    webhook_id = fields.BigIntField()
    kind = fields.CharEnumField(EventKind, max_length=32, description="what happened")
    user_id = fields.BigIntField(null=True, description="to whom")
    erased_id = fields.BigIntField(
        null=True, description="the Telegram id of somebody erased; empty once it is delivered"
    )
    link_id = fields.CharField(max_length=32, null=True)
    hold_id = fields.BigIntField(null=True)
    amount = fields.BigIntField(null=True, description="tokens")
    balance = fields.BigIntField(null=True, description="of the wallet, right after it")
    entry = fields.BigIntField(null=True, description="the number of the wallet's entry")
    state = fields.CharEnumField(EventState, max_length=16, description="state")
    tries = fields.IntField(description="times it was taken up")
    result = fields.CharField(max_length=32, description="of the last try: a status, or a word")
    due_at = UtcDatetime(null=True, description="of the next try; of one that is sent: its end")
    created_at = UtcDatetime()
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "webhook_events"
        indexes = (("webhook_id", "id"), ("user_id",))
