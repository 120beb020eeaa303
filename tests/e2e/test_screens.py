"""A newcomer's way through the demo's chat page, in a real browser, with pictures."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.sandbox.driver.client import Driver
from tests.browser import needs_chromium, profile
from tests.e2e.golden import folder, unlike_the_kept
from tests.e2e.screens import Visitor
from tests.e2e.test_demo import begun_anew, demo
from tests.e2e.words import label, shown

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="session"),
    needs_chromium,
]

DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "has_touch": True,  # nothing appears by hovering
    "is_mobile": True,
}
DOORS = ("prices", "help", "generate", "topup", "support")
NAMES = {"en": "Bob", "ru": "Анна"}
NEWCOMERS = {"ru": 1001, "en": 1002}  # of the demo


@pytest_asyncio.fixture(loop_scope="session")
async def telegram(world: Driver) -> Driver:
    """The sandbox of a running demo in which nobody has done anything."""
    return await begun_anew(world)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Driver]:
    """One demo for all pictures."""
    async with demo(tmp_path_factory.mktemp("demo")) as (_, address), Driver(address) as driver:
        yield driver


@pytest.mark.parametrize(
    ("name", "device", "language", "other"),
    [("phone-ru", PHONE, "ru", "en"), ("desktop", DESKTOP, "en", "ru")],
)
async def test_a_newcomer_finds_everything_and_buys(
    telegram: Driver,
    browser: Browser,
    tmp_path: Path,
    name: str,
    device: dict[str, Any],
    language: str,
    other: str,
) -> None:
    """Start, buy, the balance in the same message, what the menu opens, another language."""
    async with profile(browser, **device, locale=language) as context:
        page = await context.new_page()
        mistakes: list[str] = []
        page.on("console", lambda one: mistakes.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        await page.goto(telegram.base_url)
        visitor = Visitor(page, NEWCOMERS[language], language, folder(tmp_path), name)

        await visitor.looks("people")
        await visitor.opens()
        await visitor.looks("stranger")
        await _buy(visitor, NAMES[language])
        await _look_around(visitor)
        await _change_language(visitor, NAMES[language], other)

        assert mistakes == []
    assert unlike_the_kept(tmp_path) == {}


async def _buy(visitor: Visitor, name: str) -> None:
    await visitor.starts()
    menu = await visitor.reads(shown("menu-main", visitor.language, name=name, balance=0))
    await visitor.looks("menu")
    await visitor.taps("buy-entry")
    await expect(visitor.button("buy-pack-choose", tokens=10, stars=450, saving=10)).to_be_visible()
    await visitor.looks("packs")
    await visitor.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    await expect(visitor.button("buy-confirm-pay", stars=450)).to_be_visible()
    await visitor.looks("confirm")
    await visitor.taps("buy-confirm-pay", stars=450)
    await expect(visitor.page.locator("[data-confirm-pay]")).to_be_focused()
    await visitor.looks("sheet")
    await visitor.page.locator("[data-confirm-pay]").click()
    await expect(visitor.page.locator(".pay-done")).to_be_visible()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.page.locator(".pay-done")).to_have_count(0)
    paid = await visitor.reads(shown("buy-paid", visitor.language, tokens=10, balance=10))
    assert paid == menu
    await visitor.looks("paid")


async def _look_around(visitor: Visitor) -> None:
    await visitor.taps("nav-home")
    await visitor.taps("history-entry")
    await expect(visitor.button("history-operations-csv")).to_be_visible()
    await visitor.looks("history")
    await visitor.taps("history-operations-csv")
    await visitor.reads("transactions.csv")
    await visitor.looks("csv")
    await visitor.taps("nav-close")
    for door in DOORS:
        await visitor.taps("nav-home")
        await visitor.taps(f"{door}-entry")
        await expect(visitor.button(f"{door}-entry")).to_have_count(0)
        await visitor.looks(door)


async def _change_language(visitor: Visitor, name: str, other: str) -> None:
    await visitor.taps("nav-home")
    await visitor.taps("language-entry")
    own_name = label("language-own-name", other)
    await expect(
        visitor.button("language-choose-code", chosen="no", own_name=own_name)
    ).to_be_visible()
    await visitor.looks("language")
    await visitor.taps("language-choose-code", chosen="no", own_name=own_name)
    await visitor.reads(shown("menu-main", other, name=name, balance=10))
    await visitor.looks("other-language")
