"""The demo's guided tour, played through in a real browser as a newcomer would."""

import os
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.demo.seed.receipt import receipt_jpeg
from bot.sandbox.driver.client import Driver
from tests.browser import needs_chromium, profile
from tests.e2e.golden import folder
from tests.e2e.moving_picture import MovingPicture
from tests.e2e.test_demo import begun_anew, demo
from tests.e2e.test_screens import DESKTOP
from tests.e2e.tour import Follower

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

RECEIPT = receipt_jpeg(9000, datetime(2026, 3, 5, 14, 7, tzinfo=UTC))
PAID = 7  # presses: Start, Buy, a pack, Pay, the sheet's Pay; and two more at most
WHOLE = 50


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Driver]:
    """A running demo; for README's picture (`make screens`) one with a past."""
    past = "--no-browser" if "SCREENS" in os.environ else "--empty"
    folder = tmp_path_factory.mktemp("demo")
    async with demo(folder, past) as (_, address), Driver(address) as driver:
        yield driver


@pytest.mark.parametrize(
    "language", ["en", *(pytest.param(one, marks=pytest.mark.soak) for one in ("ru", "uk", "id"))]
)
async def test_who_only_follows_the_tour_reaches_its_end(
    world: Driver, browser: Browser, tmp_path: Path, language: str
) -> None:
    """Only the card is read, and only what is pointed at is pressed; every step is ticked."""
    await begun_anew(world)
    async with profile(browser, **DESKTOP, locale=language) as context:
        page = await context.new_page()
        mistakes: list[str] = []
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        film = MovingPicture(page)
        await page.goto(world.base_url)
        newcomer = Follower(page, language, RECEIPT, film.take)

        await newcomer.plays()

        film.save(folder(tmp_path) / f"tour-{language}.webp")
        assert newcomer.paid_after is not None
        assert newcomer.paid_after[0] <= PAID
        assert newcomer.presses <= WHOLE
        assert mistakes == []
