"""The land: mountains behind each other in the haze, hills, dunes, snow."""

import numpy as np

from bot.integrations.images.painter.canvas import Array, Canvas, Colour, mix, smooth
from bot.integrations.images.painter.palette import Palette

SNOW: Colour = (0.93, 0.95, 0.99)


def paint_mountains(
    canvas: Canvas, palette: Palette, horizon: float, *, layers: int = 4, capped: bool = False
) -> None:
    """Ridges behind each other: the further, the paler; mist lies in the valleys."""
    for layer in range(layers):
        near = (layer + 1) / (layers + 0.6)
        tall = 0.25 - 0.15 * near
        ridge = canvas.line(2.2 + 1.8 * near, 7, 0.52)
        top = horizon - 0.02 - tall * (0.52 + 0.48 * ridge) + 0.05 * near
        colour = mix(palette.haze, palette.near, near**1.25 * 0.92)
        _lay_ridge(canvas, palette, top, colour, mist=0.16 - 0.06 * near)
        if capped and layer in (0, 1):
            _lay_caps(canvas, palette, top, 0.5 + 0.2 * near)


def _lay_ridge(canvas: Canvas, palette: Palette, top: Array, colour: Colour, mist: float) -> None:
    cover = _below(canvas, top)
    slope = _slope(canvas, top)
    folds = canvas.noise(12, 5) - 0.5
    shade = np.clip(1 + 0.10 * slope + folds * 0.24, 0.6, 1.4)[..., None]
    deep = np.clip((canvas.y - top[None, :]) / mist, 0, 1)[..., None] ** 1.5 * 0.62
    body = np.asarray(colour, np.float32) * shade
    canvas.lay(body * (1 - deep) + np.asarray(palette.haze, np.float32) * deep, cover)


def _lay_caps(canvas: Canvas, palette: Palette, top: Array, share: float) -> None:
    """Snow on the upper part of a ridge, blue in the shade."""
    highest = float(top.min())
    line = highest + (float(top.max()) - highest) * share + (canvas.noise(26, 4) - 0.5) * 0.10
    broken = (canvas.noise(30, 4) - 0.5) * 1.3
    lit = np.clip(0.55 - 0.6 * _slope(canvas, top) + broken, 0, 1)[..., None]
    light = np.asarray(mix(SNOW, palette.glow, 0.25), np.float32)
    shade = np.asarray(mix(SNOW, palette.sky[0], 0.55), np.float32)
    white = light * lit + shade * (1 - lit)
    cover = smooth(0.012, -0.012, canvas.y - line) * _below(canvas, top)
    canvas.lay(white.astype(np.float32), cover * (0.55 if palette.dark else 0.86))


def paint_hills(
    canvas: Canvas, palette: Palette, horizon: float, *, snow: bool = False, layers: int = 3
) -> Array:
    """Soft hills to the foot of the picture; where the nearest one begins, for each column."""
    top: Array = np.full(canvas.side, horizon, np.float32)
    green = mix(palette.near, (0.30, 0.46, 0.16), 0.15 if palette.dark else 0.6)
    for layer in range(layers):
        near = (layer + 1) / layers
        top = horizon + 0.035 + 0.26 * (layer / layers) + 0.045 * canvas.line(1.3 + layer * 0.4, 3)
        colour = mix(palette.haze, green, 0.25 + 0.75 * near)
        if snow:
            colour = mix(mix(SNOW, palette.sky[1], 0.38 if palette.dark else 0.12), colour, 0.10)
            colour = mix(colour, palette.near, 0.42 if palette.dark else 0.02)
        _lay_hill(canvas, palette, top, colour)
    return top


def _lay_hill(canvas: Canvas, palette: Palette, top: Array, colour: Colour) -> None:
    deep = np.clip((canvas.y - top[None, :]) / 0.30, 0, 1)
    grain = canvas.noise(44, 3, stretch=2.5) - 0.5
    light = np.clip(1.16 - 0.38 * deep + grain * 0.15, 0.5, 1.3)[..., None]
    edge = np.exp(-(((canvas.y - top[None, :]) / 0.020) ** 2))[..., None] * 0.28
    body = np.asarray(colour, np.float32) * light
    body = body * (1 - edge) + np.asarray(palette.glow, np.float32) * edge
    canvas.lay(np.clip(body, 0, 1), _below(canvas, top))


def paint_dunes(canvas: Canvas, palette: Palette, horizon: float) -> None:
    """Sand, one side of each dune in the light, the other in the shade."""
    sand = mix((0.93, 0.68, 0.40), palette.sky[-1], 0.18)
    dark = mix((0.48, 0.26, 0.20), palette.near, 0.35 if palette.dark else 0.1)
    if palette.sky[-1][2] > 0.38 and palette.dark and palette.sky[0][0] < 0.05:
        sand, dark = mix(sand, palette.sky[1], 0.74), mix(dark, palette.near, 0.6)
    for layer in range(5):
        top = horizon - 0.03 + 0.10 * layer + 0.055 * canvas.line(1.1 + layer * 0.25, 2)
        crest = top + 0.02 + 0.11 * (canvas.line(1.6, 3) * 0.5 + 0.5)
        ripples = 0.5 + 0.5 * np.sin(canvas.y * (300 - 34 * layer) + canvas.noise(5, 3) * 22)
        lit = smooth(-0.004, 0.012, canvas.y - crest[None, :])[..., None]
        near = 0.30 + 0.70 * layer / 4
        light, shade = mix(palette.haze, sand, near), mix(palette.haze, dark, near * 0.9)
        body = np.asarray(shade) * lit + np.asarray(light) * (1 - lit)
        body = body * (1 + (ripples[..., None] - 0.5) * 0.07 * near)
        canvas.lay(np.clip(body, 0, 1).astype(np.float32), _below(canvas, top))


def _slope(canvas: Canvas, top: Array) -> Array:
    """How the mountain falls, -1 to 1: as its ridge does, and differently further down."""
    wide = canvas.side // 14
    smoothed = np.convolve(np.pad(top, wide, mode="edge"), np.hanning(2 * wide + 1), "same")
    slope = np.gradient(smoothed[wide:-wide] / np.hanning(2 * wide + 1).sum()) * canvas.side
    shifts = ((canvas.noise(5, 4) - 0.5) * canvas.side * 0.16).astype(int)
    columns = np.clip(np.arange(canvas.side)[None, :] + shifts, 0, canvas.side - 1)
    falls: Array = np.tanh(slope * 1.3)[columns]
    return falls


def _below(canvas: Canvas, top: Array) -> Array:
    """The cover of everything under a line, its edge soft by a pixel."""
    return smooth(-0.8 / canvas.side, 0.8 / canvas.side, canvas.y - top[None, :])
