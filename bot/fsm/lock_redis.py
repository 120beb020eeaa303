"""One update of a person at a time, in order of arrival, across all processes of a bot.

Each person has a queue of tickets in Redis; the first ticket holds the lock. A ticket is taken
before Telegram gets its 200, so the person's next update queues behind it, in any process. A
process counts as alive for LEASE_S seconds after its last heartbeat; tickets of dead ones are
skipped (docs/decisions/0022).
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from uuid import uuid4
from weakref import WeakValueDictionary

from aiogram.fsm.storage.base import StorageKey
from loguru import logger
from redis.asyncio import Redis
from redis.exceptions import RedisError

from bot.cancellation import cancel
from bot.fsm.session import PersonLock
from bot.redis_pipeline import RedisPipeline, Script, Unsent
from bot.services.errors import Unavailable

LEASE_S = 5.0  # seconds; the longest wait for a process that was killed
HEARTBEAT_INTERVAL_S = 1.0  # seconds between heartbeats of a process that holds tickets
POLL_INTERVAL_S = 1.0  # seconds between polls, because a wake-up may be lost and a process may die
READ_TIMEOUT_S = 60.0  # seconds; the timeout of one read of the channel
QUEUE_TTL_S = 3600  # seconds until an unused queue expires
DEDUP_TTL_S = 900  # seconds; Telegram repeats an update within two minutes
NEW, TWICE, DONE = 0, 1, 2  # the state of an update: new; another ticket has it; handled
Words = list[str | int]
REDIS_ERRORS = (RedisError, OSError)

_ALIVE = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function first()
  while true do
    local ticket = redis.call('LINDEX', KEYS[1], 0)
    if not ticket then return nil end
    local process = string.match(ticket, '^[^:]+')
    local till = redis.call('ZSCORE', KEYS[2], process)
    if till and tonumber(till) > now then return ticket, process end
    redis.call('LPOP', KEYS[1])
  end
end
"""
_STAND = Script(  # join the queue; whether the ticket is first, and whether its update is known
    _ALIVE
    + """
local owner = false
if ARGV[5] ~= '' then
  owner = redis.call('GET', KEYS[3])
  if owner == 'done' then return {0, 2} end
  if not owner then redis.call('SET', KEYS[3], ARGV[1], 'EX', ARGV[6]) end
end
local known = owner and owner ~= ARGV[1] and 1 or 0
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[2])
if not redis.call('LPOS', KEYS[1], ARGV[1]) then redis.call('RPUSH', KEYS[1], ARGV[1]) end
redis.call('EXPIRE', KEYS[1], ARGV[4])
return {first() == ARGV[1] and 1 or 0, known}
"""
)
_LEAVE = Script(  # return the next ticket if it is of this process, or notify its process
    _ALIVE
    + """
redis.call('LREM', KEYS[1], 1, ARGV[1])
if ARGV[4] ~= '' then redis.call('SET', KEYS[3], 'done', 'EX', ARGV[5]) end
local ticket, process = first()
if process == ARGV[2] then return ticket end
if process then redis.call('PUBLISH', ARGV[3] .. process, ticket) end
"""
)
_HEARTBEAT = Script("""
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
""")


@contextmanager
def redis_errors() -> Iterator[None]:
    """Turn Redis errors of the block into Unavailable."""
    try:
        yield
    except REDIS_ERRORS as error:
        raise Unavailable(f"Redis: {error}") from error


class Ticket:
    """A position in a person's queue.

    `turn`: it is the first; `taken`: the lock was requested for it.

    `stands`: Redis has it. `unsure`: Redis did not answer, so it may still add the ticket.
    """

    def __init__(self, name: str, line: str, update: str = "") -> None:
        self.name = name
        self.line = line
        self.update = update
        self.known = NEW
        self.turn = False
        self.taken = False
        self.stands = False
        self.unsure = False
        self.news = asyncio.Event()


class RedisLock(PersonLock):
    """The lock of a person across all processes, and the queue of tickets for it."""

    def __init__(self, redis: Redis, pipeline: RedisPipeline, prefix: str) -> None:
        self._redis = redis
        self._pipeline = pipeline
        self._prefix = f"{prefix}turns:"
        self._alive = f"{self._prefix}alive"
        self._process = uuid4().hex
        self._numbers = 0
        self._held: dict[str, Ticket] = {}
        self._left: set[Ticket] = set()
        self._unsure: set[Ticket] = set()
        self._doors: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._tasks: list[asyncio.Task[None]] = []

    @asynccontextmanager
    async def lock(self, key: StorageKey, ticket: object = None) -> AsyncGenerator[None, None]:
        """Only one block of a person runs at a time. Raises Unavailable.

        `ticket`: from `arrive`; without one, or with a used one, a new ticket is taken.
        """
        if not isinstance(ticket, Ticket) or ticket.taken or ticket.line != self._line(key):
            ticket = self._ticket(key)
        ticket.taken = True
        try:
            with redis_errors():
                await self._wait(ticket)
                if ticket.known == TWICE:
                    await self._look(ticket)
            if ticket.known == DONE:  # `is_new` could not find out during an outage of Redis
                raise Unavailable("an update that came again was worked on meanwhile")
            yield
        finally:
            await self._leave(ticket)

    async def arrive(self, key: StorageKey, update_id: int = 0) -> Ticket | None:
        """A ticket for an update that has just arrived; None while Redis does not answer.

        `update_id`: for deduplication; 0: none.
        """
        ticket = self._ticket(key, str(update_id or ""))
        try:
            await self._look(ticket)
        except REDIS_ERRORS:
            self._forget(ticket)  # Redis may have stored it anyway
            return None
        return ticket

    async def is_new(self, ticket: Ticket | None) -> bool:
        """Whether its update must be handled. If another ticket has it, wait for that one."""
        if ticket and ticket.known == TWICE:
            with suppress(*REDIS_ERRORS):
                await self._wait(ticket)
                await self._look(ticket)
        return ticket is None or ticket.known != DONE

    @asynccontextmanager
    async def by(self, ticket: Ticket | None) -> AsyncIterator[None]:
        """The block handles the ticket's update. It may end without taking the lock."""
        try:
            yield
        finally:
            if ticket and not ticket.taken:
                await self._leave(ticket)

    async def close(self) -> None:
        """Do nothing yet: aiogram calls it while updates are still in progress. See `end`."""

    async def end(self) -> None:
        """Stop at the end: the tickets of this process no longer count."""
        await cancel(self._tasks)
        self._tasks = []
        with suppress(*REDIS_ERRORS):
            await self._redis.zrem(self._alive, self._process)

    def _ticket(self, key: StorageKey, update: str = "") -> Ticket:
        self._numbers += 1
        ticket = Ticket(f"{self._process}:{self._numbers}", self._line(key), update)
        self._held[ticket.name] = ticket
        if not self._tasks:
            self._tasks = [asyncio.create_task(self._live()), asyncio.create_task(self._listen())]
        return ticket

    def _line(self, key: StorageKey) -> str:
        return f"{self._prefix}{key.chat_id}:{key.user_id}"

    async def _wait(self, ticket: Ticket) -> None:
        """Wait for the turn. Tickets not yet in Redis join one by one, to keep their order."""
        door = self._doors.setdefault(ticket.line, asyncio.Lock())
        async with door:
            if not ticket.turn:
                await self._look(ticket)
        while not ticket.turn and ticket.known != DONE:
            ticket.news.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(POLL_INTERVAL_S):
                    await ticket.news.wait()
            if not ticket.turn:
                await self._look(ticket)

    async def _look(self, ticket: Ticket) -> None:
        """Ask whether it is first.

        A ticket that Redis has lost joins the queue again at its end.
        """
        keys, lease = self._keys(ticket), round(LEASE_S * 1000)
        words: Words = [ticket.name, self._process, lease, QUEUE_TTL_S, ticket.update, DEDUP_TTL_S]
        was, ticket.unsure = ticket.unsure, True
        try:
            first, ticket.known = await self._pipeline.run(_STAND, keys, words)
        except Unsent:
            ticket.unsure = was
            raise
        ticket.unsure, ticket.stands = False, True
        ticket.turn = ticket.turn or bool(first)

    async def _leave(self, ticket: Ticket) -> None:
        """Leave the queue. If Redis does not answer, the next heartbeat retries."""
        self._forget(ticket)
        if ticket in self._left:
            with suppress(*REDIS_ERRORS):
                await self._say_left(ticket)

    def _forget(self, ticket: Ticket) -> None:
        """An unsure ticket leaves one heartbeat later: Redis may still add it until then.

        A ticket that was never sent is dropped, so tickets do not accumulate during an outage.
        """
        self._held.pop(ticket.name, None)
        if ticket.unsure:
            self._unsure.add(ticket)
        elif ticket.stands:
            self._left.add(ticket)

    async def _say_left(self, ticket: Ticket) -> None:
        channels = f"{self._prefix}of:"
        words: Words = [ticket.name, self._process, channels, ticket.update, DEDUP_TTL_S]
        following = await self._pipeline.run(_LEAVE, self._keys(ticket), words)
        self._left.discard(ticket)
        if following:
            self._call(following)

    def _keys(self, ticket: Ticket) -> list[str]:
        return [ticket.line, self._alive, f"{self._prefix}update:{ticket.update}"]

    def _call(self, name: str) -> None:
        if ticket := self._held.get(name):
            ticket.turn = True
            ticket.news.set()

    async def _live(self) -> None:
        """Send heartbeats while tickets are held, and retry leaving."""
        while True:
            await asyncio.sleep(HEARTBEAT_INTERVAL_S)
            with suppress(*REDIS_ERRORS):
                if self._held:
                    await self._pipeline.run(
                        _HEARTBEAT, [self._alive], [self._process, round(LEASE_S * 1000)]
                    )
                for ticket in tuple(self._left):
                    await self._say_left(ticket)
            self._left |= self._unsure
            self._unsure.clear()

    async def _listen(self) -> None:
        """Listen for wake-ups. Waiting tickets also poll."""
        while True:
            try:
                await self._hear()
            except REDIS_ERRORS as error:
                logger.debug("lost the connection to Redis: {!r}", error)
            await asyncio.sleep(HEARTBEAT_INTERVAL_S)

    async def _hear(self) -> None:
        async with self._redis.pubsub(ignore_subscribe_messages=True) as channel:
            await channel.subscribe(f"{self._prefix}of:{self._process}")
            for ticket in tuple(self._held.values()):
                ticket.news.set()  # its wake-up may have been sent before the subscription
            while True:
                if message := await channel.get_message(timeout=READ_TIMEOUT_S):
                    self._call(message["data"])
