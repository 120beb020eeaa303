"""For words that name nothing to be seen: folds of coloured light."""

import numpy as np

from bot.integrations.images.painter.canvas import Canvas, hsv, mix, smooth
from bot.integrations.images.painter.scene import Scene

FOLDS = 7


def paint_folds(canvas: Canvas, scene: Scene) -> None:
    """Waves behind each other, each lit along its crest."""
    random = canvas.random
    hue = scene.hues[0] if scene.hues else float(random.random())
    spread = float(random.choice([0.16, -0.16, 0.30]))
    top, foot = hsv(hue + spread, 0.75, 0.30), hsv(hue, 0.55, 0.92)
    share = np.clip(canvas.y * 0.8 + canvas.x * 0.2 + (canvas.noise(2, 3) - 0.5) * 0.3, 0, 1)
    canvas.pixels[:] = np.asarray(top) + (np.asarray(foot) - np.asarray(top)) * share[..., None]
    _paint_glow(canvas, hue)
    for fold in range(FOLDS):
        _paint_fold(canvas, hue + spread * (1 - fold / FOLDS), fold / (FOLDS - 1))
    _paint_sparks(canvas)


def _paint_glow(canvas: Canvas, hue: float) -> None:
    for turn in (0.08, 0.5, -0.10):
        x, y = canvas.random.uniform(0.1, 0.9), canvas.random.uniform(0.05, 0.55)
        away = np.hypot(canvas.x - x, canvas.y - y)
        canvas.light(hsv(hue + turn, 0.55, 1), np.exp(-((away / 0.33) ** 2)).astype("f4") * 0.5)


def _paint_fold(canvas: Canvas, hue: float, near: float) -> None:
    top = 0.24 + 0.60 * near + 0.11 * canvas.line(1.1, 2, 0.35)
    down = canvas.y - top[None, :]
    silk = 0.5 + 0.5 * np.sin(down * (16 + 12 * near) + canvas.line(1.4, 3)[None, :] * 3.5)
    light = np.exp(-np.clip(down, 0, 1) / 0.15) * 0.62 + silk * 0.20 + 0.16
    dark, pale = hsv(hue, 0.85, 0.30 + 0.12 * near), hsv(hue + 0.05, 0.42, 1.0)
    body = np.asarray(dark) + (np.asarray(pale) - np.asarray(dark)) * light[..., None]
    cover = smooth(-0.0015, 0.0015, down)
    shadow = np.exp(np.clip(down, -1, 0) / 0.045) * (1 - cover)
    canvas.lay(mix(dark, (0, 0, 0), 0.55), shadow.astype(np.float32) * 0.40)
    canvas.lay(np.clip(body, 0, 1).astype(np.float32), cover * 0.96)


def _paint_sparks(canvas: Canvas) -> None:
    for _ in range(46):
        x, y = canvas.random.random(2)
        size = float(canvas.random.uniform(0.0015, 0.012))
        away = np.hypot(canvas.x - x, canvas.y - y)
        bright = float(canvas.random.uniform(0.12, 0.55))
        canvas.light((1, 1, 1), np.exp(-((away / size) ** 2)).astype(np.float32) * bright)
