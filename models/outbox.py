"""The outbox: notices, committed with the change that they report and sent afterwards."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class NoticeState(StrEnum):
    """pending -> sending -> sent | failed | dropped.

    It becomes pending again if Telegram did not confirm it, and waiting if the person cannot be
        reached.
    """

    PENDING = "pending"
    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class NoticeRow(Model):
    """One message to one person. Its text is rendered when it is sent."""

    id = fields.BigIntField(primary_key=True)
    key = fields.CharField(max_length=400, unique=True, description="the fact it tells, and whom")
    user_id = fields.BigIntField(description="the recipient's Telegram id")
    text_key = fields.CharField(max_length=64, description="the text")
    filling = fields.TextField(description="the text's values, JSON")
    opens = fields.CharField(max_length=64, null=True, description="data of its Open button")
    file_kind = fields.CharField(max_length=16, null=True)
    file_id = fields.CharField(max_length=255, null=True)
    about = fields.CharField(max_length=64, null=True, description="topup:7; edited together")
    edits = fields.BigIntField(null=True, description="the notice whose message is edited")
    state = fields.CharEnumField(
        NoticeState, max_length=16, description="state", default=NoticeState.PENDING
    )
    tries = fields.IntField(default=0, description="times it was taken up")
    failures = fields.IntField(default=0, description="calls that were not answered")
    due_at = UtcDatetime()
    chat_id = fields.BigIntField(null=True)
    message_id = fields.BigIntField(null=True)
    error = fields.TextField(null=True)
    created_at = UtcDatetime()
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "outbox"
        indexes = (("state", "due_at"), ("user_id", "id"), ("about",))
