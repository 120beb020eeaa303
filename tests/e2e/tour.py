"""A newcomer who does what the demo's guided tour says, and nothing else.

Read is the card with its hints; pressed is what the pointer is at, or a sheet's main button.
"""

import time
from collections.abc import Awaitable, Callable

from playwright.async_api import Locator, Page, expect

from tests.e2e.pictures import at_rest

SERVICE = "Rhymes"  # the name that a new service is given
LETTER = {
    "en": "Hello! Three new packs are on sale.",
    "ru": "Привет! В продаже три новых набора.",
    "uk": "Вітаємо! У продажу три нові набори.",
    "id": "Halo! Tiga paket baru mulai dijual.",
}
MOST_PRESSES = 60
SKIPPED = frozenset(["service", "translate"])
"""They happen on pages of their own, whose tests play them: the service's, and the workshop's,
which changes the texts of the checkout itself."""

_NOW = ".tour li[aria-current='step']"
_POINTED = ".pane .pointed"
_SHEET = "dialog.sheet .button.main"

Seen = Callable[[str], Awaitable[None]]


class Follower:
    """Somebody who follows the tour. `presses` counts clicks; a line that is typed is one, too.

    `receipt`: a picture to attach. `seen` hears of each screen, named by its step.
    """

    def __init__(self, page: Page, language: str, receipt: bytes, seen: Seen) -> None:
        self.presses = 0
        self.paid_after: tuple[int, float] | None = None  # presses, seconds from the page's opening
        self._page = page
        self._language = language
        self._receipt = receipt
        self._seen = seen
        self._began = time.monotonic()
        self._wrote = False

    async def plays(self) -> None:
        """Go on until the tour is over."""
        await expect(self._page.locator(_NOW)).to_be_visible()
        while step := await self._step():
            assert self.presses < MOST_PRESSES, f"the tour goes round in circles at {step}"
            await self._seen(step)
            await (self._skips() if step in SKIPPED else self._acts(step))
            if self.paid_after is None and await self._is_done("buy"):
                self.paid_after = self.presses, time.monotonic() - self._began
        await self._seen("over")

    async def _step(self) -> str | None:
        """The step that the card says to do now, when the page rests and points at something."""
        await at_rest(self._page)
        now = self._page.locator(_NOW)
        step = await now.get_attribute("data-step") if await now.count() else None
        if step and step not in SKIPPED:
            await expect(self._page.locator(f"{_POINTED}, {_SHEET}").first).to_be_visible()
        return step

    async def _is_done(self, step: str) -> bool:
        return await self._page.locator(f".tour li.done[data-step='{step}']").count() > 0

    async def _acts(self, step: str) -> None:
        """Answer a sheet, or use what the pointer is at."""
        sheet, pointed = self._page.locator(_SHEET), self._page.locator(_POINTED)
        if await sheet.count():
            return await self._presses(sheet)
        if await pointed.evaluate("one => one.matches('.attach')"):
            return await self._attaches(pointed)
        if await pointed.evaluate("one => one.matches('.input')"):
            return await self._writes(pointed, SERVICE if step == "key" else LETTER[self._language])
        return await self._presses(pointed)

    async def _skips(self) -> None:
        await self._presses(self._page.locator("[data-tour='skip']"))

    async def _presses(self, button: Locator) -> None:
        self.presses += 1
        await button.click()

    async def _attaches(self, button: Locator) -> None:
        async with self._page.expect_file_chooser() as chooser:
            await self._presses(button)
        file = {"name": "receipt.jpg", "mimeType": "image/jpeg", "buffer": self._receipt}
        await (await chooser.value).set_files([file])
        await expect(self._page.locator("dialog.sheet")).to_be_visible()

    async def _writes(self, box: Locator, words: str) -> None:
        self.presses += 1
        await box.fill(words)
        await box.press("Enter")
