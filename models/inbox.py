"""The inbox: updates that are stored before they are acknowledged to Telegram."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class InboxUpdate(Model):
    """A money update. Ids may repeat after a week without updates, so the key also has a digest."""

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
