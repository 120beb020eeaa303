"""A word of the demo's bot is changed in its chat, and read there at once."""

import asyncio
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.browser import needs_chromium, profile
from tests.e2e.process import PIPE, ROOT, STARTED, STOPPED
from tests.e2e.screens import Visitor
from tests.e2e.test_demo import address_in, lines_until, started
from tests.e2e.test_screens import DESKTOP
from tests.e2e.words import label
from tests.patience import patience

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

BOB = 1002
TIMES = 5
PACKAGES = ("bot", "dialogs", "models", "locales")
SAVED = 1.0  # seconds from the press on Save to the new word in the chat, on an idle machine


@pytest_asyncio.fixture(loop_scope="session")
async def address(tmp_path: Path) -> AsyncIterator[str]:
    """A demo of a copy of the code and its texts: saves go there."""
    for name in PACKAGES:
        shutil.copytree(ROOT / name, tmp_path / name)
    process = await started(tmp_path, PIPE, "--empty")
    assert process.stdout
    said = await asyncio.wait_for(lines_until(process.stdout, "Ready"), patience(STARTED))
    yield address_in(said)
    process.terminate()
    await asyncio.wait_for(process.communicate(), patience(STOPPED))


@pytest.mark.soak
async def test_a_saved_word_is_soon_in_the_chat(
    address: str, browser: Browser, tmp_path: Path
) -> None:
    """Press Translate, a button of the bot, write, save: within a second it has the new word."""
    async with profile(browser, **DESKTOP, locale="en") as context:
        page = await context.new_page()
        await page.goto(address)
        bob = Visitor(page, BOB, "en", tmp_path, "translate")
        await bob.starts()
        word, took = label("buy-entry"), []
        await page.locator(".translate").click()
        for number in range(TIMES):
            took.append(await saved(page, word, f"Buy {number}"))
            word = f"Buy {number}"

        print("from the press to the word, s:", *(f"{one:.2f}" for one in took))
        assert "buy-entry = Buy" in (tmp_path / "locales/en/buy.ftl").read_text(encoding="utf-8")
        assert max(took) < patience(SAVED)


async def saved(page: Page, before: str, after: str) -> float:
    """Seconds from the press on Save until the button has its new word."""
    chat = page.locator(f'[data-pane="{BOB}"]')
    editor = page.frame_locator("#translate iframe")
    await chat.get_by_role("button", name=before, exact=True).last.click()
    text = editor.get_by_role("textbox", name="Text")
    await expect(text).to_have_value(before)
    await text.fill(after)
    await expect(editor.locator(".problems")).to_contain_text("Nothing is wrong")
    began = time.monotonic()
    await editor.get_by_role("button", name="Save", exact=True).click()
    await expect(chat.get_by_role("button", name=after, exact=True)).to_be_visible()
    return time.monotonic() - began
