"""What remains of erased people."""

from tortoise import fields
from tortoise.models import Model

from models.accounts import Transfer
from models.db.columns import UtcDatetime


class Erased(Model):
    """A keyed hash of the Telegram id of an erased person. It refers to no other row."""

    mark = fields.CharField(max_length=64, primary_key=True, description="keyed hash")
    erased_at = UtcDatetime()

    class Meta:
        table = "erased"


class TransferDigest(Model):
    """The digest of a transfer with the pseudonym.

    The transfer's own digest has the Telegram id.
    """

    transfer: fields.OneToOneRelation[Transfer] = fields.OneToOneField(
        "models.Transfer", related_name="new_digest", on_delete=fields.RESTRICT, primary_key=True
    )
    transfer_id: int
    digest = fields.CharField(max_length=64, description="sha256 of the content")

    class Meta:
        table = "transfer_digests"
