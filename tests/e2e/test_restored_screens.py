"""Open screens after a restore: those in Redis are newer than the backup."""

from pathlib import Path

import pytest
from redis.asyncio import Redis

from tests.database import give
from tests.e2e.test_backups import backup_of, bot
from tests.servers import OwnRedis, own_redis

__all__ = ["own_redis"]
pytestmark = [pytest.mark.e2e, pytest.mark.redis]


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
async def test_a_restore_forgets_the_screens_in_redis_if_asked(
    database: str, empty_url: str, alice: int, own_redis: OwnRedis, tmp_path: Path
) -> None:
    """Only then; and a Redis that does not answer is one line that names it."""
    await give(alice, 25)
    file = str(await backup_of(database, tmp_path))
    words = ("restore", "--replace", file)
    async with Redis.from_url(own_redis.url) as redis:
        await redis.set("bot:42:screen", "open")

        kept, output = await bot(empty_url, tmp_path, *words, REDIS_URL=own_redis.url)
        assert kept == 0, output
        assert await redis.dbsize() == 1

        words = (*words, "--flush-redis")
        forgot, output = await bot(empty_url, tmp_path, *words, REDIS_URL=own_redis.url)
        assert forgot == 0, output
        assert await redis.dbsize() == 0

    await own_redis.kill()
    code, output = await bot(empty_url, tmp_path, *words, REDIS_URL=own_redis.url)
    assert code == 1
    assert "The Redis of REDIS_URL does not answer" in output.splitlines()[-1]
