"""A person at the demo's chat page in a browser, with a camera."""

import re
from pathlib import Path

from playwright.async_api import Locator, Page, ViewportSize, expect

from tests.e2e.pictures import picture
from tests.e2e.words import label


class Visitor:
    """Somebody before the page. Every picture is of a page that does not scroll sideways."""

    def __init__(self, page: Page, person: int, language: str, pictures: Path, name: str) -> None:
        self.page = page
        self.language = language
        self._chat = page.locator(f'[data-pane="{person}"]')
        self._row = page.locator(f"[data-person='{person}']")
        self._pictures = pictures
        self._name = name
        self._taken = 0

    async def opens(self) -> None:
        """Open the own chat from the list of people."""
        await self._row.get_by_role("button").first.click()
        await expect(self._chat).to_be_visible()

    async def starts(self) -> None:
        """Press the big Start."""
        await self._chat.locator("[data-start]").click()

    async def taps(self, key: str, language: str = "", **values: object) -> None:
        """Press the newest button with that text."""
        await self.button(key, language, **values).click()

    async def taps_words(self, words: str) -> None:
        """Press the newest button with these words in it, such as a name."""
        await self._chat.locator("[data-message] [data-button]").get_by_text(words).last.click()

    async def writes(self, words: str) -> None:
        """Send a message; typed marks such as ** become formatting."""
        box = self._chat.get_by_role("textbox")
        await box.fill(words)
        await box.press("Enter")

    async def tallest(self) -> float:
        """Pixels of the tallest message, buttons included."""
        heights = await self._chat.locator("[data-message]").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().height)"
        )
        return float(max(heights))

    def button(self, key: str, language: str = "", **values: object) -> Locator:
        """The newest button with these words: "No" is not in "Nothing"."""
        words = re.escape(label(key, language or self.language, **values))
        buttons = self._chat.locator("[data-message] [data-button]")
        return buttons.get_by_text(re.compile(rf"(^|\s){words}(\s|$)")).last

    async def reads(self, words: str) -> str:
        """Wait until a message says so; its id."""
        bubble = self._chat.locator("[data-message]").filter(has_text=words).last
        await expect(bubble).to_be_visible()
        return await bubble.get_attribute("data-message") or ""

    async def looks(self, step: str) -> None:
        """Take a picture when everything that moves has come to rest."""
        self._taken += 1
        await self._keep(step)

    async def looks_wide(self, step: str, size: ViewportSize) -> None:
        """The screen that was just taken, in a window of this size."""
        before = self.page.viewport_size
        assert before
        await self.page.set_viewport_size(size)
        await self._keep(f"{step}-wide")
        await self.page.set_viewport_size(before)

    async def _keep(self, step: str) -> None:
        width = self.page.viewport_size["width"] if self.page.viewport_size else 0
        assert await self.page.evaluate("document.documentElement.scrollWidth") <= width, step
        await picture(self.page, self._pictures / f"{self._name}-{self._taken:02}-{step}.png")
