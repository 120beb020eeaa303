"""Water: what stands above the horizon comes back in it, broken by waves."""

import numpy as np

from bot.integrations.images.painter.canvas import Canvas, mix, smooth
from bot.integrations.images.painter.palette import Palette


def paint_water(canvas: Canvas, palette: Palette, horizon: float, sun: float) -> None:
    """Everything below the horizon; `sun`: where its path of light lies, from left to right."""
    side, edge = canvas.side, round(horizon * canvas.side)
    depth = np.arange(side - edge, dtype=np.float32)[:, None] / max(1, side - edge)
    waves = canvas.noise(70, 3, stretch=7)[edge:] - 0.5
    swell = canvas.noise(16, 3, stretch=5)[edge:] - 0.5
    bend = (waves * 0.6 + swell) * (0.012 + 0.10 * depth)
    rows = np.clip(edge - 1 - (depth * (edge * 0.92)) - bend * side * 0.9, 0, edge - 1)
    columns = np.clip(np.arange(side)[None, :] + bend * side * 0.55, 0, side - 1)
    mirrored = canvas.pixels[rows.astype(int), columns.astype(int)]
    deep = np.asarray(mix(palette.sky[0], (0.02, 0.16, 0.24), 0.45), np.float32)
    share = (0.26 + 0.42 * depth)[..., None]
    canvas.pixels[edge:] = mirrored * (1 - share) + deep * share
    _paint_glints(canvas, palette, edge, sun)
    shore = np.exp(-(((canvas.y - horizon) / 0.006) ** 2)) * np.ones_like(canvas.x)
    canvas.lay(palette.haze, shore.astype(np.float32) * 0.35)


def _paint_glints(canvas: Canvas, palette: Palette, edge: int, sun: float) -> None:
    """Sparks on the crests, most of them below the sun."""
    side = canvas.side
    depth = np.arange(side - edge, dtype=np.float32)[:, None] / max(1, side - edge)
    fine = canvas.noise(110, 2, stretch=9)[edge:]
    broad = canvas.noise(34, 3, stretch=9)[edge:]
    crests = smooth(0.60, 0.80, fine * (1 - depth) + broad * depth)
    path = np.exp(-(((canvas.x - sun) / (0.045 + 0.15 * depth)) ** 2))
    cover = np.zeros((side, side), np.float32)
    cover[edge:] = crests * (path * 0.95 + 0.07) * (1 - 0.35 * depth)
    canvas.light(palette.glow, cover)
