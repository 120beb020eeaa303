"""The buckets of a bot that is many processes: in Redis, by its clock, each until it is full."""

from redis.exceptions import RedisError

from bot.middlewares.buckets import Over, pause
from bot.trips import Script, Trips
from bot.values import Rate

MICRO = 1_000_000

_TAKE = Script("""
local step, length, album = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3]
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local full_at, told, before = now, '0', ''
local held = redis.call('GET', KEYS[1])
if held then full_at, told, before = string.match(held, '^(%d+) (%d) (.*)$') end
full_at = math.max(tonumber(full_at), now)
if album ~= '' and album == before then return {0, 0} end
local over, first = 0, 0
if full_at - now + step > length then
  over = full_at - now
  if told == '0' then first = 1 end
  told = '1'
else
  full_at, before = full_at + step, album
end
local text = string.format('%.0f %s %s', full_at, told, before)
redis.call('SET', KEYS[1], text, 'PX', math.ceil((full_at - now) / 1000) + 1)
return {over, first}
""")


class SharedBuckets:
    """All moments are in microseconds."""

    def __init__(self, trips: Trips, prefix: str) -> None:
        self._trips = trips
        self._prefix = f"{prefix}flood:"

    async def take(self, kind: str, user_id: int, rate: Rate, album: str = "") -> Over | None:
        """As Buckets has it. While Redis is away nothing is too much: nobody is to be silenced by
        an outage, and what follows asks people to wait by itself.
        """
        key, length = f"{self._prefix}{kind}:{user_id}", rate.seconds * MICRO
        try:
            found = await self._trips.run(_TAKE, [key], [length // rate.most, length, album])
        except (RedisError, OSError):
            return None
        left, first = found
        return Over(pause(left / MICRO, rate), first=bool(first)) if left else None
