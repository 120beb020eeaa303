"""The bot with the brief's settings: every other one has its default."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.i18n.check.check import REFERENCE
from bot.i18n.tools.pseudo import CODE, pseudo
from bot.settings.parsers import LOCALES
from tests.built_once import built_once
from tests.world import OLGA, World, still_world

__all__ = ["built_once", "still_world"]
GIVEN = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL")  # the sandbox stands in for Telegram
HASTE = {"FLOOD_PRESSES": "off", "FLOOD_MESSAGES": "off", "IMAGE_SIZE": "256"}


@pytest.fixture(scope="session")
def strange_texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """English, and a language of strange letters: what is not in them was never a text."""
    root = tmp_path_factory.mktemp("strange") / "locales"
    shutil.copytree(LOCALES / REFERENCE, root / REFERENCE)
    pseudo(into=root)
    return root


@pytest.fixture
def language() -> str:
    """A test says another one."""
    return REFERENCE


@pytest.fixture
def texts(language: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot reads the shipped ones, or the strange ones."""
    if language == CODE:
        monkeypatch.setattr("bot.app.LOCALES", request.getfixturevalue("strange_texts"))


@pytest.fixture
async def world(still_world: World, texts: None) -> AsyncIterator[World]:
    """Running; nobody presses as fast as a crawler, so flood control is off."""
    given = {name: still_world.env[name] for name in GIVEN}
    still_world.env = {**given, "ADMINS": str(OLGA), **HASTE}
    still_world.app = still_world.built()
    await still_world.start()
    yield still_world
    await still_world.idle()
    await still_world.stop()
