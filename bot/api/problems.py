"""Problems: what an answer says when a request failed (RFC 9457), with stable codes."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import orjson

from bot.services.billing import errors
from bot.services.errors import NotEnoughTokens

MEDIA_TYPE = "application/problem+json"

TITLES: Mapping[str, tuple[int, str]] = {
    "malformed_request": (400, "The request is not HTTP with JSON in UTF-8."),
    "unauthorized": (401, "There is no such key, or it is expired or revoked."),
    "not_enough_tokens": (402, "The person has too few tokens."),
    "address_not_allowed": (403, "The key may not be used from this address."),
    "scope_missing": (403, "The key may not do this."),
    "not_connected": (403, "The person has not connected this service."),
    "account_banned": (403, "The person is banned."),
    "limit_exceeded": (403, "A limit of the key or of the person is reached."),
    "not_found": (404, "There is nothing with this id or at this path."),
    "account_not_found": (404, "No account has this id."),
    "method_not_allowed": (405, "This path does not allow that method."),
    "idempotency_key_reused": (409, "The idempotency key was used for another request."),
    "hold_not_open": (409, "The hold is no longer open."),
    "amount_exceeds_hold": (409, "The hold has fewer tokens left."),
    "amount_exceeds_charge": (409, "Fewer tokens of the charge are left to refund."),
    "link_deleted": (410, "You have deleted the link."),
    "erased": (410, "The person was erased."),
    "body_too_large": (413, "The body is too large."),
    "invalid_request": (422, "The request does not match the schema."),
    "rate_limited": (429, "The key makes too many requests."),
    "internal_error": (
        500,
        "The bot failed. Repeat the request with the same key.",
    ),
    "unavailable": (503, "The database does not answer. Repeat the request with the same key."),
}
"""Every code: its status and its title."""


def problem(code: str, request_id: str, **more: Any) -> tuple[int, bytes]:
    """The status and the body of a problem."""
    status, title = TITLES[code]
    body = {
        "type": f"urn:billing:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": title,
        "code": code,
        "request_id": request_id,
    }
    return status, orjson.dumps({**body, **more})


def of_refusal(error: errors.Declined | NotEnoughTokens) -> tuple[str, dict[str, Any]]:
    """The code of an error that a service raised, and its further members."""
    if isinstance(error, NotEnoughTokens):
        return "not_enough_tokens", {"needed": error.needed, "available": error.available}
    return error.code, error.facts
