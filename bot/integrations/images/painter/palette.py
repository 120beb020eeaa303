"""The light of the hour: what colours the sky, the haze, the land and the water have."""

from dataclasses import dataclass

from bot.integrations.images.painter.canvas import Colour, Random, hsv, mix
from bot.integrations.images.painter.scene import Scene


@dataclass(frozen=True)
class Palette:
    """`sky`: from the top to the horizon. `haze` lies far away, `near` is the land at our feet."""

    sky: tuple[Colour, ...]
    haze: Colour
    near: Colour
    glow: Colour
    cloud: Colour
    shadow: Colour
    dark: bool


_HOURS = {
    "day": Palette(
        ((0.13, 0.38, 0.72), (0.38, 0.64, 0.88), (0.83, 0.92, 0.97)),
        (0.70, 0.82, 0.91), (0.10, 0.26, 0.24), (1.0, 0.97, 0.84),
        (1.0, 1.0, 1.0), (0.66, 0.75, 0.86), False,
    ),
    "dawn": Palette(
        ((0.30, 0.40, 0.68), (0.72, 0.62, 0.76), (0.99, 0.80, 0.66), (1.0, 0.90, 0.74)),
        (0.94, 0.76, 0.72), (0.20, 0.18, 0.30), (1.0, 0.90, 0.70),
        (1.0, 0.86, 0.80), (0.66, 0.56, 0.72), False,
    ),
    "sunset": Palette(
        ((0.12, 0.10, 0.30), (0.42, 0.18, 0.44), (0.86, 0.34, 0.36), (1.0, 0.68, 0.34)),
        (0.86, 0.42, 0.38), (0.09, 0.05, 0.14), (1.0, 0.82, 0.48),
        (1.0, 0.62, 0.48), (0.38, 0.18, 0.38), True,
    ),
    "night": Palette(
        ((0.01, 0.02, 0.08), (0.04, 0.08, 0.22), (0.12, 0.22, 0.42)),
        (0.14, 0.24, 0.42), (0.01, 0.02, 0.06), (0.90, 0.94, 1.0),
        (0.30, 0.38, 0.56), (0.06, 0.09, 0.20), True,
    ),
}  # fmt: skip


def palette_of(scene: Scene, random: Random) -> Palette:
    """The hour's colours, a little different each time, drawn towards the colours named."""
    hour = _HOURS[scene.hour]
    if "rain" in scene.motifs and not hour.dark:
        hour = _clouded(hour)
    tint = hsv(scene.hues[0], 0.6, 0.85) if scene.hues else hsv(float(random.random()), 0.45, 0.8)
    share = 0.34 if scene.hues else 0.08
    second = hsv(scene.hues[-1], 0.6, 0.95) if scene.hues else tint
    last = len(hour.sky) - 1
    sky = tuple(
        mix(colour, second if place == last else tint, share * (0.5 if place == last else 1))
        for place, colour in enumerate(hour.sky)
    )
    return Palette(
        sky,
        mix(hour.haze, tint, share * 0.8),
        mix(hour.near, tint, share * 0.25),
        hour.glow,
        mix(hour.cloud, tint, share * 0.4),
        mix(hour.shadow, tint, share * 0.5),
        hour.dark,
    )


def _clouded(hour: Palette) -> Palette:
    """Without the sun everything is nearer to grey."""
    grey = (0.50, 0.55, 0.62)
    sky = tuple(mix(colour, grey, 0.62) for colour in hour.sky)
    shades = (mix(one, grey, 0.6) for one in (hour.haze, hour.glow, hour.cloud, hour.shadow))
    haze, glow, cloud, shadow = shades
    return Palette(sky, haze, hour.near, glow, cloud, shadow, hour.dark)
