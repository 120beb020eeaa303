"""What every layer is painted with: colours, noise, soft edges, shapes without jags."""

import colorsys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

Array = np.ndarray[Any, Any]
Colour = tuple[float, float, float]
Random = np.random.Generator
Draw = ImageDraw.ImageDraw
Drawing = Callable[[Draw, int], None]
FINE = 2  # shapes are drawn so much larger, then made smaller


@dataclass
class Canvas:
    """The picture while it is painted. `pixels`: side x side x 3, 0 to 1; `random`: its dice."""

    side: int
    random: Random
    pixels: Array

    @property
    def x(self) -> Array:
        """Each pixel's place from left to right, 0 to 1, as one row."""
        return np.linspace(0, 1, self.side, dtype=np.float32)[None, :]

    @property
    def y(self) -> Array:
        """The same from top to bottom, as one column."""
        return np.linspace(0, 1, self.side, dtype=np.float32)[:, None]

    def lay(self, colour: "Colour | Array", cover: Array) -> None:
        """Put a colour over the picture where `cover` (0 to 1) says."""
        paint = np.asarray(colour, dtype=np.float32)
        self.pixels += (paint - self.pixels) * cover[..., None]

    def light(self, colour: Colour, cover: Array) -> None:
        """Let light fall onto it: bright places get no darker."""
        glow = np.asarray(colour, dtype=np.float32) * cover[..., None]
        self.pixels = 1 - (1 - self.pixels) * (1 - np.clip(glow, 0, 1))

    def noise(self, cells: float, octaves: int = 5, stretch: float = 1.0) -> Array:
        """Clouds of 0 to 1, about 0.5: `cells` from top to bottom, drawn out sideways."""
        total, weight = np.zeros((self.side, self.side), np.float32), 0.0
        for octave in range(octaves):
            rows = max(2, round(cells * 2**octave))
            columns = max(2, round(cells * 2**octave / stretch))
            grid = self.random.random((rows + 1, columns + 1), dtype=np.float32)
            part = Image.fromarray(grid).resize((self.side, self.side), Image.Resampling.BICUBIC)
            total += np.asarray(part) * 0.5**octave
            weight += 0.5**octave
        noise: Array = np.clip((total / weight - 0.5) * 1.6 + 0.5, 0, 1)
        return noise

    def line(self, waves: float, octaves: int = 6, rough: float = 0.5) -> Array:
        """A ridge: one number, -1 to 1, for each column."""
        total = np.zeros(self.side, np.float32)
        for octave in range(octaves):
            knots = max(3, round(waves * 2**octave) + 2)
            heights = self.random.uniform(-1, 1, knots).astype(np.float32)
            grid = Image.fromarray(heights[None, :].copy())
            row = grid.resize((self.side, 1), Image.Resampling.BICUBIC)
            total += np.asarray(row)[0] * rough**octave
        return total / max(1e-6, float(np.abs(total).max()))

    def shapes(self, draw: Drawing) -> Array:
        """The cover of what `draw` fills with 255; it is given the side of its sheet."""
        side = self.side * FINE
        sheet = Image.new("L", (side, side), 0)
        draw(ImageDraw.Draw(sheet), side)
        small = sheet.resize((self.side, self.side), Image.Resampling.BOX)
        return np.asarray(small, np.float32) / 255

    def paste(self, draw: Drawing) -> None:
        """Put what `draw` draws in colours over the picture; it is given the side of its sheet."""
        side = self.side * FINE
        sheet = Image.new("RGBA", (side, side), (0, 0, 0, 0))
        draw(ImageDraw.Draw(sheet), side)
        small = np.asarray(
            sheet.convert("RGBa").resize((self.side, self.side), Image.Resampling.BOX), np.float32
        )
        self.pixels = self.pixels * (1 - small[..., 3:] / 255) + small[..., :3] / 255

    def blurred(self, cover: Array, radius: float) -> Array:
        """The cover with soft edges; `radius` as a part of the side."""
        image = Image.fromarray((np.clip(cover, 0, 1) * 255).astype(np.uint8))
        soft = image.filter(ImageFilter.GaussianBlur(radius * self.side))
        return np.asarray(soft, np.float32) / 255


def smooth(low: float, high: float, values: Array) -> Array:
    """0 below `low`, 1 above `high`, without a corner in between."""
    part = np.clip((values - low) / (high - low), 0, 1)
    return (part * part * (3 - 2 * part)).astype(np.float32)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """So much of the other in the one."""
    a, b, c = (x + (y - x) * share for x, y in zip(one, other, strict=True))
    return a, b, c


def hsv(hue: float, saturation: float, value: float) -> Colour:
    """A colour by hue, saturation and value, 0 to 1 each; the hue goes round."""
    return colorsys.hsv_to_rgb(hue % 1, min(1, max(0, saturation)), min(1, max(0, value)))


def ink(colour: Colour, alpha: float = 1.0) -> tuple[int, int, int, int]:
    """The colour as Pillow wants it."""
    red, green, blue = (round(255 * min(1, max(0, part))) for part in colour)
    return red, green, blue, round(255 * alpha)
