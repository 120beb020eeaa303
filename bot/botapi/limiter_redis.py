"""The limiter of a bot that is many processes: they count together, in Redis, by its clock.

While Redis is away bulk waits: it is in nobody's hurry, and its senders have written it down.
"""

from functools import partial
from uuid import uuid4

from loguru import logger
from redis.exceptions import RedisError

from bot.botapi.clock import REAL, Timer
from bot.botapi.gcra import LUA, MICRO, Pace
from bot.botapi.limiter import COUNTS, LOST, Limiter, PauseStore, Rate, Turn, even, paid_pace
from bot.redis_pipeline import Script, Trips

AGAIN = 2.0  # seconds until Redis is asked again after it did not answer
AWAY = (RedisError, OSError)

_TAKE = Script(LUA)
_FREE = Script("""
local time = redis.call('TIME')
local until_ = string.format('%.0f', time[1] * 1000000 + time[2] + ARGV[2])
redis.call('ZADD', KEYS[1], 'XX', until_, ARGV[1])
""")
_PAUSE = Script("""
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], 1, 'PX', ARGV[1])
end
""")


class RedisCounts:
    """As MemoryCounts. `keys`: the bucket, the pause, and the calls that count if any do."""

    def __init__(self, trips: Trips, keys: list[str], pace: Pace, most: int | None) -> None:
        self._trips = trips
        self._keys = keys
        self._pace = pace
        self._most = most

    async def take(self) -> Turn:
        """As Counts has it."""
        values, call = [*self._pace.values, ""], uuid4().hex[:16]
        if self._most is not None:
            values += [call, self._most, round(LOST * MICRO)]
        try:
            paused, wait, _ = await self._trips.run(_TAKE, self._keys, values)
        except AWAY as error:
            logger.warning("Redis is away, so bulk waits: {}", type(error).__name__)
            return Turn(AGAIN, paused=True)
        free = None if self._most is None or wait else partial(self._free, call)
        return Turn(wait / MICRO, paused=bool(paused), free=free)

    async def pause(self, seconds: float) -> None:
        """As Counts has it."""
        await self._tell(_PAUSE, self._keys[1], max(1, round(seconds * 1000)))

    async def _free(self, call: str) -> None:
        await self._tell(_FREE, self._keys[2], call, round(COUNTS * MICRO))

    async def _tell(self, script: Script, key: str, *values: str | int) -> None:
        """What Redis does not hear of it forgets by itself."""
        try:
            await self._trips.run(script, [key], [*values])
        except AWAY as error:
            logger.warning("Redis is away: {}", type(error).__name__)


def redis_limiter(
    trips: Trips,
    bot_id: int,
    per_second: int,
    paid: int,
    store: PauseStore | None = None,
    timer: Timer = REAL,
) -> Limiter:
    """Of all processes that share this Redis."""
    prefix = f"bot:{bot_id}:bulk:"
    keys = [f"{prefix}{name}" for name in ("due", "pause", "calls")]
    free = RedisCounts(trips, keys, even(per_second), per_second)
    pace, together = paid_pace(per_second, paid)
    costly = RedisCounts(trips, [f"{prefix}paid", keys[1]], pace, None)
    return Limiter(Rate(free), Rate(costly, together), store, timer)
