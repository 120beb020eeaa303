"""The audit log: rows are never changed or deleted (triggers refuse it)."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class AuditEntry(Model):
    """One action of one admin: its subject, and the values before and after."""

    id = fields.BigIntField(primary_key=True)
    at = UtcDatetime(auto_now_add=True)
    actor_id = fields.BigIntField(description="the admin's Telegram id")
    kind = fields.CharField(max_length=32, description="adjust, ban, topup_approved, ...")
    subject = fields.CharField(max_length=64, description="user:123, topup:7, export")
    before = fields.TextField(default="{}", description="JSON")
    after = fields.TextField(default="{}", description="JSON")

    class Meta:
        table = "audit"
        indexes = (("actor_id", "id"), ("kind", "id"), ("subject",))
