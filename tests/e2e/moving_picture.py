"""A moving picture of the page for README: a frame for each screen."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

SIZE = (960, 600)  # pixels
FRAME_MS = 1200
LAST_MS = 4000
QUALITY = 50  # of 100


class MovingPicture:
    """Frames of a page, one after another."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._frames: list[Image.Image] = []

    async def take(self, _: str) -> None:
        """One more frame."""
        with Image.open(BytesIO(await self._page.screenshot())) as taken:
            self._frames.append(taken.convert("RGB").resize(SIZE, Image.Resampling.LANCZOS))

    def save(self, file: Path) -> None:
        """All frames as a WebP that begins again."""
        first, *others = self._frames
        times = [FRAME_MS] * len(others) + [LAST_MS]
        first.save(
            file, save_all=True, append_images=others, duration=times, loop=0, quality=QUALITY
        )
