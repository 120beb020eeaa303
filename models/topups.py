"""Manual top-ups: payments that people made outside Telegram, and admins' decisions."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class TopupState(StrEnum):
    """pending -> approved | rejected | cancelled | expired; these are final."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Topup(Model):
    """A request: tokens, the sum frozen at its creation, the receipt, the decision."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="topups", on_delete=fields.RESTRICT
    )
    user_id: int
    method = fields.CharField(max_length=32, description="card_ru, card_international, crypto")
    tokens = fields.BigIntField(description="tokens asked for")
    amount_rub = fields.BigIntField(description="RUB minor units to pay")
    state = fields.CharEnumField(
        TopupState, max_length=32, description="state", default=TopupState.PENDING
    )
    receipt_kind = fields.CharField(max_length=16, null=True, description="photo, document, text")
    receipt_file_id = fields.CharField(max_length=255, null=True)
    receipt_text = fields.TextField(null=True, description="caption, words or transaction hash")
    receipt_mark = fields.CharField(
        max_length=128, null=True, db_index=True, description="equal for the same file or hash"
    )
    comment = fields.TextField(default="", description="the person's")
    question = fields.TextField(null=True, description="the last one of an admin")
    decided_by = fields.BigIntField(null=True, description="the admin's Telegram id")
    decided_at = UtcDatetime(null=True)
    decided_tokens = fields.BigIntField(null=True, description="tokens credited")
    reason = fields.TextField(null=True, description="why it was rejected, as the person read it")
    created_at = UtcDatetime(auto_now_add=True)
    reminded_at = UtcDatetime(null=True)
    expires_at = UtcDatetime()
    requisite = fields.TextField(null=True, description="where to pay, as its owner was told")
    requisite_note = fields.TextField(null=True)
    requisites_at = UtcDatetime(null=True, description="when an admin sent them")

    class Meta:
        table = "topups"
        indexes = (("state", "created_at"), ("user", "state"))
