"""The picture of statistics: drawn in a separate process, or refused with a text."""

import struct
import subprocess
import sys

import pytest

from bot.services.analytics.chart_rendering import Picture, Plot
from bot.services.analytics.charts import NoPicture, draw

DAYS = tuple(f"2026-11-{day:02}" for day in range(1, 31))
PLOTS = tuple(Plot(name, tuple(range(30))) for name in ("Продано", "Потрачено", "Новых людей"))
PICTURE = Picture("Последние 30 дней", "ru", DAYS, PLOTS)


async def test_a_picture_is_a_png_for_a_phone() -> None:
    """1080 by 1350 pixels."""
    png = await draw(PICTURE)

    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (1080, 1350)


async def test_a_picture_that_cannot_be_drawn_is_refused() -> None:
    """A language that nobody knows ends the drawing process, not the bot."""
    with pytest.raises(NoPicture):
        await draw(Picture("x", "no such language", DAYS, PLOTS))


@pytest.mark.thorough
def test_matplotlib_is_not_loaded_by_the_bot() -> None:
    """Neither at start nor for drawing: it lives in the drawing process."""
    code = "import bot.app, sys; sys.exit('matplotlib' in sys.modules or 'numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
