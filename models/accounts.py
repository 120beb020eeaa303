"""Double entry: accounts, the transfers between them, and two entries for each transfer.

- Amounts are whole tokens.
- A transfer moves a positive amount from one account to another; its entries are
  ``-amount`` at the source and ``+amount`` at the target, so all entries add up to zero.
- Transfers and entries are never changed or deleted: triggers in the migrations refuse it.
- CHECKs, partial unique indexes and triggers are in the migrations' SQL, because models cannot
  express them.
"""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class Purpose(StrEnum):
    """What an account is for.

    A user has one for each of `USER_PURPOSES`, the system has the others.
    """

    WALLET = "wallet"
    HELD = "held"
    STARS = "stars"
    SPENT = "spent"
    TOPUPS = "topups"
    CRYPTO = "crypto"
    ADJUSTMENTS = "adjustments"
    PROMOS = "promos"
    GIFTS = "gifts"
    INVITES = "invites"
    FORFEITED = "forfeited"


USER_PURPOSES = frozenset({Purpose.WALLET, Purpose.HELD})


class Kind(StrEnum):
    """Why tokens moved."""

    STARS = "stars"
    STARS_REFUND = "stars_refund"
    HOLD = "hold"
    CAPTURE = "capture"
    CAPTURE_PART = "capture_part"
    VOID = "void"
    TOPUP = "topup"
    CRYPTO = "crypto"
    ADJUST = "adjust"
    PROMO = "promo"
    GIFT = "gift"
    INVITE = "invite"
    INVITE_BACK = "invite_back"
    FORFEIT = "forfeit"
    CHARGE = "charge"
    CHARGE_REFUND = "charge_refund"
    GRANT = "grant"


# What a person spent: kinds that take tokens from the wallet for something, and give them back.
SPENDING_KINDS = (Kind.HOLD, Kind.VOID, Kind.CHARGE, Kind.CHARGE_REFUND)


class Account(Model):
    """A balance in tokens.

    A user's never falls below zero; the system's show where tokens came from or went.
    """

    id = fields.BigIntField(primary_key=True)
    user: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="accounts", null=True, on_delete=fields.RESTRICT
    )
    user_id: int | None
    purpose = fields.CharEnumField(Purpose, max_length=32, description="what it is for")
    balance = fields.BigIntField(default=0, description="tokens")
    version = fields.BigIntField(default=0, description="number of its last entry")

    class Meta:
        table = "accounts"
        unique_together = (("user", "purpose"),)
        indexes = (("purpose", "balance", "user"),)


class Transfer(Model):
    """Tokens moved from one account to another, once per key."""

    id = fields.BigIntField(primary_key=True)
    source: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="outgoing", on_delete=fields.RESTRICT
    )
    source_id: int
    target: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="incoming", on_delete=fields.RESTRICT
    )
    target_id: int
    amount = fields.BigIntField(description="tokens, above zero")
    kind = fields.CharEnumField(Kind, max_length=32, description="why")
    key = fields.CharField(max_length=300, unique=True, description="the outside fact")
    digest = fields.CharField(max_length=64, description="sha256 of the content")
    reason = fields.TextField(default="")
    actor_id = fields.BigIntField(null=True, description="the admin who did it")
    ref = fields.CharField(max_length=120, default="", description="the job, order or request")
    created_at = UtcDatetime(auto_now_add=True)

    class Meta:
        table = "transfers"
        indexes = (("ref",), ("created_at",), ("kind", "created_at"))


class Entry(Model):
    """One side of a transfer: entry number `version` of its account, and the balance after it."""

    id = fields.BigIntField(primary_key=True)
    transfer: fields.ForeignKeyRelation[Transfer] = fields.ForeignKeyField(
        "models.Transfer", related_name="entries", on_delete=fields.RESTRICT, db_index=True
    )
    transfer_id: int
    account: fields.ForeignKeyRelation[Account] = fields.ForeignKeyField(
        "models.Account", related_name="entries", on_delete=fields.RESTRICT
    )
    account_id: int
    amount = fields.BigIntField(description="tokens, signed")
    balance_after = fields.BigIntField(description="tokens")
    version = fields.BigIntField(description="1, 2, 3 ... in its account")

    class Meta:
        table = "entries"
        unique_together = (("account", "version"),)
