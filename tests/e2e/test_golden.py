"""The comparison with stored pictures: it finds visible differences and no others."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.e2e.golden import MOST_CHANGED, changed
from tests.e2e.process import ROOT

KEPT = ROOT / "docs" / "screens" / "admin-01-panel.png"


@pytest.fixture
def screen() -> Image.Image:
    """A kept picture of the admin's panel."""
    with Image.open(KEPT) as kept:
        return kept.convert("RGB")


def difference(screen: Image.Image, folder: Path) -> float:
    """Between the kept picture and this one."""
    screen.save(folder / "taken.png")
    return changed(KEPT, folder / "taken.png")


def test_the_same_screen_is_the_same(screen: Image.Image, tmp_path: Path) -> None:
    """Nothing has changed."""
    assert difference(screen, tmp_path) == 0


def test_smoother_letters_are_no_change(screen: Image.Image, tmp_path: Path) -> None:
    """Another machine smooths their edges otherwise."""
    softer = screen.filter(ImageFilter.GaussianBlur(0.6))

    assert difference(softer, tmp_path) < MOST_CHANGED / 3


def test_another_time_of_day_is_no_change(screen: Image.Image, tmp_path: Path) -> None:
    """Some digits of two clocks."""
    draw = ImageDraw.Draw(screen)
    for place in (600, 680):
        draw.text((300, place), "23:59", fill="white", stroke_width=1)

    assert difference(screen, tmp_path) < MOST_CHANGED


def test_a_shifted_screen_fails(screen: Image.Image, tmp_path: Path) -> None:
    """A line more or less above moves all rows."""
    shifted = screen.copy()
    shifted.paste(screen, (0, -18))

    assert difference(shifted, tmp_path) > MOST_CHANGED


def test_missing_buttons_fail(screen: Image.Image, tmp_path: Path) -> None:
    """The lowest rows of buttons are wallpaper."""
    wallpaper = screen.crop((0, 60, screen.width, 200))
    screen.paste(wallpaper, (0, screen.height - 250))

    assert difference(screen, tmp_path) > MOST_CHANGED


def test_another_size_fails(screen: Image.Image, tmp_path: Path) -> None:
    """A page that does not fit the phone."""
    assert difference(screen.resize((screen.width, screen.height + 1)), tmp_path) == 1
