"""The workshop's page in a browser: with only a keyboard, on a phone, with many and odd texts."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, expect

from bot.workshop.workshop import Workshop
from tests.browser import needs_chromium, profile

pytestmark = [pytest.mark.browser, needs_chromium, pytest.mark.asyncio(loop_scope="session")]
SCRIPTS = sorted(Path("bot/workshop/page").glob("*.js"))
PARSES = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write"
PENDING = "menu-main-pending"


@pytest_asyncio.fixture(loop_scope="session")
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    """An English profile; an error of a script fails the test."""
    errors: list[str] = []
    async with profile(browser, viewport={"width": 1440, "height": 900}, locale="en-US") as fresh:
        fresh.on("weberror", lambda error: errors.append(str(error.error)))
        yield fresh
    assert errors == []


async def opened(context: BrowserContext, address: str, place: str) -> Page:
    """The page at a place, with its screen drawn."""
    page = await context.new_page()
    await page.goto(f"{address}/#{place}")
    await expect(page.locator(".phone .our-text").first).to_be_attached()
    return page


async def test_a_text_is_changed_and_taken_back_by_keyboard_alone(
    context: BrowserContext, address: str, workshop: Workshop
) -> None:
    """Search, open, type, save, undo: no press of a mouse. The second language is edited."""
    page = await opened(context, address, "screen=Menu%3Amain")
    second = workshop.texts.locales.languages[1]
    before = workshop.texts.files.value(second, PENDING)

    await page.keyboard.press("/")
    await page.keyboard.type(PENDING)
    await page.keyboard.press("Tab")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    box = page.get_by_role("textbox", name="Text")
    await expect(box).to_be_focused()
    await page.keyboard.press("ControlOrMeta+a")
    await page.keyboard.type("No. { $pending } is checked")
    await expect(page.locator(".branch")).to_have_text("No. Anna is checked")
    await page.keyboard.press("ControlOrMeta+s")

    await expect(page.locator(".toast")).to_contain_text("Saved")
    await expect(page.locator(".phone", has_text="No. 12 is checked")).to_be_visible()
    assert workshop.texts.files.value(second, PENDING) != before
    await page.get_by_role("button", name="Undo").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".phone", has_text="No. 12 is checked")).to_have_count(0)
    assert workshop.texts.files.value(second, PENDING) == before


async def test_a_mistake_is_said_as_it_is_typed(context: BrowserContext, address: str) -> None:
    """And can't be saved."""
    page = await opened(context, address, f"screen=Menu%3Amain&language=ru&key={PENDING}")

    await page.get_by_role("textbox", name="Text").fill("<b>{ $pending }")

    await expect(page.locator(".problems")).to_contain_text("<b> is not closed")
    await expect(page.locator(".save")).to_be_disabled()


async def test_markup_in_a_text_runs_nothing(context: BrowserContext, address: str) -> None:
    """A text is shown, never read as HTML."""
    page = await opened(context, address, f"screen=Menu%3Amain&language=ru&key={PENDING}")

    await page.get_by_role("textbox", name="Text").fill("<img src=x onerror=alert(1)>{ $pending }")

    await expect(page.locator(".problems")).to_contain_text("no tag <img>")
    assert await page.locator("img").count() == 0


def _markup_parsed(path: Path) -> list[str]:
    text = path.read_text("utf-8")
    return re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", text)


async def test_no_script_of_the_page_parses_html() -> None:
    """Nodes are built; there is no way for a text to become markup."""
    assert [found for path in SCRIPTS for found in _markup_parsed(path)] == []


async def test_a_phone_shows_one_thing_at_a_time(context: BrowserContext, address: str) -> None:
    """At 360 px nothing scrolls sideways: the list, a screen, a text."""
    page = await opened(context, address, "screen=Menu%3Amain")
    await page.set_viewport_size({"width": 360, "height": 740})
    width = "document.documentElement.scrollWidth"
    await expect(page.locator("#list")).to_be_hidden()
    assert await page.evaluate(width) == 360

    await page.locator(".our-text").first.click()
    await expect(page.get_by_role("textbox", name="Text")).to_be_visible()
    await expect(page.locator("#stage")).to_be_hidden()
    assert await page.evaluate(width) == 360

    for _ in range(2):
        await page.get_by_role("button", name="Back").click()
    await expect(page.locator("#list")).to_be_visible()
    assert await page.evaluate(width) == 360


async def test_all_texts_of_a_large_locale_are_found(
    context: BrowserContext, address: str, workshop: Workshop
) -> None:
    """More than five hundred of them; each search is drawn at once."""
    page = await opened(context, address, "screen=Menu%3Amain")
    assert len(workshop.texts.keys) > 500

    await page.get_by_role("searchbox").fill("e")
    await expect(page.locator(".count")).to_contain_text("texts")
    await page.get_by_role("searchbox").fill(PENDING)

    await expect(page.locator(".text-row")).to_have_count(1)


async def test_sample_data_is_chosen_for_all_screens(context: BrowserContext, address: str) -> None:
    """Numbers and names with extremes, in both languages."""
    page = await opened(context, address, "screen=Menu%3Amain")

    await page.get_by_label("Numbers").select_option("1234567")
    await page.get_by_label("Names").select_option("rtl")

    await expect(page.locator(".phone").first).to_contain_text("1,234,567 tokens")
    await expect(page.locator(".phone").nth(1)).to_contain_text("שרה")
