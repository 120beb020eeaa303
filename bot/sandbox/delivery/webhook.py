"""The settings of a webhook, and what Telegram refuses in them."""

import re
from dataclasses import dataclass, replace
from ipaddress import ip_address
from urllib.parse import urlsplit

from aiogram.methods import SetWebhook

from bot.sandbox.world.errors import bad_request

SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_LENGTH = 256
MOST_CONNECTIONS = 100
DEFAULT_CONNECTIONS = 40


@dataclass(frozen=True, slots=True)
class Webhook:
    """The address for updates. `allowed_updates` belongs to the queue."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str | None = None
    has_certificate: bool = False


def same(one: Webhook | None, other: Webhook) -> bool:
    """Whether setWebhook would change nothing."""
    return one is not None and replace(one, ip_address=other.ip_address) == other


def requested(call: SetWebhook) -> Webhook:
    """The settings of a setWebhook call. Raises ApiError [B]."""
    _check_url(call.url)
    secret = call.secret_token or ""
    if len(secret) > SECRET_LENGTH:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = max(1, call.max_connections or DEFAULT_CONNECTIONS)
    certificate = call.certificate is not None
    return Webhook(
        url=call.url,
        secret_token=secret,
        max_connections=min(connections, MOST_CONNECTIONS),
        ip_address=call.ip_address,
        has_certificate=certificate,
    )


def _check_url(url: str) -> None:
    """Allow http and https to this machine only; the real server requires https."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not _is_loopback(parts.hostname):
        raise bad_request("bad webhook: the sandbox delivers to loopback addresses only")


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
