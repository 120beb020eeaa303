"""A Telegram that has a list of Stars of its own, and the bot's books beside it."""

from typing import Any

import pytest
from aiogram import Bot

from bot.i18n.catalog import Locales
from bot.services.registry import Services, build_services
from bot.settings.parsers import LOCALES
from bot.settings.settings import Settings
from tests.bot.stars.list import StarList
from tests.clock import Watch

OLGA = 1003
BOT = 42


@pytest.fixture
def telegram() -> StarList:
    """Telegram, with an empty list."""
    return StarList()


@pytest.fixture
def data(database: str, telegram: StarList) -> dict[str, Any]:
    """What the walk gets, as the middleware data of an event has it."""
    settings = Settings.read({"BOT_TOKEN": "42:x", "ADMINS": str(OLGA), "STARS_PACKS": "10:450"})
    return {
        "bot": Bot("42:x", session=telegram),
        "services": build_services(settings, ("en", "ru"), Watch()),
        "settings": settings,
        "locales": Locales(LOCALES, default="en", zone=settings.timezone, strict=True),
    }


@pytest.fixture
def services(data: dict[str, Any]) -> Services:
    """The rules under test."""
    services: Services = data["services"]
    return services
