"""FSM state without Redis. It survives a restart."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class FsmRow(Model):
    """The state and data of one storage key."""

    key = fields.CharField(max_length=255, primary_key=True)
    state = fields.CharField(max_length=255, null=True)
    data = fields.TextField(default="{}", description="JSON")
    updated_at = UtcDatetime(auto_now=True)

    class Meta:
        table = "fsm"
