"""The id of this database, which is part of every invoice."""

from tortoise import fields
from tortoise.models import Model


class DatabaseId(Model):
    """One row, number 1, created with the table and never changed. A copy keeps it."""

    id = fields.IntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=16, description="random; a part of every payload")
    orders_before = fields.BigIntField(description="the last order whose payload has no name")
    crypto_orders_before = fields.BigIntField(description="the same of orders paid in coins")

    class Meta:
        table = "database_id"
