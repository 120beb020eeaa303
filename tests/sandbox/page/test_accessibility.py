"""axe-core finds no fault of the page, in both themes and at both widths."""

from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, callback, pane
from tests.sandbox.page.guided import TOUR

pytestmark = MARKS

SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 360, "height": 740}}
CALENDAR = [callback(" ", "x:none"), callback("1", "x:1"), callback("2", "x:2")]


async def wrongs(page: Page) -> list[str]:
    """Each violation: its rule and the places."""
    await page.emulate_media(reduced_motion="reduce")
    found: Any = (await Axe().run(page)).response["violations"]
    return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]


async def lively(sandbox: Sandbox) -> int:
    """Somebody whose chat has a bit of everything."""
    ann = await sandbox.started("Ann", language_code="en")
    await sandbox.send(ann, "A <b>menu</b> with /commands", CALENDAR, parse_mode="HTML")
    await sandbox.driver("POST", f"/chats/{ann}/send", {"sticker": STICKER})
    await sandbox.driver("POST", f"/chats/{ann}/send", {"voice": VOICE})
    danger = [callback("Go", "a") | {"style": "primary"}, callback("No", "b") | {"style": "danger"}]
    await sandbox.send(ann, "Sure?", danger)
    return ann


FILE = {"file_id": "AAA", "file_unique_id": "bbb"}
STICKER = {**FILE, "type": "regular", "width": 512, "height": 512, "emoji": "🦊"}
STICKER |= {"is_animated": False, "is_video": False}
VOICE = {**FILE, "duration": 7}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
async def test_a_chat_and_the_people_have_no_fault(
    sandbox: Sandbox, open_chats: Open, theme: str, size: str
) -> None:
    """Bubbles, keyboards, stickers, voice, the list of people and the composer."""
    ann = await lively(sandbox)
    page = await open_chats(ann)
    await page.set_viewport_size(SIZES[size])
    await page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
    await expect(pane(page, ann).locator(".voice")).to_be_visible()

    assert await wrongs(page) == []
    if size == "phone":
        await page.get_by_role("button", name="Back to people").click()
        assert await wrongs(page) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_the_tour_has_no_fault(
    guided: Sandbox,
    open_chats: Open,
    theme: str,
) -> None:
    """Its card, with a step done, and the roles."""
    page = await open_chats(where=guided)
    await page.evaluate("theme => document.documentElement.dataset.theme = theme", theme)
    await page.get_by_role("button", name="Skip").click()

    assert await wrongs(page) == []
    assert await page.locator(".tour-steps li").count() == len(TOUR["steps"])


async def test_what_opens_over_the_chat_has_no_fault(sandbox: Sandbox, open_chats: Open) -> None:
    """The developer's panel, a menu, and a sheet."""
    ann = await lively(sandbox)
    page = await open_chats(ann)
    await page.locator(".panel-toggle").click()
    assert await wrongs(page) == []

    await page.locator(".add-person").click()
    assert await wrongs(page) == []
    await page.keyboard.press("Escape")

    sent = await sandbox.send(ann, "Words")
    await bubble(page, sent).locator(".bubble").click(button="right")
    await expect(page.get_by_role("menu")).to_be_visible()
    assert await wrongs(page) == []
