"""gcra.py for all processes that share a Redis: one script, which uses the clock of Redis."""

from typing import Any

from redis.exceptions import RedisError

from bot.botapi.gcra import COUNTED_S, LOST_CALL_S, MAX_POLL_S, Answer, Pace
from bot.redis_pipeline import RedisPipeline, Script
from bot.services.errors import Unavailable

MICRO = 1_000_000
# All times are in microseconds. They are printed by %.0f, because Lua rounds large numbers.
# KEYS: the bucket, its calls. ARGV: interval, tolerance, late, most, pause, tag for `take`;
# the id of a call for `answered`.
SCRIPT = Script(f"""
local time = redis.call('TIME')
local now = time[1] * {MICRO} + time[2]
local function whole(number) return string.format('%.0f', number) end

if #ARGV == 1 then
  return redis.call('ZADD', KEYS[2], 'XX', whole(now + {COUNTED_S * MICRO:.0f}), ARGV[1])
end

local interval, tolerance, late = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local most, pause, tag = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]
local due, refused, last = now, '0', ''
local held = redis.call('GET', KEYS[1])
if held then due, refused, last = string.match(held, '^(%d+) (%d) (.*)$') end
due = tonumber(due)
if due <= now - late then due, refused, last = now, '0', '' end
if pause > 0 then due = math.max(due, now + pause) end
if tag ~= '' and tag == last then return {{0, 0, due - now}} end

local wait, first = due - tolerance - now, 0
if wait <= 0 and most > 0 then
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', whole(now))
  if redis.call('ZCARD', KEYS[2]) >= most then
    local oldest = redis.call('ZRANGE', KEYS[2], 0, 0, 'WITHSCORES')
    wait = math.min({MAX_POLL_S * MICRO:.0f}, oldest[2] - now)
  end
end
if wait > 0 then
  if refused == '0' then first = 1 end
  refused = '1'
else
  due, last, wait = due + interval, tag, 0
  if most > 0 then
    redis.call('ZADD', KEYS[2], whole(now + {LOST_CALL_S * MICRO:.0f}), tag)
    redis.call('PEXPIRE', KEYS[2], {LOST_CALL_S * 1000:.0f})
  end
end
local life = math.ceil((due + late - now) / 1000) + 1
redis.call('SET', KEYS[1], string.format('%.0f %s %s', due, refused, last), 'PX', life)
return {{wait, first, due - now}}
""")


class RedisBuckets:
    """Like MemoryBuckets, but shared by all processes. `prefix`: of its keys. All keys expire."""

    def __init__(self, pipeline: RedisPipeline, prefix: str) -> None:
        self._pipeline = pipeline
        self._prefix = prefix

    async def take(self, key: str, pace: Pace, tag: str = "", pause: float = 0.0) -> Answer:
        """See Buckets."""
        lengths = (round(one * MICRO) for one in pace[:3])
        wait, first, ahead = await self._run(key, *lengths, pace.most, round(pause * MICRO), tag)
        return Answer(wait / MICRO, bool(first), ahead / MICRO)

    async def answered(self, key: str, call: str) -> None:
        """See Buckets."""
        await self._run(key, call)

    async def _run(self, key: str, *values: int | str) -> Any:
        name = f"{self._prefix}{key}"
        try:
            return await self._pipeline.run(SCRIPT, [name, f"{name}:calls"], [*values])
        except (RedisError, OSError) as error:
            raise Unavailable(f"Redis is away: {type(error).__name__}") from error
