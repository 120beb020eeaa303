"""The painter's tools: noise, ridges, light and shapes, on Pillow alone."""

import colorsys
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageDraw

Colour = tuple[float, float, float]  # red, green, blue: 0 to 1
Mask = Image.Image  # grey: how much a layer covers
Draw = ImageDraw.ImageDraw
SOFT = Image.Resampling.BILINEAR


@dataclass
class Canvas:
    """The picture while it is painted. Places and lengths are parts of its side, in pixels."""

    side: int
    random: Random
    image: Image.Image

    def grid(self, columns: float, rows: float, low: float | None = None) -> Mask:
        """A random value for each cell; those below `low` are nothing."""
        size = max(2, round(columns)), max(2, round(rows))
        grid = Image.frombytes("L", size, self.random.randbytes(size[0] * size[1]))
        dots = grid if low is None else grid.point(ramp(low, 1))
        return dots.resize(self.image.size, Image.Resampling.BICUBIC)

    def noise(self, cells: float, octaves: int = 5, stretch: float = 1.0) -> Mask:
        """Clouds: `cells` of them from top to bottom, drawn out sideways."""
        clouds = Image.new("L", self.image.size, 128)
        for rows in [cells * 2**octave for octave in reversed(range(octaves))]:
            clouds = Image.blend(self.grid(rows / stretch, rows), clouds, 0.46)
        return clouds.point(ramp(0.2, 0.8))

    def ridge(self, base: float, tall: float, waves: float, octaves: int = 7) -> list[float]:
        """A height for each column: about `base`, up and down by `tall`."""
        steps = [math.tau * waves * 2.1**octave / self.side for octave in range(octaves)]
        parts = [(0.45**n, step, self.random.uniform(0, 9)) for n, step in enumerate(steps)]
        columns = range(self.side + 1)
        return [base + tall * sum(a * math.sin(s * x + b) for a, s, b in parts) for x in columns]

    def drape(self, top: Sequence[float], *stops: tuple[float, Colour]) -> Mask:
        """Hang colours on a line: (how far below, colour). Returns where they cover."""
        side, strip, quads = self.side, Image.new("RGBA", (1, 2 * self.side)), []
        ends = [(stops[0][0] - 0.003, (*stops[0][1], 0.0)), *((at, (*c, 1.0)) for at, c in stops)]
        for (low, one), (high, other) in pairwise([*ends, (1, ends[-1][1])]):
            part = Image.new("RGBA", (1, 2 + round((high - low) * side)), ink(*one))
            part.paste(ink(*other), mask=Image.linear_gradient("L").resize(part.size))
            strip.paste(part, (0, round((1 + low) * side)))
        for left, right in pairwise([*range(0, side, max(1, side // 256)), side]):
            a, b = (side * (1 - top[x]) for x in (left, right))
            quads.append(((left, 0, right, side), (0, a, 0, a + side, 1, b + side, 1, b)))
        sheet = strip.transform((side, side), Image.Transform.MESH, quads, SOFT)
        self.image.paste(sheet, mask=sheet)
        return sheet.getchannel("A")

    def fade(self, none: float, full: float) -> Mask:
        """A cover that grows from nothing at one height to all at another."""
        strip = Image.frombytes("L", (1, 256), bytes(map(round, ramp(none, full))))
        return strip.resize(self.image.size)

    def halo(self, x: float, y: float, radius: float) -> Mask:
        """A cover that fades in all directions; nothing is left at 2.4 radii."""
        reach, sheet = round(radius * 2.4 * self.side), Image.new("L", self.image.size)
        table = [255 * math.exp(-((v / 255 * 2.4) ** 2)) - 0.8 for v in range(256)]
        disc = Image.radial_gradient("L").resize((2 * reach, 2 * reach)).point(table)
        sheet.paste(disc, (round(x * self.side) - reach, round(y * self.side) - reach))
        return sheet

    def draw(self, paint: Callable[[Draw, int], object], mode: str = "L") -> Image.Image:
        """What `paint` draws: twice as large, then smaller, without jags; it is given the side."""
        sheet = Image.new(mode, (self.side * 2, self.side * 2))
        paint(ImageDraw.Draw(sheet), sheet.width)
        return sheet.resize(self.image.size, Image.Resampling.BOX)

    def disc(self, x: float, y: float, radius: float) -> Mask:
        """A round cover."""
        return self.draw(lambda sheet, side: sheet.circle((x * side, y * side), radius * side, 255))

    def lay(self, colour: Colour, *covers: Mask, share: float = 1.0, light: bool = False) -> None:
        """Put a colour where all covers are; as `light` it makes nothing darker."""
        sheet = Image.new("RGB", self.image.size, ink(*colour))
        cover = reduce(ImageChops.multiply, covers).point([share * v for v in range(256)])
        self.image.paste(ImageChops.screen(self.image, sheet) if light else sheet, mask=cover)

    def shade(self, relief: Mask, cover: Mask) -> None:
        """Make the picture darker and lighter by a relief, in which 128 changes nothing."""
        lit = ImageChops.overlay(self.image, Image.merge("RGB", [relief] * 3))
        self.image.paste(lit, mask=cover)

    def rise(self, mask: Mask, strength: float = 1.0, middle: int = 128) -> Mask:
        """How much brighter each pixel is than one to its upper left; `middle` if it is not."""
        moved, step = mask.copy(), self.side // 100
        moved.paste(mask, (step // 2, step))
        return ImageChops.subtract(mask, moved, 1 / strength, middle)


def ramp(low: float, high: float) -> list[float]:
    """For Image.point: 0 at `low`, 255 at `high`, soft between; either may be the lower one."""
    parts = [min(1.0, max(0.0, (v / 255 - low) / (high - low))) for v in range(256)]
    return [255 * part * part * (3 - 2 * part) for part in parts]


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """So much of the other in the one."""
    a, b, c = (x + (y - x) * share for x, y in zip(one, other, strict=True))
    return a, b, c


def hsv(hue: float, saturation: float, value: float) -> Colour:
    """A colour by hue, saturation and value, 0 to 1 each; the hue goes round."""
    return colorsys.hsv_to_rgb(hue % 1, saturation, value)


def rgb(code: str) -> Colour:
    """A colour by its six hexadecimal digits."""
    red, green, blue = bytes.fromhex(code)
    return red / 255, green / 255, blue / 255


def ink(*parts: float) -> tuple[int, ...]:
    """Red, green, blue, and perhaps the cover, as Pillow wants them."""
    return tuple(round(255 * min(1, max(0, part))) for part in parts)
