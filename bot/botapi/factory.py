"""Put together from its parts: the limiter, and what all calls of a bot pass.

`trips`: the way to Redis, where several processes share it; redis is imported only then.
"""

from typing import TYPE_CHECKING

from aiogram import Bot

from bot.botapi.chat_pauses import ChatPauses
from bot.botapi.clock import REAL, Timer
from bot.botapi.latency import Clocked
from bot.botapi.limiter import Limiter, PauseStore, memory_limiter
from bot.botapi.retry_middleware import RetryMiddleware
from bot.botapi.waiting_screens import Newest

if TYPE_CHECKING:
    from bot.redis_pipeline import Trips


def build_limiter(
    trips: "Trips | None",
    bot_id: int,
    rates: tuple[int, int],
    store: PauseStore | None = None,
    timer: Timer = REAL,
) -> Limiter:
    """`rates`: messages a second, free and paid."""
    if trips is None:
        return memory_limiter(*rates, store, timer)
    from bot.botapi.limiter_redis import redis_limiter

    return redis_limiter(trips, bot_id, *rates, store, timer)


def send_through(
    bot: Bot, limiter: Limiter, trips: "Trips | None" = None, timer: Timer = REAL
) -> RetryMiddleware:
    """What all calls of this bot pass from now on, whoever makes them."""
    newest: Newest | None = None
    if trips is not None:
        from bot.botapi.newest_redis import RedisNewest

        newest = RedisNewest(trips, bot.id)
    sending = RetryMiddleware(limiter, ChatPauses(timer.now), timer, newest)
    bot.session.middleware(Clocked())
    bot.session.middleware(sending)
    return sending
