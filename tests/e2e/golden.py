"""Compares a screen with its stored picture, as a person would see both.

Both are shrunk to cells of CELL pixels first: how a letter's edge is smoothed, a clock's digits or
a receipt's number change a cell a little; a missing button, a shifted or broken row change many
cells much. Chromium's fonts must be those of the kept pictures (`.ci/run` installs them): where
they are not, lines may break elsewhere, and nothing is compared but the size.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

from PIL import Image, ImageChops

from tests.e2e.process import ROOT

KEPT = ROOT / "docs" / "screens"
# Days and months counted from today; minutes, by whose width the lines of Health break.
MOVING = re.compile("broadcast|export|health")
CELL = 6  # pixels
VISIBLE = 32  # of 255: how much darker or lighter a cell must be to be another one
MOST_CHANGED = 0.03  # of the cells
FONT = "DejaVuSans.ttf"


def folder(otherwise: Path) -> Path:
    """Where pictures go: SCREENS (`make screens`) is a folder of the project's, renewed there."""
    kept = os.environ.get("SCREENS")
    return ROOT / kept if kept else otherwise


def unlike_the_kept(taken: Path) -> dict[str, float]:
    """The share of each picture that looks otherwise than the kept one, where it is too much."""
    if not same_fonts():
        return {}
    still = [one for one in sorted(taken.glob("*.png")) if not MOVING.search(one.name)]
    shares = {one.name: changed(KEPT / one.name, one) for one in still}
    return {name: share for name, share in shares.items() if share > MOST_CHANGED}


def changed(kept: Path, taken: Path) -> float:
    """The share of cells that look otherwise, from 0 to 1; 1 where none was kept of that size."""
    if not kept.exists():
        return 1.0
    with Image.open(kept) as one, Image.open(taken) as other:
        if one.size != other.size:
            return 1.0
        cells = one.width // CELL, one.height // CELL
        small = [image.convert("L").resize(cells, Image.Resampling.BOX) for image in (one, other)]
    histogram = ImageChops.difference(*small).histogram()
    return sum(histogram[VISIBLE:]) / sum(histogram)


def same_fonts() -> bool:
    """Whether text is drawn here as it was when the pictures were kept."""
    matcher = shutil.which("fc-match")
    if matcher is None:
        return False
    asked = [matcher, "-f", "%{file}", "sans-serif"]
    found = subprocess.run(asked, capture_output=True, text=True, check=True)
    return found.stdout.endswith(FONT)
