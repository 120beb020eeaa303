"""Empties the bot's Redis database, whose screens are newer than a restored backup."""

from bot.settings.settings import CannotStart


async def flush(url: str) -> None:
    """Delete everything in the database that the URL names. Raises CannotStart."""
    from redis.asyncio import Redis  # imported only where it is used
    from redis.exceptions import RedisError

    client = Redis.from_url(url)
    try:
        await client.flushdb()
    except (RedisError, OSError) as error:
        raise CannotStart(f"The Redis of REDIS_URL does not answer: {error}") from error
    finally:
        await client.aclose()
