"""The setting of which processes do background work."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.lifecycle import work
from bot.settings.settings import BadSetting, Settings
from bot.signals import Stop

NEEDED: dict[str, str | None] = {"BOT_TOKEN": "123456789:AAF-secret_of_the_bot_0123456789abc"}


@pytest.mark.parametrize(("text", "read"), [("", "inside"), ("inside", "inside")])
def test_the_bot_works_by_itself_unless_told_otherwise(text: str, read: str) -> None:
    """An empty line is a line not written."""
    assert Settings.read({**NEEDED, "TASKS": text}).tasks == read


def test_workers_need_redis() -> None:
    """Without it nobody would hear the bot, and two processes would spend the limits twice."""
    with pytest.raises(BadSetting, match=r"TASKS is 'worker'; allowed: .*REDIS_URL"):
        Settings.read({**NEEDED, "TASKS": "worker"})
    settings = Settings.read({**NEEDED, "TASKS": "worker", "REDIS_URL": "redis://localhost"})
    assert settings.tasks == "worker"


async def test_a_worker_without_redis_does_not_start() -> None:
    """One line says what is missing, before anything is opened."""
    with pytest.raises(BadSetting, match=r"REDIS_URL is not set; allowed: .*redis://"):
        await work(Settings.read(NEEDED), datetime.now(UTC), Stop(asyncio.Event(), str))
