"""One sandbox and one browser profile for the page's tests; each begins with an empty one."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, WebError, expect

from tests.browser import profile
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
async def english(browser: Browser) -> AsyncIterator[BrowserContext]:
    """An English browser profile: a new one for each test would double what the tests cost."""
    async with profile(browser, viewport=DESKTOP, locale="en-US") as context:
        yield context


@pytest_asyncio.fixture(loop_scope="session")
async def context(english: BrowserContext, sandbox: Sandbox) -> AsyncIterator[BrowserContext]:
    """The profile with nothing remembered; an error of a script fails the test."""
    errors: list[str] = []

    def hear(error: WebError) -> None:
        errors.append(str(error.error))

    english.on("weberror", hear)
    yield english
    english.remove_listener("weberror", hear)
    await forget(english, sandbox.url)
    assert errors == []


async def forget(context: BrowserContext, origin: str) -> None:
    """Close all pages; nothing that they have kept, and no permission, is left."""
    pages = context.pages or [await context.new_page()]
    browser = await context.new_cdp_session(pages[0])
    everything = {"origin": origin, "storageTypes": "all"}
    await browser.send("Storage.clearDataForOrigin", everything)
    await context.clear_permissions()
    for page in pages:
        await page.close()


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
