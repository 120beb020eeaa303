"""Marks of erased people: whether somebody was here before, and nothing else of them."""

import hmac
from collections.abc import Callable
from datetime import datetime

from bot.settings.parsers import Secret
from models import Erased

Mark = Callable[[int], str]


def marker(secret: Secret) -> Mark:
    """A keyed hash of Telegram ids: without the secret nobody can try which id a mark is of."""
    key = hmac.new(secret.reveal().encode(), b"erased people", "sha256").digest()
    return lambda user_id: hmac.new(key, str(user_id).encode(), "sha256").hexdigest()


async def erased_at(mark: str) -> datetime | None:
    """When the person with this mark was erased last; None for somebody who never was."""
    row = await Erased.get_or_none(mark=mark)
    return row.erased_at if row else None
