"""The billing API: keys of services, people's links to them, what was billed, remembered answers.

`bot.services.billing` has the rules; docs/decisions/0048 says why.
"""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model

from models.db.columns import UtcDatetime
from models.users import User


class ApiKey(Model):
    """A service that may bill, and the secret it shows. Limits are tokens; 0 allows nothing."""

    id = fields.BigIntField(primary_key=True)
    lookup = fields.CharField(max_length=16, unique=True, description="the key's public part")
    digest = fields.CharField(max_length=64, description="sha256 of its secret part")
    name = fields.CharField(max_length=64, description="the service, for people to read")
    purpose = fields.CharField(max_length=200, description="what it charges for, for people")
    scopes = fields.CharField(max_length=32, description="read,spend,grant")
    own = fields.BooleanField(description="the operator's service: it needs nobody's consent")
    spend_per_request = fields.BigIntField()
    spend_per_user = fields.BigIntField(description="a day")
    spend_per_day = fields.BigIntField()
    grant_per_request = fields.BigIntField()
    grant_per_user = fields.BigIntField(description="a day")
    grant_per_day = fields.BigIntField()
    addresses = fields.TextField(description="networks that may use it; empty: any")
    created_by = fields.BigIntField(description="the admin's Telegram id")
    created_at = UtcDatetime()
    expires_at = UtcDatetime(null=True)
    revoked_at = UtcDatetime(null=True)
    used_at = UtcDatetime(null=True, description="within the last minutes of its last use")

    class Meta:
        table = "api_keys"


class LinkState(StrEnum):
    """pending -> connected -> ended; pending -> declined or expired."""

    PENDING = "pending"
    CONNECTED = "connected"
    DECLINED = "declined"
    EXPIRED = "expired"
    ENDED = "ended"


class ApiLink(Model):
    """A person's consent to a service, or the request for it. One is connected at a time."""

    id = fields.CharField(max_length=32, primary_key=True, description="random; in the deep link")
    key: fields.ForeignKeyRelation[ApiKey] = fields.ForeignKeyField(
        "models.ApiKey", related_name="links", on_delete=fields.RESTRICT
    )
    key_id: int
    user: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="api_links", null=True, on_delete=fields.RESTRICT
    )
    user_id: int | None
    state = fields.CharEnumField(LinkState, max_length=16, description="state")
    daily_limit = fields.BigIntField(description="tokens a day: asked for, then allowed")
    reference = fields.CharField(max_length=64, description="the service's own name of the person")
    created_at = UtcDatetime()
    expires_at = UtcDatetime(description="of a pending one")
    ended_at = UtcDatetime(null=True)
    deleted_at = UtcDatetime(null=True, description="by the service, which sees it no longer")

    class Meta:
        table = "api_links"
        indexes = (("user", "state"), ("key", "user", "state"), ("state", "expires_at"))


class OperationKind(StrEnum):
    """What a service did with tokens."""

    HOLD = "hold"
    CHARGE = "charge"
    GRANT = "grant"


class OperationState(StrEnum):
    """A hold: open -> captured (all of it), released or expired.

    Charges and grants are captured at once.
    """

    OPEN = "open"
    CAPTURED = "captured"
    RELEASED = "released"
    EXPIRED = "expired"


class ApiOperation(Model):
    """A hold, a charge or a grant.

    The part of `amount` beyond `captured` and `returned` is held.
    """

    id = fields.BigIntField(primary_key=True)
    key: fields.ForeignKeyRelation[ApiKey] = fields.ForeignKeyField(
        "models.ApiKey", related_name="operations", on_delete=fields.RESTRICT
    )
    key_id: int
    user: fields.ForeignKeyRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="api_operations", on_delete=fields.RESTRICT
    )
    user_id: int
    kind = fields.CharEnumField(OperationKind, max_length=16, description="what it is")
    job = fields.CharField(max_length=120, unique=True, description="the ref of its transfers")
    amount = fields.BigIntField(description="tokens")
    captured = fields.BigIntField(description="tokens that were spent and not given back")
    returned = fields.BigIntField(description="tokens that were released or refunded")
    state = fields.CharEnumField(OperationState, max_length=16, description="state")
    reason = fields.CharField(max_length=200, description="the service's words")
    day = fields.CharField(max_length=10, description="the operator's day whose limits it uses")
    created_at = UtcDatetime()
    expires_at = UtcDatetime(null=True, description="of a hold")
    ended_at = UtcDatetime(null=True)

    class Meta:
        table = "api_operations"
        indexes = (("key", "user", "id"), ("user", "state"), ("state", "expires_at"))


class ApiUsage(Model):
    """Tokens that a key moved in a day, by person. `user_id` 0: all people together."""

    id = fields.BigIntField(primary_key=True)
    key: fields.ForeignKeyRelation[ApiKey] = fields.ForeignKeyField(
        "models.ApiKey", related_name="usage", on_delete=fields.RESTRICT
    )
    key_id: int
    user_id = fields.BigIntField()
    day = fields.CharField(max_length=10)
    scope = fields.CharField(max_length=16, description="spend or grant")
    tokens = fields.BigIntField(description="less what was released or refunded")

    class Meta:
        table = "api_usage"
        unique_together = (("key", "user_id", "day", "scope"),)


class ApiAnswer(Model):
    """The answer to a write. It is sent again when the request is repeated."""

    id = fields.BigIntField(primary_key=True)
    key: fields.ForeignKeyRelation[ApiKey] = fields.ForeignKeyField(
        "models.ApiKey", related_name="answers", on_delete=fields.RESTRICT
    )
    key_id: int
    idempotency_key = fields.CharField(max_length=64)
    user_id = fields.BigIntField(null=True, description="whom it is about")
    digest = fields.CharField(max_length=64, description="sha256 of the request")
    status = fields.IntField(description="of HTTP")
    body = fields.TextField(description="JSON; empty after the person was erased")
    created_at = UtcDatetime()

    class Meta:
        table = "api_answers"
        unique_together = (("key", "idempotency_key"),)
        indexes = (("user_id",),)
