"""The limiter of a bot that is many processes: they count together, in Redis, by its clock.

While Redis is away each process goes on alone with a third of the pace.
"""

from collections.abc import Callable
from math import inf
from uuid import uuid4

from loguru import logger
from redis.exceptions import RedisError

from bot.outgoing.clock import REAL, Timer
from bot.outgoing.gcra import LUA, MICRO, Pace
from bot.outgoing.limiter import (
    COUNTS,
    LOST,
    Limiter,
    MemoryCounts,
    PauseStore,
    Rate,
    Turn,
    even,
    paid_pace,
)
from bot.trips import Script, Trips

AGAIN = 2.0  # seconds until it is asked again after it did not answer
ALONE = 3  # processes that, each alone, stay within the limit together
AWAY = (RedisError, OSError)

TAKE = Script(LUA)
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

    def __init__(
        self, trips: Trips, keys: list[str], pace: Pace, most: int | None, now: Callable[[], float]
    ) -> None:
        self._trips = trips
        self._pace = pace
        self._most = most
        self._now = now
        self._keys = keys
        self._process = uuid4().hex[:12]
        slower = Pace(pace.interval * ALONE, late=pace.late)
        self._alone = MemoryCounts(slower, most and -(-most // ALONE), now)
        self._away_until = -inf

    async def take(self, call: str) -> Turn:
        """As Counts has it."""
        if self._now() < self._away_until:
            return await self._alone.take(call)
        values: list[str | int] = [*self._pace.values, ""]
        if self._most is not None:
            values += [f"{self._process}:{call}", self._most, round(LOST * MICRO)]
        try:
            paused, wait, _ = await self._trips.run(TAKE, self._keys, values)
        except AWAY as error:
            self._gone(error)
            return await self._alone.take(call)
        self._came_back()
        return Turn(wait / MICRO, paused=bool(paused))

    async def free(self, call: str) -> None:
        """As Counts has it; what Redis does not hear of it forgets by itself."""
        await self._alone.free(call)
        if self._most is not None:
            values: list[str | int] = [f"{self._process}:{call}", round(COUNTS * MICRO)]
            await self._tell(_FREE, self._keys[2], values)

    async def pause(self, seconds: float) -> None:
        """As Counts has it."""
        await self._tell(_PAUSE, self._keys[1], [max(1, round(seconds * 1000))])

    async def _tell(self, script: Script, key: str, values: list[str | int]) -> None:
        if self._now() < self._away_until:
            return
        try:
            await self._trips.run(script, [key], values)
        except AWAY as error:
            self._gone(error)

    def _gone(self, error: Exception) -> None:
        if self._away_until == -inf:
            logger.warning("Redis is away; this process sends bulk more slowly: {!r}", error)
        self._away_until = self._now() + AGAIN

    def _came_back(self) -> None:
        if self._away_until != -inf:
            logger.info("Redis answers again; all processes share one pace")
            self._away_until = -inf


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
    free = RedisCounts(trips, keys, even(per_second), per_second, timer.now)
    pace, together = paid_pace(per_second, paid)
    costly = RedisCounts(trips, [f"{prefix}paid", keys[1]], pace, None, timer.now)
    return Limiter(Rate(free), Rate(costly, together), store, timer)
