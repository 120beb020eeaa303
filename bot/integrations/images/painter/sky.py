"""The sky: its gradient, sun and moon, stars, clouds, northern lights, a rainbow."""

import numpy as np

from bot.integrations.images.painter.canvas import Array, Canvas, Colour, mix, smooth
from bot.integrations.images.painter.palette import Palette

Place = tuple[float, float]


def paint_air(canvas: Canvas, palette: Palette, horizon: float) -> None:
    """From the top of the sky to the horizon, and the haze below it."""
    stops = np.linspace(0, horizon, len(palette.sky))
    wavy = canvas.y + (canvas.noise(2, 3, stretch=3) - 0.5) * 0.07
    sky = np.asarray(palette.sky)
    for band in range(3):
        canvas.pixels[..., band] = np.interp(wavy, stops, sky[:, band])


def paint_sun(canvas: Canvas, palette: Palette, place: Place, size: float = 0.05) -> None:
    """A disc, its halo, and the light it throws along the horizon."""
    away = _away(canvas, place)
    canvas.light(palette.glow, np.exp(-((away / 0.42) ** 2)) * 0.42)
    canvas.light(palette.glow, np.exp(-((away / 0.14) ** 2)) * 0.55)
    low = np.exp(-(((canvas.y - place[1]) / 0.10) ** 2)) * np.exp(-((away / 0.75) ** 2))
    canvas.light(palette.glow, low * 0.25)
    canvas.lay(mix(palette.glow, (1, 1, 1), 0.55), smooth(size + 0.003, size - 0.003, away))


def paint_moon(canvas: Canvas, place: Place, size: float = 0.055) -> None:
    """A moon with its seas, not always full."""
    away = _away(canvas, place)
    canvas.light((0.62, 0.72, 0.95), np.exp(-((away / 0.26) ** 2)) * 0.38)
    shift = float(canvas.random.uniform(0.35, 1.9)) * size
    bitten = smooth(size * 0.98, size * 1.06, _away(canvas, (place[0] - shift, place[1] - 0.012)))
    disc = smooth(size + 0.002, size - 0.002, away)
    seas = 0.86 + 0.14 * smooth(0.35, 0.65, canvas.noise(9, 3))
    canvas.lay(np.stack([0.97 * seas, 0.96 * seas, 0.90 * seas], axis=-1), disc * bitten)


def paint_stars(canvas: Canvas, horizon: float, many: int = 900) -> None:
    """Small ones everywhere, a few with a glow, and a pale band across."""
    band = canvas.y * 0.9 + canvas.x * 0.7 - 0.62
    milk = np.exp(-((band / 0.16) ** 2)) * smooth(0.35, 0.85, canvas.noise(5, 5))
    fade = smooth(horizon, horizon - 0.25, canvas.y)
    canvas.light((0.55, 0.60, 0.85), milk * fade * 0.38)
    dots = np.zeros((canvas.side, canvas.side), np.float32)
    rows = (canvas.random.random(many) ** 1.3 * min(horizon, 0.999) * canvas.side).astype(int)
    columns = canvas.random.integers(0, canvas.side, many)
    dots[rows, columns] = canvas.random.random(many) ** 3 + 0.15
    dots = np.maximum(dots, np.clip(canvas.blurred(dots, 0.0011) * 3, 0, 1))
    big = np.where(dots > 0.95, dots, 0).astype(np.float32)
    canvas.light((0.92, 0.95, 1.0), (dots + canvas.blurred(big, 0.004) * 6) * fade)


def paint_clouds(canvas: Canvas, palette: Palette, horizon: float, amount: float) -> None:
    """Heaps that are light above and in the shade below; flatter towards the horizon."""
    body = canvas.noise(3.2, 6, stretch=2.2)
    cover = smooth(0.62 - amount * 0.25, 0.86 - amount * 0.12, body)
    cover = cover * smooth(horizon + 0.02, horizon - 0.22, canvas.y)
    step = canvas.side // 40
    above = np.pad(body, ((step, 0), (0, 0)), mode="edge")[: canvas.side]
    lit = smooth(-0.10, 0.16, body - above)[..., None]
    colour = np.asarray(palette.shadow) * (1 - lit) + np.asarray(palette.cloud) * lit
    canvas.lay(colour.astype(np.float32), cover * 0.88)


def paint_aurora(canvas: Canvas, horizon: float) -> None:
    """Curtains of green that end in violet."""
    for _ in range(3):
        foot = horizon * (0.62 + 0.25 * canvas.line(1.2, 3)) - float(canvas.random.uniform(0, 0.2))
        rays = 0.45 + 0.55 * (canvas.line(14, 4) * 0.5 + 0.5)
        up = foot[None, :] - canvas.y
        tall = 0.10 + 0.26 * rays[None, :]
        shine = np.where(up > 0, np.exp(-up / tall), np.exp(up / 0.018)) * rays[None, :]
        canvas.light((0.16, 0.95, 0.58), shine * 0.58)
        canvas.light((0.55, 0.25, 0.85), np.clip(up / tall, 0, 1) * shine * 0.65)


def paint_rainbow(canvas: Canvas, horizon: float) -> None:
    """One bow, red outside."""
    away = _away(canvas, (0.45, horizon + 0.12))
    colours: list[Colour] = [
        (0.55, 0.25, 0.80), (0.25, 0.45, 0.95), (0.25, 0.80, 0.45),
        (0.98, 0.90, 0.30), (1.0, 0.60, 0.20), (0.95, 0.25, 0.25),
    ]  # fmt: skip
    fade = smooth(horizon + 0.02, horizon - 0.25, canvas.y) * 0.5
    for place, colour in enumerate(colours):
        ring = np.exp(-(((away - 0.50 - 0.014 * place) / 0.011) ** 2))
        canvas.light(colour, ring * fade)


def _away(canvas: Canvas, place: Place) -> Array:
    """How far each pixel is from a place."""
    return np.hypot(canvas.x - place[0], canvas.y - place[1]).astype(np.float32)
