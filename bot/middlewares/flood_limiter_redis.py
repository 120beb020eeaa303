"""The buckets of a bot that is many processes: in Redis, by its clock, each until it is full."""

from redis.exceptions import RedisError

from bot.botapi.gcra import LUA, MICRO, Answer
from bot.middlewares.flood_limiter_local import Over, over, pace_of
from bot.redis_pipeline import Script, Trips
from bot.settings.parsers import Rate

TAKE = Script(LUA)


class SharedBuckets:
    """One trip for each event."""

    def __init__(self, trips: Trips, prefix: str) -> None:
        self._trips = trips
        self._prefix = f"{prefix}flood:"

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """As Buckets has it. While Redis is away nothing is too much: nobody is to be silenced by
        an outage, and what follows asks people to wait by itself.
        """
        keys, values = [f"{self._prefix}{kind}:{user_id}"], [*pace_of(rate).values, album]
        try:
            _, wait, first = await self._trips.run(TAKE, keys, values)
        except (RedisError, OSError):
            return None
        return over(Answer(wait / MICRO, bool(first)), rate)
