"""Put together from its parts: the limiter, and what all calls of a bot pass.

`trips`: the way to Redis, where several processes share it; redis is imported only then.
"""

from typing import TYPE_CHECKING

from aiogram import Bot

from bot.outgoing.chat_pauses import ChatPauses, Newest
from bot.outgoing.clock import REAL, Timer
from bot.outgoing.gcra import Buckets, MemoryBuckets
from bot.outgoing.latency import Clocked
from bot.outgoing.limiter import Limiter, PauseStore
from bot.outgoing.retry_middleware import RetryMiddleware

if TYPE_CHECKING:
    from bot.trips import Trips


def build_limiter(
    trips: "Trips | None",
    bot_id: int,
    rates: tuple[int, int],
    store: PauseStore | None = None,
    timer: Timer = REAL,
) -> Limiter:
    """`rates`: messages a second, free and paid."""
    buckets: Buckets = MemoryBuckets(timer.now)
    if trips is not None:
        from bot.outgoing.gcra_redis import RedisBuckets

        buckets = RedisBuckets(trips, f"bot:{bot_id}:")
    return Limiter(buckets, rates, store, timer)


def send_through(
    bot: Bot, limiter: Limiter, trips: "Trips | None" = None, timer: Timer = REAL
) -> ChatPauses:
    """What all calls of this bot pass from now on, whoever makes them; the chats that wait."""
    newest: Newest | None = None
    if trips is not None:
        from bot.outgoing.newest_redis import RedisNewest

        newest = RedisNewest(trips, bot.id)
    pauses = ChatPauses(timer, newest)
    bot.session.middleware(Clocked())
    bot.session.middleware(RetryMiddleware(limiter, pauses, timer))
    return pauses
