"""taskiq's broker over Redis Streams, with the settings that it does not work without."""

from collections.abc import Awaitable, Callable
from contextlib import suppress

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from taskiq_redis import RedisStreamBroker

BLOCK = 2_000  # milliseconds of one read
SILENCE = 5.0  # seconds without an answer after which Redis is away; longer than a read blocks
KEPT = 1_000  # messages, about: those that were read stay otherwise


class _Stream(RedisStreamBroker):
    def _ack_generator(self, id: str, queue_name: str) -> Callable[[], Awaitable[None]]:
        """A message whose acknowledgement is lost comes again, which does no harm."""
        acknowledge = super()._ack_generator(id, queue_name)

        async def acknowledged() -> None:
            with suppress(RedisError, OSError):
                await acknowledge()

        return acknowledged


def stream(url: str, name: str) -> RedisStreamBroker:
    """The broker over the stream of this name."""
    return _Stream(
        url,
        queue_name=name,
        consumer_group_name="work",
        consumer_id="0",  # "$" drops what was sent before the first listener came
        xread_block=BLOCK,
        maxlen=KEPT,
        idle_timeout=60_000,  # milliseconds; handing a name over takes far less
        unacknowledged_lock_timeout=30,  # seconds; else a dead process holds the lock for ever
        socket_connect_timeout=SILENCE,
        socket_timeout=SILENCE,
        retry=Retry(NoBackoff(), 0),  # the sweep and the listener try again
    )


async def backlog(broker: RedisStreamBroker) -> int:
    """Messages of the stream that nobody has taken yet, or not acknowledged."""
    client: Redis = Redis(connection_pool=broker.connection_pool)
    groups = await client.xinfo_groups(broker.queue_name)
    return sum(int(group["pending"]) + int(group.get("lag") or 0) for group in groups)
