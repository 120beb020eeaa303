"""Hashes of erased people. They show only that a person was here before."""

import hmac
from collections.abc import Callable
from datetime import datetime

from bot.settings.parsers import Secret
from models import Erased

ErasedHash = Callable[[int], str]


def erased_hash(secret: Secret) -> ErasedHash:
    """A keyed hash of Telegram ids. Without the secret the id cannot be found by trying."""
    key = hmac.new(secret.reveal().encode(), b"erased people", "sha256").digest()
    return lambda user_id: hmac.new(key, str(user_id).encode(), "sha256").hexdigest()


async def erased_at(mark: str) -> datetime | None:
    """When the person with this hash was last erased, if ever."""
    row = await Erased.get_or_none(mark=mark)
    return row.erased_at if row else None
