"""Updates kept before Telegram is told that they arrived."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class InboxUpdate(Model):
    """An update about money. Ids may repeat after a week of silence, so the digest counts too."""

    id = fields.BigIntField(primary_key=True)
    update_id = fields.BigIntField()
    digest = fields.CharField(max_length=64, description="sha256 of the payload")
    kind = fields.CharField(max_length=32)
    payload = fields.TextField(description="the update as JSON")
    received_at = UtcDatetime(auto_now_add=True)
    done_at = UtcDatetime(null=True)
    attempts = fields.IntField(default=0)
    error = fields.TextField(null=True)

    class Meta:
        table = "inbox"
        unique_together = (("update_id", "digest"),)
