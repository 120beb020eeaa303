"""Updates that this version cannot parse."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class UnreadUpdate(Model):
    """One update, stored unchanged. `user_id`: its person, if the JSON names one."""

    id = fields.BigIntField(primary_key=True)
    update_id = fields.BigIntField(null=True)
    user_id = fields.BigIntField(null=True)
    digest = fields.CharField(max_length=64, unique=True, description="sha256 of the payload")
    payload = fields.TextField(description="the JSON")
    fault = fields.CharField(max_length=255, description="the field that failed, and how")
    is_money = fields.BooleanField(description="speaks of a payment")
    received_at = UtcDatetime()
    handled_at = UtcDatetime(null=True, description="Stars compared where needed, admins told")

    class Meta:
        table = "unread_updates"
