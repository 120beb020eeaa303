"""The world and its people, and what Prometheus reads of it."""

from collections.abc import AsyncIterator

import pytest

from bot.metrics.exporter import exposed
from tests.bot.metrics.scraping import Scraped, scraped
from tests.built_once import built_once
from tests.delivery import HOST
from tests.world import World, alice, bob, olga, still_world, world

__all__ = ["alice", "bob", "built_once", "olga", "still_world", "world"]


class Watched:
    """A running bot whose figures can be read."""

    def __init__(self, world: World, port: int) -> None:
        self.world = world
        self.port = port

    async def figures(self) -> Scraped:
        """What it tells now, everything that was begun having ended."""
        await self.world.idle()
        return await scraped(self.port)


@pytest.fixture
async def watched(world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Watched]:
    """The world's bot, with figures that are always asked anew."""
    monkeypatch.setattr("bot.metrics.collector.CACHE_S", -1.0)
    async with exposed(world.app, HOST, 0, receives=True) as port:
        yield Watched(world, port)
