"""The demo's page beside the chat: a service charges somebody, with a key made in the panel."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, FrameLocator, Page, expect

from bot.demo.cast import OLGA
from bot.demo.rhymes.service import DAILY_LIMIT, PRICE
from bot.sandbox.driver.client import Driver
from tests.browser import needs_chromium, profile
from tests.e2e.screens import Visitor
from tests.e2e.test_demo import demo
from tests.e2e.test_screens import DESKTOP
from tests.e2e.words import shown

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

BOB = 1002


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Driver]:
    """The sandbox of a running demo."""
    async with demo(tmp_path_factory.mktemp("demo")) as (_, address), Driver(address) as driver:
        yield driver


@pytest_asyncio.fixture(loop_scope="session")
async def page(telegram: Driver, browser: Browser) -> AsyncIterator[Page]:
    """The chat page, with Bob's and Olga's chats."""
    async with profile(browser, **DESKTOP, locale="en") as context:
        page = await context.new_page()
        await page.goto(telegram.base_url)
        yield page


async def test_a_service_charges_who_has_connected_it(
    telegram: Driver, page: Page, tmp_path: Path
) -> None:
    """A key from the panel, a yes in the bot, a rhyme for tokens; the tour has seen it."""
    bob = Visitor(page, BOB, "en", tmp_path, "service")
    await _buys(bob)
    rhymes = page.frame_locator("#service iframe")
    await page.get_by_role("button", name="Rhymes").click()
    await rhymes.locator("[name=key]").fill(await _key(page, tmp_path))
    await rhymes.get_by_role("button", name="Use the key").click()
    await rhymes.get_by_role("button", name="Connect").click()

    question = {"name": "Rhymes", "purpose": "rhymes", "daily": DAILY_LIMIT, "spends": "yes"}
    await bob.reads(shown("connect-question", **question))
    await bob.taps("connect-question-yes")
    await rhymes.get_by_role("button", name="Find rhymes").click()

    await expect(rhymes.locator(".said")).to_contain_text(f"spent, {10 - PRICE} left")
    await expect(page.locator('[data-step="service"].done')).to_be_visible()
    await _finds_nothing(rhymes)
    await bob.looks("charged")
    faults = await _faults(page)
    assert faults == [], "\n".join(faults)


async def _buys(bob: Visitor) -> None:
    await bob.starts()
    await bob.taps("buy-entry")
    await bob.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    await bob.taps("buy-confirm-pay", stars=450)
    await bob.page.locator("[data-confirm-pay]").click()
    await expect(bob.page.locator(".pay-done")).to_be_visible()
    await bob.page.keyboard.press("Enter")
    await bob.reads(shown("buy-paid", tokens=10, balance=10))


async def _key(page: Page, folder: Path) -> str:
    """Olga makes a key in the panel; the tour ticks that, too."""
    olga = Visitor(page, OLGA, "en", folder, "admin")
    await olga.starts()
    await olga.taps("panel-entry")
    await expect(olga.button("users-entry")).to_be_visible()  # her menu has services, too
    await olga.taps("services-entry")
    await olga.taps("services-list-new")
    await olga.reads(shown("services-name"))
    await olga.writes("Rhymes")
    await olga.reads(shown("services-purpose"))
    await olga.writes("rhymes")
    await olga.taps("services-own-foreign")
    await olga.taps_words("100 500 10000")
    for key in ("grant-none", "addresses-any", "days-none", "confirm-make"):
        await olga.taps(f"services-{key}")
    secret = page.locator(f'[data-pane="{OLGA}"] code').filter(has_text="bk_")
    await expect(page.locator('[data-step="key"].done')).to_be_visible()
    return await secret.inner_text()


async def _finds_nothing(rhymes: FrameLocator) -> None:
    """Work that fails is not paid for."""
    await rhymes.locator("[name=word]").fill("xyz")
    await rhymes.get_by_role("button", name="Find rhymes").click()
    await expect(rhymes.locator(".said")).to_contain_text("given back")
    await expect(rhymes.locator(".balance")).to_contain_text(str(10 - PRICE))


async def _faults(page: Page) -> list[str]:
    """What axe-core finds wrong with the page and the one in it."""
    await page.emulate_media(reduced_motion="reduce")
    found: Any = (await Axe().run(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
