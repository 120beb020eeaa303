"""Space: a nebula of several colours, stars, a planet in the light of a sun outside the picture."""

import numpy as np

from bot.integrations.images.painter.canvas import Array, Canvas, hsv, mix, smooth
from bot.integrations.images.painter.scene import Scene


def paint_void(canvas: Canvas, scene: Scene) -> None:
    """Nearly black, with clouds of gas that glow."""
    canvas.pixels[:] = np.asarray((0.012, 0.014, 0.045), np.float32)
    hue = scene.hues[0] if scene.hues else float(canvas.random.uniform(0.52, 0.98))
    slant = canvas.y * 0.75 + canvas.x * float(canvas.random.uniform(-0.8, 0.8))
    middle = float(np.median(slant))
    for layer in range(4):
        gas = canvas.noise(2.2 + layer * 0.9, 7)
        warp = np.abs(canvas.noise(3.5, 5) - 0.5) * 2
        belt = np.exp(-(((slant - middle) / 0.34) ** 2))
        shine = smooth(0.42, 0.95, gas * 0.75 + warp * 0.25) * (0.25 + belt)
        canvas.light(hsv(hue + 0.11 * layer - 0.10, 0.75 - 0.1 * layer, 0.95), shine * 0.5)
    dust = smooth(0.55, 0.78, canvas.noise(5, 6)) * np.exp(-(((slant - middle) / 0.16) ** 2))
    canvas.lay((0.01, 0.01, 0.03), dust * 0.6)


def paint_suns(canvas: Canvas) -> None:
    """A few near stars with rays."""
    for _ in range(7):
        x, y = canvas.random.uniform(0.05, 0.95, 2)
        size = float(canvas.random.uniform(0.012, 0.035))
        dx, dy = np.abs(canvas.x - x), np.abs(canvas.y - y)
        away = np.hypot(dx, dy)
        rays = np.exp(-dx / (size * 1.6)) * np.exp(-dy / 0.0012)
        rays = rays + np.exp(-dy / (size * 1.6)) * np.exp(-dx / 0.0012)
        glow = np.exp(-((away / (size * 0.35)) ** 2)) + 0.25 * np.exp(-away / size)
        canvas.light((0.86, 0.92, 1.0), np.clip(rays * 0.8 + glow, 0, 1).astype(np.float32))


def paint_planet(canvas: Canvas, scene: Scene) -> None:
    """Bands or lands, a thin bright air, a shadow; often a ring."""
    random = canvas.random
    radius = float(random.uniform(0.17, 0.27))
    place = (float(random.uniform(0.34, 0.66)), float(random.uniform(0.40, 0.62)))
    hue = scene.hues[-1] if scene.hues else float(random.choice([0.04, 0.09, 0.55, 0.6, 0.78]))
    ringed = bool(random.random() < 0.6)
    ring = _ring(canvas, place, radius, random.uniform(-0.5, 0.5)) if ringed else None
    colour = hsv(hue + 0.04, 0.30, 0.92)
    if ring is not None:
        canvas.lay(colour, ring * (canvas.y < place[1] + (canvas.x - place[0]) * 0.15))
    _paint_ball(canvas, place, radius, hue)
    if ring is not None:
        canvas.lay(colour, ring * (canvas.y >= place[1] + (canvas.x - place[0]) * 0.15))
    _paint_ball(canvas, (place[0] - radius * 1.45, place[1] - radius * 1.25), radius * 0.16, 0.1)


def _paint_ball(canvas: Canvas, place: tuple[float, float], radius: float, hue: float) -> None:
    x, y = (canvas.x - place[0]) / radius, (canvas.y - place[1]) / radius
    away = np.hypot(x, y)
    z = np.sqrt(np.clip(1 - away**2, 0, 1))
    light = np.clip(-0.62 * x - 0.48 * y + 0.62 * z, 0, 1) ** 0.9
    rows = y * 1.0 + 0.30 * x + (canvas.noise(6, 5, stretch=3) - 0.5) * 0.55
    bands = (0.5 + 0.5 * np.sin(rows * 13 + 3 * canvas.noise(4, 4)))[..., None]
    dark, pale = np.asarray(hsv(hue, 0.72, 0.62)), np.asarray(hsv(hue + 0.05, 0.36, 0.98))
    body = (dark * (1 - bands) + pale * bands) * (0.03 + 1.05 * light)[..., None]
    canvas.lay(np.clip(body, 0, 1).astype(np.float32), smooth(1.006, 0.994, away))
    air = np.exp(-(((away - 1.0) / 0.05) ** 2)) * np.clip(-0.7 * x - 0.55 * y + 0.25, 0, 1)
    canvas.light(mix(hsv(hue + 0.5, 0.3, 1), (0.6, 0.8, 1.0), 0.6), air.astype(np.float32) * 0.75)


def _ring(canvas: Canvas, place: tuple[float, float], radius: float, phase: float) -> Array:
    x, y = canvas.x - place[0], canvas.y - place[1]
    turn = -0.15
    along, across = x - turn * -y * 0, (y - x * 0.15) / 0.24
    away = np.hypot(along, across) / radius
    cover = smooth(1.30, 1.36, away) * smooth(2.05, 1.98, away)
    grooves = 0.55 + 0.45 * np.sin(away * 34 + phase * 9)
    gap = 1 - np.exp(-(((away - 1.72) / 0.022) ** 2))
    ring: Array = cover * grooves * gap * 0.85
    return ring
