"""What updates need to be remembered: places in the dialogs, turns, how many there were."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from aiogram.fsm.storage.base import BaseEventIsolation, BaseStorage

from bot.fsm.lock_local import Alone
from bot.fsm.storage_sql import TableStorage
from bot.middlewares.flood_limiter_local import Buckets, MemoryBuckets
from bot.settings.settings import Settings
from bot.updates.polling import Arrivals

if TYPE_CHECKING:
    from bot.redis_pipeline import Trips


async def _nothing() -> None:
    """There is nothing to close."""


async def _first(_name: str) -> bool:
    """There is no other process."""
    return True


@dataclass(frozen=True)
class Keeping:
    """`arrivals`: the places in line, where there is more than one process; `buckets`: how much
    everybody has sent of late; `once`: whether no other process has asked for this name within the
    last minute; `trips`: the way to Redis, where there is one; `close`: at the end.
    """

    storage: BaseStorage
    isolation: BaseEventIsolation
    arrivals: Arrivals | None = None
    buckets: Buckets = field(default_factory=MemoryBuckets)
    once: Callable[[str], Awaitable[bool]] = _first
    trips: "Trips | None" = None
    close: Callable[[], Awaitable[None]] = _nothing


def build_keeping(settings: Settings, bot_id: int) -> Keeping:
    """By the settings; connects to nothing yet."""
    if not settings.redis_url:
        return Keeping(TableStorage(), Alone())
    from bot.fsm.storage_redis import shared  # redis is imported only where it is used

    storage, turns, buckets, once, trips, close = shared(
        settings.redis_url.reveal(), bot_id, settings.screen_days
    )
    return Keeping(storage, turns, turns, buckets, once, trips, close)
