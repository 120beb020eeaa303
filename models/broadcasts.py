"""Broadcasts: one message to many people, with a row for each of them."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class BroadcastState(StrEnum):
    """scheduled -> running <-> paused -> done, or stopped before; then deleting -> deleted."""

    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"
    DELETING = "deleting"
    DELETED = "deleted"


class Delivery(StrEnum):
    """pending -> sending -> sent | blocked | failed | unknown; sent -> deleted | kept.

    `unknown`: a process or the network failed during the call; it is never sent again.
    `kept`: Telegram refused to delete it.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    BLOCKED = "blocked"
    FAILED = "failed"
    UNKNOWN = "unknown"
    DELETED = "deleted"
    KEPT = "kept"


class BroadcastRow(Model):
    """One broadcast. Its progress is counted from its recipients' rows."""

    id = fields.BigIntField(primary_key=True)
    operation = fields.CharField(max_length=64, unique=True, description="the press that made it")
    author_id = fields.BigIntField(description="the admin's Telegram id")
    audience = fields.CharField(max_length=32, description="all, language:ru, payers, ...")
    paid = fields.BooleanField(description="allow_paid_broadcast")
    state = fields.CharEnumField(
        BroadcastState, max_length=32, description="state", default=BroadcastState.SCHEDULED
    )
    reason = fields.CharField(max_length=32, null=True, description="why it is paused")
    detail = fields.TextField(default="", description="of the reason: a language, an error")
    total = fields.BigIntField(null=True, description="recipients; null before the start")
    rate = fields.FloatField(default=0.0, description="recipients a second, lately")
    created_at = UtcDatetime(auto_now_add=True)
    starts_at = UtcDatetime()
    started_at = UtcDatetime(null=True)
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "broadcasts"
        indexes = (("state", "starts_at"),)


class BroadcastContent(Model):
    """The content for one language; the empty language is for all others."""

    id = fields.BigIntField(primary_key=True)
    broadcast: fields.ForeignKeyRelation[BroadcastRow] = fields.ForeignKeyField(
        "models.BroadcastRow", related_name="contents", on_delete=fields.RESTRICT
    )
    broadcast_id: int
    language = fields.CharField(max_length=8)
    chat_id = fields.BigIntField(description="where it is copied from")
    message_ids = fields.TextField(description="comma separated; several: an album")
    kind = fields.CharField(max_length=16, description="text, photo, album, ...")
    excerpt = fields.TextField(description="its first words")
    buttons = fields.TextField(description="JSON: [[text, url], ...]")

    class Meta:
        table = "broadcast_contents"
        unique_together = (("broadcast", "language"),)


class BroadcastRecipient(Model):
    """One recipient of a broadcast. The lowest pending id is claimed next."""

    id = fields.BigIntField(primary_key=True)
    broadcast: fields.ForeignKeyRelation[BroadcastRow] = fields.ForeignKeyField(
        "models.BroadcastRow", related_name="recipients", on_delete=fields.RESTRICT
    )
    broadcast_id: int
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="broadcasts", on_delete=fields.RESTRICT
    )
    user_id: int
    chat_id = fields.BigIntField()
    content: fields.ForeignKeyRelation[BroadcastContent] = fields.ForeignKeyField(
        "models.BroadcastContent", related_name="recipients", on_delete=fields.RESTRICT
    )
    content_id: int
    state = fields.CharEnumField(Delivery, max_length=16, description="state of delivery")
    token = fields.BigIntField(null=True, description="of the lease that claimed it")
    at = UtcDatetime(null=True, description="when its state changed last")
    message_ids = fields.TextField(null=True, description="what was sent, comma separated")
    error = fields.TextField(null=True, description="as Telegram said it")

    class Meta:
        table = "broadcast_recipients"
        unique_together = (("broadcast", "user"),)
        indexes = (("broadcast", "state", "id"),)
