"""Background work: leases, chores and workers."""

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class LeaseRow(Model):
    """The exclusive right to do something. A free lease keeps its row, so its token only grows."""

    name = fields.CharField(max_length=64, primary_key=True)
    owner = fields.CharField(max_length=64, description="a process; empty: free")
    token = fields.BigIntField(description="one more at each take: an old holder's is refused")
    until = UtcDatetime()

    class Meta:
        table = "leases"


class ChoreRow(Model):
    """A recurring piece of work."""

    name = fields.CharField(max_length=64, primary_key=True)
    due_at = UtcDatetime()
    done_at = UtcDatetime(null=True)

    class Meta:
        table = "chores"


class WorkerRow(Model):
    """A worker process and its last heartbeat."""

    name = fields.CharField(max_length=64, primary_key=True)
    started_at = UtcDatetime()
    seen_at = UtcDatetime()

    class Meta:
        table = "workers"
