"""Promo codes: offers, codes, uses and misses."""

from tortoise import fields
from tortoise.models import Model

from models.accounts import Transfer
from models.db.columns import UtcDatetime
from models.users import User


class Promo(Model):
    """An offer: tokens for entering one of its codes. It does not change until it ends."""

    id = fields.BigIntField(primary_key=True)
    tokens = fields.BigIntField(description="tokens for one use")
    uses = fields.BigIntField(description="how often each code may be used")
    per_person = fields.BigIntField(description="how often one person may use codes of the offer")
    codes = fields.BigIntField(description="how many codes it has")
    created_by = fields.BigIntField(description="the admin's Telegram id")
    created_at = UtcDatetime(auto_now_add=True)
    expires_at = UtcDatetime(null=True)
    off_at = UtcDatetime(null=True, description="when an admin ended it")

    class Meta:
        table = "promos"


class PromoCode(Model):
    """One code, in capitals, without dashes."""

    id = fields.BigIntField(primary_key=True)
    promo: fields.ForeignKeyRelation[Promo] = fields.ForeignKeyField(
        "models.Promo", related_name="its_codes", on_delete=fields.RESTRICT
    )
    promo_id: int
    code = fields.CharField(max_length=32, unique=True)
    uses_left = fields.BigIntField()

    class Meta:
        table = "promo_codes"
        indexes = (("promo", "id"),)


class PromoUse(Model):
    """One use: the person's use number `ordinal` of the offer, and its transfer."""

    id = fields.BigIntField(primary_key=True)
    promo: fields.ForeignKeyRelation[Promo] = fields.ForeignKeyField(
        "models.Promo", related_name="its_uses", on_delete=fields.RESTRICT
    )
    promo_id: int
    code: fields.ForeignKeyRelation[PromoCode] = fields.ForeignKeyField(
        "models.PromoCode", related_name="its_uses", on_delete=fields.RESTRICT
    )
    code_id: int
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="promo_uses", on_delete=fields.RESTRICT
    )
    user_id: int
    transfer: fields.OneToOneRelation[Transfer] = fields.OneToOneField(
        "models.Transfer", related_name="promo_use", on_delete=fields.RESTRICT
    )
    transfer_id: int
    ordinal = fields.BigIntField(description="1, 2, 3 ... of this person and offer")
    created_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "promo_uses"
        unique_together = (("promo", "user", "ordinal"),)
        indexes = (("user",), ("code",))


class PromoMiss(Model):
    """A wrong code that a person typed. After too many they have to wait."""

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="promo_misses", on_delete=fields.CASCADE
    )
    user_id: int
    created_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "promo_misses"
        indexes = (("user", "created_at"),)
