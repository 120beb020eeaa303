"""One sandbox and one Chromium for the page's tests; a fresh browser profile for each."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.sandbox.page.driver import CHROMIUM, Open, Sandbox, pane, spawned

expect.set_options(timeout=60_000)  # ends with what is awaited; long for a busy machine
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def sandbox() -> AsyncIterator[Sandbox]:
    """One sandbox for all tests here; each brings its own people."""
    async with spawned() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One headless Chromium."""
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(executable_path=CHROMIUM, args=[*SWITCHES])
        yield launched
        await launched.close()


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """An English browser profile with nothing remembered; an error of a script fails the test."""
    fresh = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-US")
    errors: list[str] = []
    fresh.on("weberror", lambda error: errors.append(str(error.error)))
    yield fresh
    await fresh.close()
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
