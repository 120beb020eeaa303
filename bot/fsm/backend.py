"""The FSM backend: storage, personal locks, rate-limit buckets; in Redis or in this process."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic

from aiogram.fsm.storage.base import BaseStorage

from bot.botapi.chat_pauses import Newest
from bot.botapi.gcra import Buckets, MemoryBuckets
from bot.fsm.lock_local import LocalLock
from bot.fsm.session import PersonLock
from bot.fsm.storage_sql import SqlFsmStorage
from bot.settings.settings import Settings
from bot.updates.polling import TicketQueue


async def _nothing() -> None:
    """Nothing needs to be closed."""


async def _first(_name: str) -> bool:
    """True: there is no other process."""
    return True


@dataclass(frozen=True)
class FsmBackend:
    """The storage, the locks and what belongs to them.

    `tickets`: queue tickets, with several processes. `buckets`: of the rate limiter. `once`:
    whether no other process has asked for this name within the last minute. `newest`: the newest
    deferred screens, with several processes. `close`: must be called at the end.
    """

    storage: BaseStorage
    isolation: PersonLock
    tickets: TicketQueue | None = None
    buckets: Buckets = field(default_factory=MemoryBuckets)
    once: Callable[[str], Awaitable[bool]] = _first
    newest: Newest | None = None
    close: Callable[[], Awaitable[None]] = _nothing


def build_fsm_backend(
    settings: Settings, bot_id: int, now: Callable[[], float] = monotonic
) -> FsmBackend:
    """Build the backend from the settings, without connecting.

    `now`: the buckets' monotonic clock.
    """
    if not settings.redis_url:
        return FsmBackend(SqlFsmStorage(), LocalLock(), buckets=MemoryBuckets(now))
    from bot.fsm.storage_redis import redis_backend  # redis is imported only if it is used

    storage, lock, buckets, once, newest, close = redis_backend(
        settings.redis_url.reveal(), bot_id, settings.screen_days
    )
    return FsmBackend(storage, lock, lock, buckets, once, newest, close)
