"""What grows: conifers row behind row, broad trees, a meadow of flowers."""

import math

import numpy as np

from bot.integrations.images.painter.canvas import (
    Array,
    Canvas,
    Colour,
    Draw,
    Drawing,
    Random,
    hsv,
    ink,
    mix,
    smooth,
)
from bot.integrations.images.painter.land import SNOW
from bot.integrations.images.painter.palette import Palette
from bot.integrations.images.painter.scene import Scene


def paint_forest(canvas: Canvas, palette: Palette, scene: Scene, horizon: float) -> None:
    """Rows of conifers, each nearer and darker; round crowns among them in autumn."""
    rows = 4
    for row in range(rows):
        near = (row + 1) / rows
        ground = horizon + 0.03 + 0.30 * (row / rows) + 0.035 * canvas.line(1.6, 4)
        tall = 0.055 + 0.19 * near**1.4
        colour = mix(palette.haze, _green(palette), 0.22 + 0.72 * near)
        cover = canvas.shapes(_row(canvas.random, ground, tall, round(70 - 42 * near)))
        cover = np.maximum(cover, smooth(0, 0.004, canvas.y - ground[None, :]))
        light = np.clip(1.12 - (canvas.y - ground[None, :] + tall) * 1.1, 0.55, 1.25)[..., None]
        canvas.lay(np.clip(np.asarray(colour, np.float32) * light, 0, 1), cover)
        _lay_mist(canvas, palette, ground, 0.42 * (1 - near))
        if scene.has("snow"):
            _dust(canvas, cover, palette)
        if scene.has("autumn"):
            _paint_crowns(canvas, ground, tall, near, palette)


def _green(palette: Palette) -> Colour:
    return mix(palette.near, (0.04, 0.20, 0.14), 0.25 if palette.dark else 0.7)


def _lay_mist(canvas: Canvas, palette: Palette, ground: Array, amount: float) -> None:
    """What hangs between one row and the next."""
    bank = np.exp(-(((canvas.y - ground[None, :] - 0.03) / 0.05) ** 2))
    canvas.lay(palette.haze, bank * amount * (0.5 + canvas.noise(4, 3, stretch=3)))


def _dust(canvas: Canvas, cover: Array, palette: Palette) -> None:
    """Snow where something stands above nothing: on tops and branches."""
    step = max(1, canvas.side // 170)
    upper = np.clip(cover - np.roll(cover, step, axis=0), 0, 1)
    upper *= 0.4 + 0.6 * canvas.noise(60, 2)
    canvas.lay(mix(SNOW, palette.sky[1], 0.15), upper * 0.9)


def _row(random: Random, ground: Array, tall: float, many: int) -> Drawing:
    spots = (np.arange(many) + random.uniform(0.1, 0.9, many)) / many
    sizes = tall * random.uniform(0.62, 1.12, many)

    def draw(sheet: Draw, side: int) -> None:
        for x, size in zip(spots, sizes, strict=True):
            foot = float(ground[min(len(ground) - 1, int(x * len(ground)))])
            _conifer(sheet, random, x * side, (foot + 0.02) * side, size * side)

    return draw


def _conifer(sheet: Draw, random: Random, x: float, foot: float, size: float) -> None:
    """Tiers of branches that hang a little, none like the other."""
    tiers = 8
    sheet.rectangle((x - size * 0.014, foot - size, x + size * 0.014, foot), fill=255)
    for tier in range(tiers):
        top = foot - size * (1.0 - tier / tiers * 0.92)
        low = top + size * 0.20
        wide = size * 0.26 * ((tier + 1.2) / (tiers + 1)) ** 0.9
        left, right = random.uniform(0.78, 1.15, 2) * wide
        hang = size * 0.025
        sheet.polygon(
            [(x, top), (x + right, low + hang), (x, low - hang), (x - left, low + hang)], fill=255
        )


def _paint_crowns(
    canvas: Canvas, ground: Array, tall: float, near: float, palette: Palette
) -> None:
    random, many = canvas.random, round(34 - 16 * near)
    spots, sizes = random.random(many), tall * random.uniform(0.3, 0.55, many)
    hues = random.choice([0.02, 0.055, 0.085, 0.115], many)

    def draw(sheet: Draw, side: int) -> None:
        for x, size, hue in zip(spots, sizes, hues, strict=True):
            foot = float(ground[min(len(ground) - 1, int(x * len(ground)))]) * side
            colour = mix(palette.haze, hsv(hue, 0.85, 0.82), 0.35 + 0.6 * near)
            _crown(sheet, random, (x * side, foot), size * side, colour)

    canvas.paste(draw)


def _crown(
    sheet: Draw, random: Random, foot: tuple[float, float], size: float, colour: Colour
) -> None:
    x, y = foot
    trunk = ink(mix(colour, (0.10, 0.06, 0.06), 0.78))
    sheet.polygon([(x - size * 0.06, y), (x + size * 0.06, y), (x, y - size * 1.1)], fill=trunk)
    for leaf in range(42):
        angle, away = random.uniform(0, 2 * math.pi), size * 0.5 * math.sqrt(random.random())
        cx, cy = x + away * math.cos(angle), y - size * 1.15 + away * 0.95 * math.sin(angle)
        light = 0.75 + 0.45 * (leaf / 42) - 0.3 * (cy - y + size * 1.15) / size
        r = size * random.uniform(0.10, 0.19)
        shade = mix((0, 0, 0), colour, min(1.0, light))
        sheet.ellipse((cx - r, cy - r, cx + r, cy + r), fill=ink(shade))


def paint_meadow(canvas: Canvas, palette: Palette, scene: Scene, top: Array) -> None:
    """Grass and flowers: small and dense far away, large before our feet."""
    hues = scene.hues or tuple(canvas.random.choice([0.98, 0.93, 0.13, 0.78, 0.6, 0.05], 3))
    canvas.paste(_grass(canvas, palette, top))
    for band in range(9):
        canvas.paste(_flowers(canvas, palette, top, band / 8, hues))


def _grass(canvas: Canvas, palette: Palette, top: Array) -> Drawing:
    random = canvas.random

    def draw(sheet: Draw, side: int) -> None:
        for near in np.sort(random.random(3800)):
            x = random.random()
            y = _ground(top, x, near) * side
            size = side * (0.006 + 0.055 * near**1.3)
            lean = random.uniform(-0.45, 0.45) * size
            colour = mix(palette.near, (0.36, 0.56, 0.20), random.uniform(0.15, 0.8))
            fill = ink(mix(palette.haze, colour, 0.45 + 0.5 * near), 0.85)
            width = max(1, round(side * 0.0028 * near))
            sheet.line((x * side, y, x * side + lean, y - size), fill=fill, width=width)

    return draw


def _flowers(
    canvas: Canvas, palette: Palette, top: Array, near: float, hues: tuple[float, ...]
) -> Drawing:
    random, many = canvas.random, round(230 * (1 - near) ** 1.2 + 22)

    def draw(sheet: Draw, side: int) -> None:
        for _ in range(many):
            x = random.random()
            y = (_ground(top, x, near + random.uniform(-0.05, 0.09)) - 0.03 * near) * side
            size = side * (0.0035 + 0.027 * near**1.5) * random.uniform(0.75, 1.25)
            hue = float(random.choice(hues)) + random.uniform(-0.02, 0.02)
            colour = hsv(hue, random.uniform(0.55, 0.85), 0.72 if palette.dark else 0.97)
            _flower(sheet, random, (x * side, y), size, mix(palette.haze, colour, 0.6 + 0.4 * near))

    return draw


def _flower(
    sheet: Draw, random: Random, place: tuple[float, float], size: float, colour: Colour
) -> None:
    """Petals round a heart, seen a little from the side, on a stalk."""
    x, y = place
    sheet.line((x, y, x + size * 0.4, y + size * 4), fill=ink((0.20, 0.38, 0.14)), width=2)
    petals, turn = int(random.integers(5, 8)), random.uniform(0, math.pi)
    for petal in range(petals):
        angle = turn + 2 * math.pi * petal / petals
        cx, cy = x + size * 0.62 * math.cos(angle), y + size * 0.50 * math.sin(angle)
        shade = mix(colour, (1, 1, 1), 0.14 + 0.16 * math.sin(angle - 1))
        r = size * 0.50
        sheet.ellipse((cx - r, cy - r * 0.9, cx + r, cy + r * 0.9), fill=ink(shade))
    heart = size * 0.32
    sheet.ellipse((x - heart, y - heart, x + heart, y + heart), fill=ink((0.98, 0.80, 0.25)))


def _ground(top: Array, x: float, near: float) -> float:
    """Where in the meadow something stands: `near` 0 at its far edge, 1 at our feet."""
    edge = float(top[min(len(top) - 1, int(x * len(top)))])
    return edge + (1.03 - edge) * float(max(0.0, near) ** 1.35)
