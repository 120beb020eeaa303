"""Pictures that people buy with tokens: one row for each job, and its undelivered picture."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class GenerationState(StrEnum):
    """queued -> drawing -> drawn -> delivered (captured); before it is delivered: failed, stopped.

    Tokens are held in the first three states and given back in the last two.
    """

    QUEUED = "queued"
    DRAWING = "drawing"
    DRAWN = "drawn"
    DELIVERED = "delivered"
    FAILED = "failed"
    STOPPED = "stopped"


OPEN_STATES = (GenerationState.QUEUED, GenerationState.DRAWING, GenerationState.DRAWN)


class Generation(Model):
    """A job: its prompt, tokens, state and message."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="generations", on_delete=fields.RESTRICT
    )
    user_id: int
    press = fields.CharField(
        max_length=128, null=True, description="the press that ordered it; null in old rows"
    )
    prompt = fields.TextField(description="the person's words; never logged")
    variation = fields.IntField(default=0, description="which picture of the same words")
    tokens = fields.BigIntField(description="what it costs")
    state = fields.CharEnumField(
        GenerationState, max_length=32, description="state", default=GenerationState.QUEUED
    )
    provider = fields.CharField(max_length=32, null=True, description="who draws it")
    ticket = fields.CharField(
        max_length=128, null=True, db_index=True, description="the provider's own id of the job"
    )
    ordered = fields.BooleanField(
        default=False, description="the provider may have taken it, and may want money for it"
    )
    hinted_at = UtcDatetime(null=True, description="the provider says that there is news")
    attempts = fields.IntField(default=0, description="begun or delivered in vain so often")
    due_at = UtcDatetime(null=True, description="when to see to it; null: nothing is left to do")
    reason = fields.CharField(max_length=32, null=True, description="why it failed")
    chat_id = fields.BigIntField()
    message_id = fields.BigIntField(null=True, description="the message that shows it")
    file_id = fields.CharField(max_length=255, null=True, description="the picture at Telegram")
    created_at = UtcDatetime()
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "generations"
        indexes = (("user", "state"), ("due_at",))
        unique_together = (("user", "press"),)


class GenerationPicture(Model):
    """A picture that is drawn but not delivered yet. It is deleted after the delivery."""

    generation: fields.OneToOneRelation[Generation] = fields.OneToOneField(
        "models.Generation",
        related_name="picture",
        primary_key=True,
        on_delete=fields.RESTRICT,
    )
    generation_id: int
    jpeg = fields.BinaryField()

    class Meta:
        table = "generation_pictures"
