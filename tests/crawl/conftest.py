"""The bot with the brief's settings: every other one has its default."""

from collections.abc import AsyncIterator

import pytest

from tests.built_once import built_once
from tests.world import OLGA, World, still_world

__all__ = ["built_once", "still_world"]
GIVEN = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL")  # the sandbox stands in for Telegram
HASTE = {"FLOOD_PRESSES": "off", "FLOOD_MESSAGES": "off", "IMAGE_SIZE": "256"}


@pytest.fixture
async def world(still_world: World) -> AsyncIterator[World]:
    """Running; nobody presses as fast as a crawler, so flood control is off."""
    given = {name: still_world.env[name] for name in GIVEN}
    still_world.env = {**given, "ADMINS": str(OLGA), **HASTE}
    still_world.app = still_world.built()
    await still_world.start()
    yield still_world
    await still_world.idle()
    await still_world.stop()
