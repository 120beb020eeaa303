"""Orders and their payments in Stars."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class OrderState(StrEnum):
    """open -> paid -> refunded, or open -> expired (an expired order may still be paid)."""

    OPEN = "open"
    PAID = "paid"
    EXPIRED = "expired"
    REFUNDED = "refunded"


class ChargeState(StrEnum):
    """credited -> refund_due -> refunded; a charge that cannot be credited starts at refund_due."""

    CREDITED = "credited"
    REFUND_DUE = "refund_due"
    REFUNDED = "refunded"


class Order(Model):
    """A pack at the price shown: tokens and Stars are frozen here before the invoice exists."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="orders", on_delete=fields.RESTRICT
    )
    user_id: int
    tokens = fields.BigIntField(description="tokens to credit")
    stars = fields.BigIntField(description="price in Telegram Stars")
    state = fields.CharEnumField(
        OrderState, max_length=32, description="state", default=OrderState.OPEN
    )
    invoice_link = fields.CharField(max_length=512, null=True)
    created_at = UtcDatetime(auto_now_add=True)
    expires_at = UtcDatetime()
    paid_at = UtcDatetime(null=True)

    class Meta:
        table = "orders"
        indexes = (("user", "state"),)


class Charge(Model):
    """One payment of Stars: an order may be paid twice, a Telegram charge id may not."""

    id = fields.CharField(
        max_length=255, primary_key=True, description="telegram_payment_charge_id"
    )
    order: fields.ForeignKeyNullableRelation[Order] = fields.ForeignKeyField(
        "models.Order",
        related_name="charges",
        null=True,
        on_delete=fields.RESTRICT,
        db_index=True,
    )
    order_id: int | None
    payer_id = fields.BigIntField(db_index=True, description="Telegram id; may be nobody we know")
    stars = fields.BigIntField(description="Telegram Stars paid")
    tokens = fields.BigIntField(description="tokens credited; 0 when none were")
    state = fields.CharEnumField(ChargeState, max_length=32, description="state")
    mismatch = fields.CharField(
        max_length=32, null=True, description="why it did not fit its order"
    )
    invoice_payload = fields.TextField()
    shortfall = fields.BigIntField(
        default=0, description="tokens not taken back when the Stars went back"
    )
    held_until = fields.BigIntField(
        null=True, description="the last transfer of the tokens held then: they may be collected"
    )
    created_at = UtcDatetime(auto_now_add=True)
    refunded_at = UtcDatetime(null=True)

    class Meta:
        table = "charges"
        indexes = (("state", "created_at", "stars"),)  # so that revenue needs only the index
