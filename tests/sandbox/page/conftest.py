"""One sandbox and one Chromium for the page's tests; a fresh browser profile for each."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser import launched, profile
from tests.sandbox.page.driver import Open, Sandbox, pane, spawned
from tests.sandbox.page.guided import guiding

DESKTOP = {"width": 1280, "height": 800}


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    """One sandbox for all tests here; each brings its own people."""
    async with spawned() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def guided() -> AsyncIterator[Sandbox]:
    """A sandbox with a tour, for one test."""
    async with guiding() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One headless Chromium."""
    async with launched() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """An English browser profile with nothing remembered; an error of a script fails the test."""
    errors: list[str] = []
    async with profile(browser, viewport=DESKTOP, locale="en-US") as fresh:
        fresh.on("weberror", lambda error: errors.append(str(error.error)))
        yield fresh
    assert errors == []


@pytest.fixture
def open_chats(context: BrowserContext, sandbox: Sandbox) -> Open:
    """Open the page with these people's chats side by side."""

    async def opened(*people: int, where: Sandbox = sandbox) -> Page:
        page = await context.new_page()
        await page.goto(f"{where.url}/#{','.join(map(str, people))}")
        for person in people:
            await expect(pane(page, person).locator(".composer[data-face]")).to_be_visible()
        return page

    return opened
