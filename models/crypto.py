"""Crypto Pay orders: tokens and the sum in RUB are frozen before the invoice exists."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class CryptoState(StrEnum):
    """open -> paid, or open -> expired (an expired order may still be paid)."""

    OPEN = "open"
    PAID = "paid"
    EXPIRED = "expired"


class CryptoOrder(Model):
    """Tokens for a sum in RUB. Its payments are transfers with the key `crypto:<invoice id>`."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="crypto_orders", on_delete=fields.RESTRICT
    )
    user_id: int
    tokens = fields.BigIntField(description="tokens to credit")
    amount_rub = fields.BigIntField(description="RUB minor units to pay")
    state = fields.CharEnumField(
        CryptoState, max_length=32, description="state", default=CryptoState.OPEN
    )
    invoice_id = fields.BigIntField(null=True, unique=True, description="Crypto Pay's number")
    link = fields.CharField(max_length=512, null=True, description="where it is paid")
    created_at = UtcDatetime(auto_now_add=True)
    expires_at = UtcDatetime()
    paid_at = UtcDatetime(null=True)
    paid_with = fields.CharField(max_length=64, null=True, description="sum and coin")

    class Meta:
        table = "crypto_orders"
        indexes = (("state", "expires_at"), ("user", "state"))
