"""A newcomer's way through the demo's chat page, in a real browser, with pictures."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ViewportSize, expect

from bot.sandbox.driver.client import Emu
from tests.browser import launched, needs_chromium, profile
from tests.e2e.process import ROOT
from tests.e2e.screens import Visitor
from tests.e2e.test_demo import demo
from tests.e2e.words import label, shown

pytestmark = [
    pytest.mark.browser,
    pytest.mark.e2e,
    pytest.mark.asyncio(loop_scope="module"),
    needs_chromium,
]

DESKTOP = ViewportSize(width=1280, height=800)
PHONE = ViewportSize(width=360, height=740)
NAMES = {"en": "Bob", "ru": "Анна"}
NEWCOMERS = {"phone-ru": 1001, "desktop-en": 1002}  # of the demo; their pictures are kept


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def telegram(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Emu]:
    """The sandbox of a running demo."""
    async with demo(tmp_path_factory.mktemp("demo")) as (_, address), Emu(address) as emu:
        yield emu


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    """One headless Chromium."""
    async with launched() as browser:
        yield browser


@pytest.mark.parametrize(
    ("name", "size", "language", "other"),
    [
        ("phone-ru", PHONE, "ru", "en"),
        ("desktop-en", DESKTOP, "en", "ru"),
        ("desktop-ru", DESKTOP, "ru", "en"),
        ("phone-en", PHONE, "en", "ru"),
    ],
)
async def test_a_newcomer_finds_everything_and_buys(
    telegram: Emu,
    browser: Browser,
    tmp_path: Path,
    name: str,
    size: ViewportSize,
    language: str,
    other: str,
) -> None:
    """Start, buy, the balance in the same message, history, CSV, prices, help, another language."""
    person = await newcomer(telegram, name, language)
    async with profile(browser, viewport=size, locale=language) as context:
        page = await context.new_page()
        mistakes: list[str] = []
        page.on("console", lambda one: mistakes.append(one.text) if one.type == "error" else None)
        page.on("pageerror", lambda error: mistakes.append(str(error)))
        await page.goto(telegram.base_url)
        visitor = Visitor(
            page, person, language, pictures(name, tmp_path), name.removesuffix("-en")
        )

        await visitor.looks("people")
        await visitor.opens()
        await visitor.looks("stranger")
        await _buy(visitor, NAMES[language])
        await _look_around(visitor)
        await _change_language(visitor, NAMES[language], other)

        assert mistakes == []


async def newcomer(telegram: Emu, name: str, language: str) -> int:
    """Somebody who has not opened the bot yet: of the demo's own people, or one more."""
    if name in NEWCOMERS:
        return NEWCOMERS[name]
    return (await telegram.person(NAMES[language], language_code=language, stars=5000)).id


def pictures(name: str, folder: Path) -> Path:
    """Where the pictures go: SCREENS is a folder of the project's (`make screens`)."""
    if name in NEWCOMERS and (screens := os.environ.get("SCREENS")):
        return ROOT / screens
    return folder


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
    for entry in ("prices-entry", "help-entry"):
        await visitor.taps("nav-home")
        await visitor.taps(entry)
        await expect(visitor.button(entry)).to_have_count(0)
        await visitor.looks(entry.removesuffix("-entry"))


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
