"""What is left of people who had their data erased."""

from tortoise import fields
from tortoise.models import Model

from models.accounts import Transfer
from models.db.columns import UtcDatetime


class Erased(Model):
    """That somebody was erased: a keyed hash of their Telegram id, which leads to no other row."""

    mark = fields.CharField(max_length=64, primary_key=True, description="keyed hash")
    erased_at = UtcDatetime()

    class Meta:
        table = "erased"


class TransferDigest(Model):
    """What a transfer says since its person has a pseudonym: its own digest names the person."""

    transfer: fields.OneToOneRelation[Transfer] = fields.OneToOneField(
        "models.Transfer", related_name="new_digest", on_delete=fields.RESTRICT, primary_key=True
    )
    transfer_id: int
    digest = fields.CharField(max_length=64, description="sha256 of the content")

    class Meta:
        table = "transfer_digests"
