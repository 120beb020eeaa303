"""What people built: a city of lit windows, a house with smoke, a boat, a balloon."""

import numpy as np

from bot.integrations.images.painter.canvas import (
    Canvas,
    Colour,
    Draw,
    Drawing,
    Random,
    hsv,
    ink,
    mix,
)
from bot.integrations.images.painter.palette import Palette

Place = tuple[float, float]


def paint_city(canvas: Canvas, palette: Palette, foot: float) -> None:
    """Rows of towers; the nearer, the darker; windows are lit when the day is over."""
    for row in range(3):
        near = (row + 1) / 3
        colour = mix(palette.haze, palette.near, 0.25 + 0.68 * near)
        canvas.paste(_towers(canvas.random, palette, foot + 0.012 * row, near, colour))
        glow = np.exp(-(((canvas.y - foot) / 0.07) ** 2)) * np.ones_like(canvas.x)
        canvas.light(mix(palette.haze, palette.glow, 0.4), glow.astype(np.float32) * 0.14)


def _towers(random: Random, palette: Palette, foot: float, near: float, colour: Colour) -> Drawing:
    def draw(sheet: Draw, side: int) -> None:
        x = -0.02
        while x < 1.02:
            wide = random.uniform(0.030, 0.062) * (0.75 + 0.4 * near)
            middle = np.exp(-(((x - 0.5) / 0.34) ** 2))
            tall = random.uniform(0.06, 0.20 + 0.26 * middle) * (1.15 - 0.4 * near)
            box = (x * side, (foot - tall) * side, (x + wide) * side, side)
            _tower(sheet, random, box, palette, colour)
            x += wide * random.uniform(0.9, 1.25)

    return draw


def _tower(
    sheet: Draw,
    random: Random,
    box: tuple[float, float, float, float],
    palette: Palette,
    colour: Colour,
) -> None:
    left, top, right, _ = box
    wide = right - left
    body = mix(colour, (0, 0, 0), random.uniform(0, 0.18))
    sheet.rectangle(box, fill=ink(body))
    sheet.rectangle((right - wide * 0.24, top, right, box[3]), fill=ink(mix(body, (0, 0, 0), 0.2)))
    if random.random() < 0.35:
        middle = left + wide / 2
        sheet.rectangle((left + wide * 0.28, top - wide * 0.3, right - wide * 0.28, top), ink(body))
        sheet.line((middle, top, middle, top - wide * 1.2), fill=ink(body), width=3)
    _windows(sheet, random, box, palette, body)


def _windows(
    sheet: Draw,
    random: Random,
    box: tuple[float, float, float, float],
    palette: Palette,
    body: Colour,
) -> None:
    left, top, right, foot = box
    columns = max(3, round((right - left) / 13))
    step = (right - left) / columns
    share = 0.42 if palette.dark else 0.2
    hue = float(random.choice([0.10, 0.12, 0.13, 0.55]))
    for row in range(int((foot - top) / (step * 1.5))):
        for column in range(columns):
            if random.random() > share:
                continue
            lit = hsv(hue, 0.45, random.uniform(0.75, 1.0)) if palette.dark else palette.sky[-1]
            x, y = left + (column + 0.25) * step, top + (row + 0.5) * step * 1.5
            window = mix(body, lit, 0.9 if palette.dark else 0.45)
            sheet.rectangle((x, y, x + step * 0.5, y + step * 0.8), fill=ink(window))


def paint_house(canvas: Canvas, palette: Palette, place: Place, size: float = 0.11) -> None:
    """A cabin with a warm window and smoke above it."""
    wall = mix((0.42, 0.27, 0.20), palette.near, 0.5 if palette.dark else 0.12)
    roof = mix((0.56, 0.20, 0.17), palette.near, 0.5 if palette.dark else 0.1)

    def draw(sheet: Draw, side: int) -> None:
        x, y, s = place[0] * side, place[1] * side, size * side
        sheet.rectangle((x + s * 0.62, y - s * 1.18, x + s * 0.76, y - s * 0.6), fill=ink(roof))
        sheet.rectangle((x, y - s * 0.58, x + s, y), fill=ink(wall))
        for plank in range(1, 6):
            line = y - s * 0.58 * plank / 6
            sheet.line((x, line, x + s, line), fill=ink(mix(wall, (0, 0, 0), 0.25)), width=2)
        eaves = [(x - s * 0.14, y - s * 0.55), (x + s * 0.5, y - s * 1.1)]
        sheet.polygon([*eaves, (x + s * 1.14, y - s * 0.55)], fill=ink(roof))
        for left in (0.16, 0.58):
            box = (x + s * left, y - s * 0.42, x + s * (left + 0.24), y - s * 0.16)
            sheet.rectangle(box, fill=ink((1.0, 0.84, 0.46)))
            middle = x + s * (left + 0.12)
            sheet.line((middle, box[1], middle, box[3]), fill=ink(wall), width=3)

    canvas.paste(draw)
    _paint_smoke(canvas, palette, (place[0] + size * 0.69, place[1] - size * 1.2))
    away = np.hypot(canvas.x - place[0] - size / 2, canvas.y - place[1] + size * 0.28)
    canvas.light((1.0, 0.75, 0.38), np.exp(-((away / (size * 1.1)) ** 2)).astype(np.float32) * 0.3)


def _paint_smoke(canvas: Canvas, palette: Palette, place: Place) -> None:
    up = np.clip((place[1] - canvas.y) / 0.24, 0, 1)
    drift = place[0] + 0.09 * up**1.4 + (canvas.noise(7, 3) - 0.5) * 0.05 * up
    body = np.exp(-(((canvas.x - drift) / (0.008 + 0.035 * up)) ** 2))
    inside = (canvas.y < place[1]) & (canvas.y > place[1] - 0.24)
    cover = body * inside * (1 - up) * (0.5 + canvas.noise(12, 3))
    canvas.lay(mix(palette.cloud, palette.haze, 0.3), np.clip(cover, 0, 1).astype(np.float32) * 0.6)


def paint_boat(canvas: Canvas, palette: Palette, place: Place, size: float = 0.10) -> None:
    """A boat with two sails."""
    hull = mix(palette.near, (0.30, 0.10, 0.08), 0.5)
    sail = mix((0.98, 0.96, 0.92), palette.glow, 0.35)

    def draw(sheet: Draw, side: int) -> None:
        x, y, s = place[0] * side, place[1] * side, size * side
        mast = (x + s * 0.04, y - s * 1.35)
        sheet.polygon([mast, (x + s * 0.62, y - s * 0.16), (x + s * 0.04, y - s * 0.16)], ink(sail))
        shade = ink(mix(sail, palette.sky[0], 0.25))
        sheet.polygon([(x, y - s * 1.2), (x, y - s * 0.16), (x - s * 0.46, y - s * 0.16)], shade)
        sheet.line((x + s * 0.02, y, *mast), fill=ink(hull), width=4)
        corners = [(x - s * 0.62, y - s * 0.12), (x + s * 0.74, y - s * 0.12)]
        sheet.polygon(
            [*corners, (x + s * 0.52, y + s * 0.1), (x - s * 0.46, y + s * 0.1)], ink(hull)
        )

    canvas.paste(draw)


def paint_balloon(canvas: Canvas, palette: Palette, place: Place, size: float = 0.10) -> None:
    """A hot-air balloon of coloured stripes."""
    hue = float(canvas.random.random())

    def draw(sheet: Draw, side: int) -> None:
        x, y, r = place[0] * side, place[1] * side, size * side
        sheet.polygon([(x - r * 0.86, y + r * 0.5), (x + r * 0.86, y + r * 0.5),
                       (x + r * 0.16, y + r * 1.42), (x - r * 0.16, y + r * 1.42)],
                      fill=ink(hsv(hue, 0.65, 0.62)))  # fmt: skip
        for stripe in range(6):
            wide = r * (1 - stripe / 6)
            light = 0.68 + 0.05 * stripe
            colour = hsv(hue if stripe % 2 else hue + 0.09, 0.72, light)
            shade = mix(colour, palette.glow, 0.10)
            sheet.ellipse((x - wide, y - r, x + wide, y + r), fill=ink(shade))
        for rope in (-0.15, 0.15):
            line = (x + r * rope, y + r * 1.4, x + r * rope * 0.8, y + r * 1.75)
            sheet.line(line, fill=ink((0.2, 0.15, 0.1)), width=2)
        basket = (x - r * 0.17, y + r * 1.72, x + r * 0.17, y + r * 1.98)
        sheet.rectangle(basket, fill=ink((0.42, 0.28, 0.16)))

    canvas.paste(draw)
