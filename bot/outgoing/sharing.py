"""Who may call now: the count of all processes of one bot, in Redis.

One script, by Redis's own clock, does what MemoryMeter does. While Redis is away each process goes
on alone with a share of the pace: an answer to a person is late by half a second, once, not lost.
"""

from collections.abc import Callable
from math import inf
from typing import Any

from loguru import logger
from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from bot.outgoing.line import LATE
from bot.outgoing.meter import CHAT_AHEAD, Ask, Given, MemoryMeter, Rates, Why
from bot.trips import Script, Trips

PATIENCE = 0.5  # seconds that Redis may take for an answer
AGAIN = 2.0  # seconds until it is asked again after it did not answer
SHARE = 1 / 3  # of the pace for a process alone: three of them stay within the limit
STOCK = 0.01  # seconds of the schedule that are fetched together: matters from 100 a second on
KEPT = 0.02  # seconds after which what is left of them is void

MICRO = 1_000_000

# All moments and lengths in microseconds; %.0f because Lua prints large numbers rounded.
_TAKE = Script("""
local line, paid, pause, chat = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local places, reserves = tonumber(ARGV[1]), ARGV[2] == '1'
local ahead, waited, late = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local interval, paid_interval = tonumber(ARGV[6]), tonumber(ARGV[7])
local chat_interval, chat_ahead = tonumber(ARGV[8]), tonumber(ARGV[9])
local GO, LINE, CHAT, PAUSE = 0, 1, 2, 3

local left = redis.call('PTTL', pause)
if left > 0 then return {PAUSE, left * 1000, 0} end

local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local function due_of(key, waited)
  local due = tonumber(redis.call('GET', key) or '0')
  if due >= now - late then return due end
  return now - math.min(waited, late)
end

local function keep(key, due)
  local life = math.ceil(math.max(due - now, 0) / 1000) + 1000
  redis.call('SET', key, string.format('%.0f', due), 'PX', life)
end

local due, wait = 0, 0
if places > 0 then
  due = due_of(line, waited)
  wait = math.max(0, due - ahead - now)
  if wait > 0 and not reserves then return {LINE, wait, 0} end
end
if chat then
  local turn = math.max(now + wait, tonumber(redis.call('GET', chat) or '0'))
  local early = turn - chat_ahead - now - wait
  if early > 0 then return {CHAT, early, 0} end
  keep(chat, turn + chat_interval)
end
if places > 0 then
  local slots = math.min(places, math.max(0, math.floor((now - due) / interval)) + 1)
  keep(line, due + slots * interval)
  if paid ~= line then keep(paid, due_of(paid, late) + slots * paid_interval) end
  return {GO, wait, slots}
end
return {GO, 0, 0}
""")

_LONGER_PAUSE = Script("""
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], 1, 'PX', ARGV[1])
end
""")


class SharedMeter:
    """The meter of a bot that is many processes."""

    def __init__(self, url: str, bot_id: int, rates: Rates, now: Callable[[], float]) -> None:
        self._redis = Redis.from_url(
            url,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 1),  # connections that Redis has closed meanwhile
        )
        self._trips = Trips(self._redis)
        self._prefix = f"bot:{bot_id}:calls:"
        self._intervals = rates.intervals
        alone = Rates(rates.free * SHARE, rates.paid * SHARE, rates.chat)
        self._alone = MemoryMeter(alone, now)
        self._now = now
        self._away_until = -inf
        self._stocks = {paid: _Stock(self._intervals[paid]) for paid in (False, True)}

    async def take(self, ask: Ask) -> Given:
        """What there is for it now, of what all processes share."""
        if (left := await self._alone.paused()) > 0:
            return Given(Why.PAUSE, left)
        stock = self._stocks[ask.paid] if _storable(ask) else None
        if stock and stock.take(self._now()):
            return Given(Why.GO, 0.0)
        if self._is_away():
            return self._alone.taken(ask)
        try:
            return await self._asked(ask, stock)
        except (RedisError, OSError) as error:
            self._gone(error)
            return self._alone.taken(ask)

    async def pause(self, seconds: float) -> None:
        """This process pauses whether or not Redis hears of it."""
        await self._alone.pause(seconds)
        try:
            await self._trips.run(
                _LONGER_PAUSE, [f"{self._prefix}pause"], [max(1, round(seconds * 1000))]
            )
        except (RedisError, OSError) as error:
            self._gone(error)

    async def paused(self) -> float:
        """Seconds left of the pause."""
        return (await self.take(Ask(place=False))).wait

    async def close(self) -> None:
        """Close the connections to Redis."""
        await self._redis.aclose()

    async def _asked(self, ask: Ask, stock: "_Stock | None") -> Given:
        places = stock.size if stock else int(ask.place)
        why, wait, slots = await self._trips.run(_TAKE, self._keys(ask), self._values(ask, places))
        self._came_back()
        if stock:
            stock.keep(slots - 1, self._now())
        return Given(Why(why), wait / MICRO)

    def _keys(self, ask: Ask) -> list[str]:
        names = ["paid" if ask.paid else "free", "paid", "pause"]
        if ask.chat is not None:
            names.append(f"chat:{ask.chat}")
        return [self._prefix + name for name in names]

    def _values(self, ask: Ask, places: int) -> list[Any]:
        free, paid, chat = self._intervals
        interval = paid if ask.paid else free
        lengths = (ask.ahead, ask.waited, LATE, interval, paid, chat, CHAT_AHEAD * chat)
        return [places, int(ask.reserves), *(round(one * MICRO) for one in lengths)]

    def _is_away(self) -> bool:
        return self._now() < self._away_until

    def _gone(self, error: Exception) -> None:
        if self._away_until == -inf:
            logger.warning("Redis is away; this process calls Telegram more slowly: {!r}", error)
        self._away_until = self._now() + AGAIN

    def _came_back(self) -> None:
        if self._away_until != -inf:
            logger.info("Redis answers again; all processes share one pace")
            self._away_until = -inf


def _storable(ask: Ask) -> bool:
    return ask.place and not ask.reserves and ask.chat is None


class _Stock:
    """Slots that were fetched together and are used at once or never."""

    def __init__(self, interval: float) -> None:
        self.size = max(1, int(STOCK / interval))
        self._left = 0
        self._until = -inf

    def take(self, now: float) -> bool:
        """Whether there was a fresh one, which is gone now."""
        taken = self._left > 0 and now < self._until
        self._left -= taken
        return taken

    def keep(self, slots: int, now: float) -> None:
        """So many were fetched beyond the one that was wanted."""
        self._left, self._until = slots, now + KEPT
