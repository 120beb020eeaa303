"""GCRA, the limiter of everything here: in memory, and as one script in Redis.

A bucket is the moment at which its next event is due; each event moves it on by one interval.
`tolerance`: how early an event may come, so how many may come at once. The pace is exact over any
time, however late a timer rings: a schedule that is being followed is caught up by `late` seconds.
One that nobody follows is forgotten, so time in which nothing happened is no credit.
"""

from dataclasses import dataclass, replace
from math import inf
from typing import NamedTuple

MICRO = 1_000_000


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds."""

    interval: float
    tolerance: float = 0.0
    late: float = 0.0

    @property
    def values(self) -> list[int]:
        """As the script wants them."""
        return [round(one * MICRO) for one in (self.interval, self.tolerance, self.late)]


@dataclass(frozen=True, slots=True)
class Bucket:
    """`tag`: of the last event. `refused`: whether one was refused since it was full."""

    due: float = -inf
    tag: str = ""
    refused: bool = False


class Answer(NamedTuple):
    """`wait`: seconds until it may come; 0: it is counted. `first`: the first that is refused."""

    wait: float
    first: bool = False


GO = Answer(0.0)


def take(bucket: Bucket, pace: Pace, now: float, tag: str = "") -> tuple[Bucket, Answer]:
    """The bucket after one more event. One with the tag of the event before is a part of it."""
    if bucket.due <= now - pace.late:
        bucket = Bucket(now)
    if tag and tag == bucket.tag:
        return bucket, GO
    wait = bucket.due - pace.tolerance - now
    if wait > 0:
        return replace(bucket, refused=True), Answer(wait, first=not bucket.refused)
    return Bucket(bucket.due + pace.interval, tag, bucket.refused), GO


# All moments and lengths in microseconds; %.0f because Lua prints large numbers rounded.
#
# KEYS: the bucket; where there may be a pause, its key; where the events are calls that count until
# a while after their answer, those that count. ARGV: interval, tolerance, late, tag; for calls also
# the id of this one, how many may count at once, and for how long one does that is never answered.
# Gives: whether it is paused, how long to wait, whether it is the first that is refused.
LUA = """
local interval, tolerance, late = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local tag, pause, calls = ARGV[4], KEYS[2], KEYS[3]
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

if pause then
  local left = redis.call('PTTL', pause)
  if left > 0 then return {1, left * 1000, 0} end
end
if calls then
  redis.call('ZREMRANGEBYSCORE', calls, '-inf', string.format('%.0f', now))
  if redis.call('ZCARD', calls) >= tonumber(ARGV[6]) then
    local oldest = redis.call('ZRANGE', calls, 0, 0, 'WITHSCORES')
    return {0, math.max(1, oldest[2] - now), 0}
  end
end

local due, refused, before = now, '0', ''
local held = redis.call('GET', KEYS[1])
if held then due, refused, before = string.match(held, '^(%d+) (%d) (.*)$') end
due = tonumber(due)
if due <= now - late then due, refused, before = now, '0', '' end
if tag ~= '' and tag == before then return {0, 0, 0} end
local wait, first = math.max(0, due - tolerance - now), 0
if wait > 0 then
  if refused == '0' then first = 1 end
  refused = '1'
else
  due, before = due + interval, tag
  if calls then
    redis.call('ZADD', calls, string.format('%.0f', now + ARGV[7]), ARGV[5])
    redis.call('PEXPIRE', calls, math.ceil(ARGV[7] / 1000))
  end
end
local life = math.ceil((due + late - now) / 1000) + 1
redis.call('SET', KEYS[1], string.format('%.0f %s %s', due, refused, before), 'PX', life)
return {0, wait, first}
"""
