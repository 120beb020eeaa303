"""Composes a picture: which layers a scene has, from the sky to what falls before our eyes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO

import numpy as np
from PIL import Image

from bot.integrations.images.painter import growth, land, sky, space, touches, town, water
from bot.integrations.images.painter.abstract import paint_folds
from bot.integrations.images.painter.canvas import Canvas, hsv
from bot.integrations.images.painter.palette import Palette, palette_of
from bot.integrations.images.painter.scene import GROUNDS, Scene, dice, scene_of

Layer = Callable[[Canvas], object]


def painted(prompt: str, variation: int, size: int, progress: Callable[[float], object]) -> bytes:
    """The picture as a JPEG of `size` x `size`. `progress` is told how far it is, 0 to 1."""
    random = dice(prompt, variation)
    scene = scene_of(prompt, random)
    canvas = Canvas(size, random, np.zeros((size, size, 3), np.float32))
    layers = [*_layers(scene, canvas), touches.finish]
    for done, layer in enumerate(layers):
        progress(done / len(layers))
        layer(canvas)
    progress(1.0)
    file = BytesIO()
    pixels = (canvas.pixels * 255 + 0.5).astype(np.uint8)
    Image.fromarray(pixels).save(file, "JPEG", quality=92)
    return file.getvalue()


def _layers(scene: Scene, canvas: Canvas) -> Iterator[Layer]:
    if scene.is_abstract:
        yield partial(paint_folds, scene=scene)
    elif scene.motifs <= {"heart"}:
        yield partial(paint_folds, scene=replace(scene, hues=scene.hues or (0.93,)))
        yield partial(touches.paint_heart, place=(0.5, 0.45), size=0.2, colour=_red(scene))
    elif scene.has("space") and not scene.has(*GROUNDS):
        yield from _space(scene)
    else:
        yield from _landscape(scene, canvas)


def _red(scene: Scene) -> tuple[float, float, float]:
    return hsv(scene.hues[0] if scene.hues else 0.97, 0.78, 0.98)


def _space(scene: Scene) -> Iterator[Layer]:
    yield partial(space.paint_void, scene=scene)
    yield partial(sky.paint_stars, horizon=1.4, many=1700)
    yield space.paint_suns
    yield partial(space.paint_planet, scene=scene)
    if scene.has("cat"):
        palette = palette_of(scene, dice("cat", 0))
        yield partial(touches.paint_cat, palette=palette, place=(0.3, 1.0), size=0.26)


def _landscape(scene: Scene, canvas: Canvas) -> Iterator[Layer]:
    random = canvas.random
    palette = palette_of(scene, random)
    horizon = float(random.uniform(0.54, 0.62))
    sun = float(random.uniform(0.24, 0.76))
    yield partial(sky.paint_air, palette=palette, horizon=horizon)
    yield from _sky(scene, canvas, palette, horizon, sun)
    yield from _far(scene, palette, horizon)
    yield from _near(scene, canvas, palette, horizon, sun)
    yield from _before(scene, canvas, palette, horizon)


def _sky(
    scene: Scene, canvas: Canvas, palette: Palette, horizon: float, sun: float
) -> Iterator[Layer]:
    night = scene.hour == "night"
    if night or scene.has("stars"):
        yield partial(sky.paint_stars, horizon=horizon)
    if scene.has("aurora"):
        yield partial(sky.paint_aurora, horizon=horizon)
    if scene.has("moon") or (night and not scene.has("sun", "aurora")):
        yield partial(sky.paint_moon, place=(sun, horizon * 0.42))
    elif not night and not scene.has("rain", "aurora"):
        low = {"day": 0.30, "dawn": 0.74, "sunset": 0.82}[scene.hour]
        yield partial(sky.paint_sun, palette=palette, place=(sun, horizon * low))
    amount = 0.95 if scene.has("rain", "clouds") else 0.15 if night else 0.55
    yield partial(sky.paint_clouds, palette=palette, horizon=horizon, amount=amount)
    if scene.has("rainbow"):
        yield partial(sky.paint_rainbow, horizon=horizon)
    if scene.has("birds"):
        yield partial(touches.paint_birds, palette=palette, horizon=horizon)
    if scene.has("balloon"):
        place = (float(canvas.random.uniform(0.3, 0.7)), horizon * 0.45)
        yield partial(town.paint_balloon, palette=palette, place=place)


def _far(scene: Scene, palette: Palette, horizon: float) -> Iterator[Layer]:
    plain = not scene.has("sea", "city", "desert", "mountains")
    if scene.has("mountains") or plain:
        layers = 4 if scene.has("mountains") else 2
        capped = scene.has("mountains") or scene.has("snow")
        yield partial(
            land.paint_mountains, palette=palette, horizon=horizon, layers=layers, capped=capped
        )
    if scene.has("city"):
        yield partial(town.paint_city, palette=palette, foot=horizon)


def _near(
    scene: Scene, canvas: Canvas, palette: Palette, horizon: float, sun: float
) -> Iterator[Layer]:
    if scene.has("sea", "boat") or (
        scene.has("city") and not scene.has(*(set(GROUNDS) - {"city"}))
    ):
        yield partial(water.paint_water, palette=palette, horizon=horizon, sun=sun)
        if scene.has("forest"):
            yield partial(growth.paint_forest, palette=palette, scene=scene, horizon=horizon + 0.26)
    elif scene.has("desert"):
        yield partial(land.paint_dunes, palette=palette, horizon=horizon)
    else:
        yield partial(_ground, scene=scene, palette=palette, horizon=horizon)
    if scene.has("boat"):
        place = (float(canvas.random.uniform(0.3, 0.7)), horizon + 0.10)
        yield partial(town.paint_boat, palette=palette, place=place)


def _ground(canvas: Canvas, scene: Scene, palette: Palette, horizon: float) -> None:
    """Hills, with what stands and grows on them."""
    top = land.paint_hills(canvas, palette, horizon, snow=scene.has("snow"))
    if scene.has("forest", "autumn"):
        growth.paint_forest(canvas, palette, scene, horizon + 0.02)
    if scene.has("house"):
        x = float(canvas.random.uniform(0.28, 0.6))
        foot = float(top[int(x * canvas.side)]) + 0.10
        town.paint_house(canvas, palette, (x, min(foot, 0.9)), 0.15)
    if scene.has("flowers"):
        growth.paint_meadow(canvas, palette, scene, top - 0.04)


def _before(scene: Scene, canvas: Canvas, palette: Palette, horizon: float) -> Iterator[Layer]:
    if scene.has("clouds"):
        yield partial(touches.paint_mist, palette=palette, height=horizon + 0.06)
    if scene.has("cat"):
        x = float(canvas.random.uniform(0.3, 0.7))
        yield partial(touches.paint_cat, palette=palette, place=(x, 0.97))
    if scene.has("heart"):
        colour = _red(scene)
        yield partial(touches.paint_heart, place=(0.5, horizon * 0.42), size=0.10, colour=colour)
    if scene.has("rain", "snow"):
        yield partial(touches.paint_falling, snow=scene.has("snow"))
