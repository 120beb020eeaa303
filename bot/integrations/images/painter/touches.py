"""The last touches: birds, a cat, a heart, what falls from the sky, mist, the edges."""

import math

import numpy as np

from bot.integrations.images.painter.canvas import Canvas, Colour, Draw, Drawing, ink, mix, smooth
from bot.integrations.images.painter.palette import Palette

Place = tuple[float, float]


def paint_birds(canvas: Canvas, palette: Palette, horizon: float) -> None:
    """A loose flock, wings up and down."""
    random = canvas.random
    x, y = random.uniform(0.25, 0.7), random.uniform(0.2, 0.5) * horizon
    birds = [(x + random.normal(0, 0.09), y + random.normal(0, 0.05)) for _ in range(11)]
    colour = mix(palette.near, (0, 0, 0), 0.3)

    def draw(sheet: Draw, side: int) -> None:
        for place in birds:
            size, up = side * random.uniform(0.010, 0.021), random.uniform(0.25, 0.75)
            cx, cy = place[0] * side, place[1] * side
            for wing in (-1, 1):
                tip, bend = (cx + wing * size * 1.5, cy - size * up * 0.5), cx + wing * size * 0.7
                arch = [(cx, cy + size * 0.12), (bend, cy - size * up), tip]
                sheet.polygon([*arch, (bend, cy - size * up + size * 0.18)], fill=ink(colour))

    canvas.paste(draw)


def paint_cat(canvas: Canvas, palette: Palette, place: Place, size: float = 0.30) -> None:
    """A cat that sits with its back to us and looks into the distance."""
    colour = mix(palette.near, (0, 0, 0), 0.45)
    cover = canvas.shapes(
        lambda sheet, side: _cat(sheet, place[0] * side, place[1] * side, size * side)
    )
    canvas.lay(colour, cover)
    rim = np.clip(cover - np.roll(cover, (canvas.side // 220, canvas.side // 260), (0, 1)), 0, 1)
    canvas.light(palette.glow, canvas.blurred(rim, 0.0012) * 0.75)


def _cat(sheet: Draw, x: float, y: float, s: float) -> None:
    sheet.ellipse((x - s * 0.30, y - s * 0.62, x + s * 0.30, y + s * 0.06), fill=255)
    sheet.ellipse((x - s * 0.22, y - s * 0.82, x + s * 0.22, y - s * 0.20), fill=255)
    sheet.ellipse((x - s * 0.20, y - s * 1.04, x + s * 0.20, y - s * 0.68), fill=255)
    for side in (-1, 1):
        ear = [(x + side * s * 0.19, y - s * 0.90), (x + side * s * 0.17, y - s * 1.19)]
        sheet.polygon([*ear, (x + side * s * 0.03, y - s * 1.01)], fill=255)
    tail = [
        (x + s * (0.22 + 0.30 * math.sin(t * 1.9)), y + s * (0.02 - 0.36 * t * t + 0.02 * t))
        for t in np.linspace(0, 1.25, 40)
    ]
    for cx, cy in tail:
        sheet.ellipse((cx - s * 0.045, cy - s * 0.045, cx + s * 0.045, cy + s * 0.045), fill=255)


def paint_heart(canvas: Canvas, place: Place, size: float, colour: Colour) -> None:
    """A heart that glows."""
    turns = np.linspace(0, 2 * math.pi, 240)
    across = np.sin(turns) ** 3 * 1.05
    up = (13 * np.cos(turns) - 5 * np.cos(2 * turns) - 2 * np.cos(3 * turns)) / 15

    def draw(sheet: Draw, side: int) -> None:
        outline = zip(place[0] + size * across, place[1] - size * up, strict=True)
        sheet.polygon([(x * side, y * side) for x, y in outline], fill=255)

    cover = canvas.shapes(draw)
    x, y = (canvas.x - place[0]) / size, (place[1] - canvas.y) / size
    canvas.light(colour, canvas.blurred(cover, 0.06) * 0.9)
    light = np.clip(0.75 + 0.32 * (y * 0.6 - x * 0.4), 0.35, 1.15)[..., None]
    canvas.lay(np.clip(np.asarray(colour, np.float32) * light, 0, 1), cover)
    away = np.hypot(x + 0.45, y - 0.62)
    canvas.light((1, 1, 1), (np.exp(-((away / 0.22) ** 2)) * 0.5).astype(np.float32))


def paint_falling(canvas: Canvas, *, snow: bool) -> None:
    """Flakes, or rain in slanting lines; near ones are large and blurred."""
    for depth in range(3):
        many = (520, 170, 46)[depth] if snow else (700, 260, 70)[depth]
        cover = canvas.shapes(_flakes(canvas, depth, many) if snow else _drops(canvas, depth, many))
        soft = canvas.blurred(cover, 0.0008 + 0.0014 * depth)
        colour = (1.0, 1.0, 1.0) if snow else (0.82, 0.88, 0.96)
        canvas.lay(colour, soft * (0.75 if snow else 0.30))


def _flakes(canvas: Canvas, depth: int, many: int) -> Drawing:
    spots = canvas.random.random((many, 3))

    def draw(sheet: Draw, side: int) -> None:
        for x, y, one in spots:
            r = side * (0.0011 + 0.0016 * depth) * (0.6 + one)
            cx, cy = x * side, y * side
            sheet.ellipse((cx - r, cy - r, cx + r, cy + r), fill=255)

    return draw


def _drops(canvas: Canvas, depth: int, many: int) -> Drawing:
    spots = canvas.random.random((many, 3))

    def draw(sheet: Draw, side: int) -> None:
        for x, y, one in spots:
            long = side * (0.014 + 0.016 * depth) * (0.6 + one)
            ends = (x * side, y * side, x * side - long * 0.22, y * side + long)
            sheet.line(ends, fill=255, width=1 + depth)

    return draw


def paint_mist(canvas: Canvas, palette: Palette, height: float, amount: float = 0.55) -> None:
    """A bank of mist at that height."""
    bank = np.exp(-(((canvas.y - height) / 0.075) ** 2)) * (0.3 + canvas.noise(4, 5, stretch=4))
    canvas.lay(mix(palette.haze, palette.cloud, 0.35), np.clip(bank, 0, 1) * amount)


def finish(canvas: Canvas) -> None:
    """More contrast, the corners darker, a grain as paper has it."""
    canvas.pixels = np.clip(canvas.pixels, 0, 1)
    curved = canvas.pixels * canvas.pixels * (3 - 2 * canvas.pixels)
    canvas.pixels = canvas.pixels * 0.68 + curved * 0.32
    grey = canvas.pixels.mean(axis=-1, keepdims=True)
    canvas.pixels = grey + (canvas.pixels - grey) * 1.10
    corner = np.hypot(canvas.x - 0.5, canvas.y - 0.5)
    canvas.pixels *= (1 - 0.30 * smooth(0.38, 0.78, corner))[..., None]
    grain = canvas.random.normal(0, 0.010, (canvas.side, canvas.side, 1)).astype(np.float32)
    canvas.pixels = np.clip(canvas.pixels + grain, 0, 1)
