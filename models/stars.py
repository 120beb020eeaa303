"""Telegram's own list of the bot's Stars, and the refunds that admins requested."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.orders import Charge


class Direction(StrEnum):
    """A refund has the id of its payment. Only the direction differs."""

    IN = "in"
    OUT = "out"


class StarState(StrEnum):
    """How a row of Telegram's list matches our ledger. foreign: another database's payment."""

    KNOWN = "known"
    CREDITED = "credited"
    TAKEN_BACK = "taken_back"
    OTHER = "other"
    FOREIGN = "foreign"
    UNEXPLAINED = "unexplained"


class StarRow(Model):
    """One transaction as Telegram lists it, once per id and direction."""

    id = fields.BigIntField(primary_key=True)
    telegram_id = fields.CharField(max_length=255, description="a payment's is its charge id")
    direction = fields.CharEnumField(Direction, max_length=8, description="to the bot or from it")
    stars = fields.BigIntField(description="whole Stars")
    nanostars = fields.BigIntField(default=0, description="billionths of a Star, beside them")
    at = UtcDatetime(db_index=True)
    partner = fields.CharField(max_length=32, description="user, fragment, telegram_ads, ...")
    user_id = fields.BigIntField(null=True)
    payload = fields.TextField(null=True)
    state = fields.CharEnumField(StarState, max_length=32, description="what it is to our books")
    bot_id = fields.BigIntField(null=True, description="whose list; unknown until it is met again")

    class Meta:
        table = "star_rows"
        unique_together = (("telegram_id", "direction"),)
        indexes = (("state", "id"),)


class StarCheck(Model):
    """The last comparison with Telegram: one row, number 1."""

    id = fields.IntField(primary_key=True, generated=False)
    at = UtcDatetime()
    balance = fields.BigIntField(description="Stars that Telegram says the bot has")
    difference = fields.BigIntField(description="that, less what the kept rows add up to")

    class Meta:
        table = "star_checks"


class StarWalk(Model):
    """How far the list of one bot was read, and what admins were notified of."""

    bot_id = fields.BigIntField(primary_key=True, generated=False)
    settled = fields.BigIntField(default=0, description="star_rows up to here have no gap before")
    reached = fields.BigIntField(default=0, description="rows an unfinished walk has come past")
    notified_difference = fields.BigIntField(
        default=0, description="Stars; 0 where nothing differs"
    )
    notified_foreign = fields.BigIntField(default=0, description="payments of other databases")

    class Meta:
        table = "star_walks"


class RefundState(StrEnum):
    """asked -> done | failed; both are final."""

    ASKED = "asked"
    DONE = "done"
    FAILED = "failed"


class StarRefund(Model):
    """A refund by Telegram: the row comes first, then the call, retried until it is answered."""

    id = fields.BigIntField(primary_key=True)
    charge: fields.ForeignKeyRelation[Charge] = fields.ForeignKeyField(
        "models.Charge", related_name="refunds", on_delete=fields.RESTRICT
    )
    charge_id: str
    actor_id = fields.BigIntField(description="the admin's Telegram id")
    held = fields.BigIntField(description="tokens set aside until it is done; 0 for none")
    state = fields.CharEnumField(
        RefundState, max_length=32, description="state", default=RefundState.ASKED
    )
    attempts = fields.IntField(default=0)
    due_at = UtcDatetime()
    error = fields.TextField(null=True, description="what Telegram said")
    created_at = UtcDatetime(auto_now_add=True)
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "star_refunds"
        indexes = (("state", "due_at"), ("charge",))
