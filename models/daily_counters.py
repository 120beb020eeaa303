"""Daily counters, written by triggers (docs/decisions/0010)."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime


class DailyCounter(StrEnum):
    """What is counted, and on which day.

    On the day a person registered: REGISTERED, ORDERED (they have ordered a pack or a top-up),
    BOUGHT (they have paid). On the last day they did it: ACTIVE, PAYERS. On the day the money was
    paid or refunded: STARS (Telegram Stars), RUB (minor units of approved top-ups).
    """

    REGISTERED = "registered"
    ORDERED = "ordered"
    BOUGHT = "bought"
    ACTIVE = "active"
    PAYERS = "payers"
    STARS = "stars"
    RUB = "rub"


class DailyCount(Model):
    """A change of a figure at a moment; or the sum of one day, at its beginning.

    Triggers write a change for every row that counts; a chore adds the changes up by day.
    """

    id = fields.BigIntField(primary_key=True)
    at = UtcDatetime()
    figure = fields.CharEnumField(DailyCounter, max_length=16, description="what is counted")
    amount = fields.BigIntField(description="people, Stars or RUB minor units, signed")
    day = fields.CharField(max_length=10, null=True, description="2026-03-10, once added up")

    class Meta:
        table = "tallies"
        unique_together = (("day", "figure"),)
        indexes = (("figure", "at", "amount"),)
