"""A Telegram with its own list of Stars, and the bot's ledger."""

import pytest
from aiogram import Bot

from bot.services.registry import Services
from bot.settings.settings import Settings
from bot.ui.context import AppContext
from tests.app_context import app_context
from tests.bot.flows.stars.list import StarList
from tests.clock import Watch

OLGA = 1003
BOT = 42


@pytest.fixture
def telegram() -> StarList:
    """Telegram, with an empty list."""
    return StarList()


@pytest.fixture
def app(database: str, telegram: StarList) -> AppContext:
    """What the walk gets."""
    settings = Settings.read({"BOT_TOKEN": "42:x", "ADMINS": str(OLGA), "STARS_PACKS": "10:450"})
    return app_context(settings, Bot("42:x", session=telegram), Watch())


@pytest.fixture
def services(app: AppContext) -> Services:
    """The rules under test."""
    return app.services
