"""Why a service's request is declined. Programs read `code` and `facts`; docs/decisions/0048."""

from typing import ClassVar


class Declined(Exception):
    """A rule forbids a service's request. `code` is stable; `facts` are members of the answer."""

    code: ClassVar[str]

    def __init__(self, **facts: int | str) -> None:
        self.facts = facts
        super().__init__(f"{self.code} {facts}")


class Unauthorized(Declined):
    """There is no key with this secret, or it is expired or revoked."""

    code = "unauthorized"


class AddressNotAllowed(Declined):
    """The key may not be used from this address."""

    code = "address_not_allowed"


class ScopeMissing(Declined):
    """The key lacks `scope`."""

    code = "scope_missing"


class NotConnected(Declined):
    """The person has not connected the service, or does not exist."""

    code = "not_connected"


class AccountNotFound(Declined):
    """No account has this id. Only the operator's own services may learn it."""

    code = "account_not_found"


class AccountBanned(Declined):
    """The person is banned: nothing new is held, charged or granted."""

    code = "account_banned"


class LimitExceeded(Declined):
    """`limit` allows `allowed` tokens, of which `left` are left."""

    code = "limit_exceeded"


class NotFound(Declined):
    """The key has no such hold, charge or link."""

    code = "not_found"


class IdempotencyKeyReused(Declined):
    """The idempotency key was used before for another request."""

    code = "idempotency_key_reused"


class HoldNotOpen(Declined):
    """The hold is over; `state` says how."""

    code = "hold_not_open"


class AmountExceedsHold(Declined):
    """The hold has only `left` tokens left."""

    code = "amount_exceeds_hold"


class AmountExceedsCharge(Declined):
    """Only `left` tokens of the charge are not refunded yet."""

    code = "amount_exceeds_charge"


class LinkDeleted(Declined):
    """The service has deleted the link."""

    code = "link_deleted"


class Erased(Declined):
    """The person has been erased."""

    code = "erased"
