"""Support: threads between a person and the admins."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class ThreadState(StrEnum):
    """waiting (for an admin) <-> answered -> closed; a new message of the person reopens it."""

    WAITING = "waiting"
    ANSWERED = "answered"
    CLOSED = "closed"


class Thread(Model):
    """One thread of one person, optionally about one payment."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="threads", on_delete=fields.RESTRICT
    )
    user_id: int
    state = fields.CharEnumField(
        ThreadState, max_length=32, description="state", default=ThreadState.WAITING
    )
    charge_id = fields.CharField(max_length=255, null=True, description="the payment it is about")
    created_at = UtcDatetime(auto_now_add=True)
    updated_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "threads"
        indexes = (("state", "updated_at"), ("user", "updated_at"))


class ThreadMessage(Model):
    """A message: text, a photo or a file."""

    id = fields.BigIntField(primary_key=True)
    thread: fields.ForeignKeyRelation[Thread] = fields.ForeignKeyField(
        "models.Thread", related_name="messages", on_delete=fields.RESTRICT
    )
    thread_id: int
    author_id = fields.BigIntField(description="Telegram id")
    from_admin = fields.BooleanField()
    text = fields.TextField(default="")
    file_kind = fields.CharField(max_length=16, null=True, description="photo, document")
    file_id = fields.CharField(max_length=255, null=True)
    created_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "thread_messages"
        indexes = (("thread", "id"),)
