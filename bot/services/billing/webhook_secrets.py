"""Secrets that sign webhooks: `whsec_…`, shown once and stored nowhere.

A secret is made from the bot's token and the row's salt, so a copy of the database cannot sign. The
row's digest shows when the bot's token has changed and can no longer make the secret.
"""

import base64
import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256

from bot.settings.parsers import Secret

_PREFIX = "whsec_"


@dataclass(frozen=True)
class NewSigning:
    """A new secret: `secret` is shown to the admin once; the row gets `salt` and `digest`."""

    secret: Secret
    salt: str
    digest: str


class Signing:
    """Makes the secrets of webhooks. `token`: the bot's."""

    def __init__(self, token: Secret) -> None:
        self._key = hmac.digest(token.reveal().encode(), b"webhooks of services", "sha256")

    def new(self) -> NewSigning:
        """A new secret of 256 bits, with its salt and digest."""
        salt = secrets.token_hex(32)
        secret = self._secret(salt)
        return NewSigning(secret, salt, _digest(secret))

    def of(self, salt: str, digest: str) -> Secret | None:
        """The secret of a row; None if it was made by a bot with another token."""
        secret = self._secret(salt)
        return secret if hmac.compare_digest(_digest(secret), digest) else None

    def _secret(self, salt: str) -> Secret:
        made = hmac.digest(self._key, salt.encode(), "sha256")
        return Secret(_PREFIX + base64.b64encode(made).decode())


def _digest(secret: Secret) -> str:
    return sha256(secret.reveal().encode()).hexdigest()
