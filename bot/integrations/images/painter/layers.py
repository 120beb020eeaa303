"""The layers of a picture, each painted over the one before."""

import json
import math
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from PIL import Image
from PIL.ImageChops import multiply, screen, subtract

from bot.integrations.images.painter.canvas import Canvas, Draw, hsv, ink, mix, ramp, rgb

WORDS: dict[str, str] = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
COLOURS = dict(red=0.99, orange=0.07, yellow=0.13, green=0.36, blue=0.59, purple=0.76, pink=0.91)
# The sky from top to horizon; the haze far away; the land near by; light; clouds; their shadow.
HOURS = {
    "night": "020514 0a1438 1f386b 243d6b 03050f e6f0ff 4d618f 0f1733",
    "sunset": "1f1a4d 6b2e70 db575c ffad57 db6b61 170d24 ffd17a ff9e7a 612e61",
    "dawn": "4d66ad b89ec2 fccca8 ffe6bd f0c2b8 332e4d ffe6b3 ffdbcc a88fb8",
    "day": "2161b8 61a3e0 d4ebf7 b3d1e8 1a423d fff7d6 ffffff a8bfdb",
}
BLACK, SNOW, SAND, GRASS = rgb("000000"), rgb("edf2fc"), rgb("eda35c"), rgb("4d7529")
# Where the foot is, the size, and the shapes by the figure's own measure, with its foot at 0, 0.
FIGURES = {
    "heart": """.42 .16 ellipse f2354f -1 -1 .08 .08, ellipse f2354f -.08 -1 1 .08,
        polygon f2354f -.9 -.14 -.6 .3 -.3 .62 0 .95 .3 .62 .6 .3 .9 -.14 0 -.5""",
    "house": """.84 .16 rectangle 8f332b .12 -1.18 .26 -.6, rectangle 6b4533 -.5 -.58 .5 0,
        polygon 8f332b -.64 -.55 0 -1.1 .64 -.55, rectangle ffd675 -.36 -.42 -.1 -.14,
        rectangle ffd675 .1 -.42 .36 -.14""",
    "boat": """.7 .1 polygon faf5eb .04 -1.35 .62 -.16 .04 -.16, polygon f0e6df 0 -1.2 0 -.16
        -.46 -.16, polygon 4d1a14 -.62 -.12 .74 -.12 .52 .1 -.46 .1""",
    "cat": """.97 .3 ellipse 07060c -.3 -.62 .3 .06, ellipse 07060c -.22 -.82 .22 -.2, ellipse
        07060c -.2 -1.04 .2 -.68, polygon 07060c -.19 -.9 -.17 -1.19 -.03 -1.01, polygon 07060c
        .19 -.9 .17 -1.19 .03 -1.01, polygon 07060c .1 -.05 .3 -.02 .4 -.08 .45 -.16 .46 -.24
        .41 -.34 .41 -.44 .46 -.55 .48 -.48 .53 -.36 .55 -.22 .52 -.06 .42 .03 .3 .06""",
}


def _turned(hours: list[str], words: str, variation: int) -> str:
    """An hour that the words leave open: every variation of the same words takes the next one."""
    first = Random(words).randrange(len(hours))  # noqa: S311 - the same words, the same picture
    return hours[(first + variation) % len(hours)]


class Layers(Canvas):
    """A picture of what the words name: `hue`, a colour, if any; `x`: where figures stand."""

    def __init__(self, prompt: str, variation: int, side: int) -> None:
        words = " ".join(prompt.lower().split())
        random = Random(f"{variation}:{words}")  # noqa: S311 - the same words are the same picture
        super().__init__(side, random, Image.new("RGB", (side, side)))
        found = {motif for motif, stems in WORDS.items() if re.search(rf"\b(?:{stems})", words)}
        hours = list(HOURS)[:1] if found & {"stars", "moon", "aurora"} else list(HOURS)[1:]
        usual = _turned(hours[-1:] if found & {"rain", "flowers"} else hours, words, variation)
        self.hour = next((hour for hour in HOURS if hour in found), usual)
        self.dark = self.hour in ("night", "sunset")
        self.motifs = found - {*COLOURS, *HOURS} or found & {*HOURS}
        named = [COLOURS[colour] for colour in COLOURS if colour in found]
        self.hue, self.x = (*named, random.random())[0], random.uniform(0.3, 0.42)
        self.x = 1 - self.x if variation % 2 else self.x  # another take is the other way round
        self.horizon, tint = random.uniform(0.54, 0.62), hsv(self.hue, 0.6, 0.85)
        colours = [mix(rgb(code), tint, 0.3 if named else 0.1) for code in HOURS[self.hour].split()]
        *self.sky, self.haze, self.near, self.glow, self.cloud, self.shadow = colours

    def has(self, *motifs: str) -> bool:
        """Whether one of them is seen."""
        return not self.motifs.isdisjoint(motifs)

    def wanted(self) -> list[Callable[[], None]]:
        """From the sky to what falls before our eyes."""
        has, seen = self.has, self.motifs
        folds, space = seen <= {"heart"}, has("space") and seen <= {"space", "stars", "cat"}
        land, water = not (folds or space), has("sea", "boat") or "city" in seen <= {"city", "rain"}
        flat = water or has("city", "desert")
        layers: list[tuple[bool, Callable[[], None]]] = [
            (folds, self._folds),
            (land, self._air),
            (space, self._space),
            (land and (self.hour == "night" or has("stars")), self._stars),
            (has("aurora"), self._aurora),
            (land, self._clouds),
            (land and not has("aurora", "rain"), self._sun),
            (has("mountains") or (land and not flat), self._mountains),
            (has("city"), self._city),
            (water, self._water),
            (land and not water, self._hills),
            (has("forest", "autumn"), self._forest),
            (has("flowers"), self._flowers),
            *((has(name), partial(self._figure, name)) for name in FIGURES),
            (has("rain", "snow"), self._falling),
            (True, self._grain),
        ]
        return [layer for is_wanted, layer in layers if is_wanted]

    def _folds(self) -> None:
        first, turn = self.hue, self.random.choice([0.16, -0.16, 0.3])
        sky = (0, hsv(first + turn, 0.8, 0.3)), (0.7, hsv(first, 0.5, 0.9))
        self.drape(self.ridge(-0.01, 0, 1), *sky)
        for fold in range(7):
            hue, top = first + turn * (1 - fold / 7), self.ridge(0.25 + 0.1 * fold, 0.06, 0.8, 2)
            pale, dark = hsv(hue + 0.05, 0.45, 1), hsv(hue, 0.9, 0.3)
            self.drape(top, (0, pale), (0.08, hsv(hue, 0.7, 0.75)), (0.25, dark))

    def _space(self) -> None:
        for layer in range(4):
            gas = self.noise(2 + layer, 7).point(ramp(0.55, 1.2))
            self.lay(hsv(self.hue + 0.11 * layer - 0.1, 0.8, 0.6), gas, light=True)
        self._stars()
        x, y, r = (self.random.uniform(*ends) for ends in ((0.4, 0.6), (0.4, 0.6), (0.16, 0.22)))
        hue, tilt, ball = self.hue + 0.45, self.random.uniform(8, 30), self.disc(x, y, r)
        self.lay(hsv(hue, 0.75, 0.6), ball)
        self.lay(hsv(hue + 0.05, 0.35, 1), self.noise(9, 4, stretch=7).rotate(-tilt), ball)
        self.lay(BLACK, subtract(ball, self.halo(x - r * 0.55, y - r * 0.5, r * 0.95)))
        box = (x - r * 1.95, y - r * 0.5, x + r * 1.95, y + r * 0.5)
        ring = self.draw(lambda s, a: s.ellipse([v * a for v in box], None, 200, round(a * r / 7)))
        ring = subtract(ring, multiply(ball, self.fade(y + 0.01, y)))
        ring = ring.rotate(-tilt, Image.Resampling.BILINEAR, center=(x * self.side, y * self.side))
        self.lay(hsv(hue + 0.04, 0.3, 0.95), ring)

    def _air(self) -> None:
        stops = [(self.horizon * n / (len(self.sky) - 1), sky) for n, sky in enumerate(self.sky)]
        self.drape(self.ridge(-0.04, 0.02, 1, 2), *stops)

    def _stars(self) -> None:
        end = 3 if self.has("space") else self.horizon
        for cells, low in ((self.side / 2, 0.985), (90, 0.994)):
            self.lay(SNOW, self.grid(cells, cells, low), self.fade(end, end - 0.25), light=True)

    def _aurora(self) -> None:
        air, green, violet = self.image, (0.12, 0.7, 0.42), (0.14, 0.08, 0.26)
        for height in (0.45, 0.36, 0.27):
            self.image, foot = Image.new("RGB", air.size), self.ridge(height, 0.06, 1.2, 3)
            self.drape(foot, (-0.4, BLACK), (-0.2, violet), (-0.03, green), (0.03, BLACK))
            rays = self.noise(16, 4).crop((0, 0, self.side, 1)).resize(air.size)
            air = screen(air, multiply(self.image, Image.merge("RGB", [rays] * 3)))
        self.image = air

    def _sun(self) -> None:
        x, y = 1 - self.x, {"day": 0.17, "night": 0.24}.get(self.hour, 0.45)
        share, bite = (0.2, self.random.uniform(0.02, 0.11)) if self.hour == "night" else (0.5, 1)
        for radius in (0.34, 0.13):
            self.lay(self.glow, self.halo(x, y, radius), share=share, light=True)
        disc, missing = self.disc(x, y, 0.05), self.disc(x - bite, y - 0.012, 0.05)
        self.lay((1, 1, 0.92), subtract(disc, missing))

    def _clouds(self) -> None:
        horizon, body = self.horizon, self.noise(3.2, 6, stretch=2.2)
        low = 0.32 if self.has("rain", "clouds") else 0.45 + 0.07 * self.dark
        cover = multiply(body.point(ramp(low, low + 0.38)), self.fade(horizon, horizon - 0.25))
        self.lay(self.shadow, cover, share=0.8)
        self.lay(self.cloud, cover, self.rise(body, 4, 110), share=0.9)

    def _mountains(self) -> None:
        for near in (0.22, 0.43, 0.65, 0.87) if self.has("mountains") else (0.38, 0.77):
            top = self.ridge(self.horizon - 0.15 + 0.15 * near, 0.1 - 0.06 * near, 1.1 + near)
            body, foot = (mix(self.haze, self.near, near * part) for part in (1, 0.3))
            cover = self.drape(top, (0, body), (0.2, foot))
            if near < 0.5 and self.has("mountains", "snow"):
                high = Image.blend(self.noise(14, 4), self.fade(max(top), min(top)), 0.5)
                white = mix(SNOW, self.sky[1], 0.2 + 0.4 * self.dark)
                self.lay(white, high.point(ramp(0.48, 0.62)), cover, share=0.85)
            self.shade(self.rise(self.noise(6, 6), 1.3), cover)

    def _city(self) -> None:
        panes = Image.frombytes("L", (330, 264), (b"\0\xff\xff" * 110 + bytes(330) * 2) * 88)
        glass = panes.resize(self.image.size, Image.Resampling.BICUBIC)
        for near in (0.4, 0.7, 1.0):
            top: list[float] = []
            while len(top) <= self.side:
                most = 0.2 + 0.26 * math.exp(-((len(top) / self.side - 0.5) ** 2) * 9)
                tall = self.random.uniform(0.05, most) * (1.3 - 0.5 * near)
                top += [self.horizon - tall] * round(self.side * self.random.uniform(0.03, 0.06))
            body, warm = mix(self.haze, self.near, near), self.random.choice([0.1, 0.13, 0.55])
            cover = self.drape(top, (0, body), (0.5, mix(body, self.haze, 0.5)))
            lit = self.grid(110, 88, 0.55).point(ramp(0.0, 0.2))
            self.lay(hsv(warm, 0.5, 1), lit, glass, cover, share=0.2 + 0.7 * self.dark)

    def _water(self) -> None:
        side, horizon, edge = self.side, self.horizon, round(self.horizon * self.side)
        sky = self.image.crop((0, 0, side, edge)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        calm, shifts = sky.resize((side, side - edge)), self.ridge(0, 0.03, 40, 3)
        self.image.paste(calm, (0, edge))
        for y in range(side - edge):
            row = calm.crop((0, y, side, y + 1))
            self.image.paste(row, (round(shifts[y] * (side / 8 + y)), edge + y))
        below = self.fade(horizon - 0.01, horizon)
        self.lay(mix(self.sky[0], rgb("05293d"), 0.45), self.fade(0.2, 1.2), below)
        crests = self.noise(60, 3, stretch=10).point(ramp(0.6, 0.8))
        self.lay(self.glow, crests, self.halo(1 - self.x, 0.95, 0.24), below, light=True)

    def _hills(self) -> None:
        pale = SNOW if self.has("snow") else SAND if self.has("desert") else GRASS
        for layer in range(4):
            top = self.ridge(self.horizon + 0.02 + 0.1 * layer, 0.03, 0.7 + layer * 0.2, 3)
            body = mix(self.haze, mix(pale, self.near, self.dark / 2), 0.3 + 0.23 * layer)
            edge, deep = mix(body, self.glow, 0.3), mix(body, self.near, 0.5)
            cover = self.drape(top, (0, edge), (0.025, body), (0.35, deep))
            self.shade(self.rise(self.noise(24, 4, stretch=3), 0.4), cover)

    def _forest(self) -> None:
        random, snow = self.random, self.has("snow")
        for near in (0.25, 0.5, 0.75, 1.0):
            top, leaves = list[float](), mix(self.near, rgb("0a3324"), 0.7 - 0.45 * self.dark)
            while len(top) <= self.side:
                tall, half = (
                    random.uniform(0.1, 0.22),
                    near * self.side * random.uniform(0.02, 0.04),
                )
                steps = [1 - n / half + 0.1 * (n * 8 / half % 1) for n in range(int(half) + 1)]
                tree = [self.horizon + (0.27 - tall * step) * near for step in steps]
                top += tree[::-1] + tree
            if self.has("autumn"):
                leaves = hsv(random.uniform(0.02, 0.11), 0.85, 0.7)
            body = mix(self.haze, leaves, 0.2 + 0.7 * near)
            edge = mix(body, SNOW if snow else self.glow, 0.9 if snow else 0.2)
            self.drape(top, (0, edge), (0.015, body), (0.3, mix(body, self.haze, 0.3)))

    def _flowers(self) -> None:
        for row in range(16):
            foot, cells = self.horizon + 0.04 + 0.0225 * row, 400 / (row + 2)
            dots = self.grid(cells, cells * 1.4, 0.86).point(ramp(0.1, 0.3))
            colour = hsv((self.hue, 0.13, self.hue)[row % 3], 0.75, 0.95 - row % 2 / 4)
            self.lay(mix(colour, self.near, self.dark / 3), dots, self.fade(foot, foot + 0.04))

    def _figure(self, name: str) -> None:
        foot, large, shapes = FIGURES[name].split(maxsplit=2)
        x, y, size = self.x, float(foot), float(large)

        def draw(sheet: Draw, side: int) -> None:
            for kind, code, *numbers in map(str.split, shapes.split(",")):
                lengths = [size * side * float(number) for number in numbers]
                points = [(y if n % 2 else x) * side + long for n, long in enumerate(lengths)]
                getattr(sheet, kind)(points, fill=ink(*rgb(code)))

        self.lay(self.glow, self.halo(x, y - size / 2, size), share=0.35, light=True)
        figure = self.draw(draw, "RGBA")
        self.image.paste(figure, mask=figure)
        cover = figure.getchannel("A")
        self.shade(self.fade(y + size * 3, y - size * 4), cover)
        self.lay(self.glow, self.rise(cover, middle=0), cover, share=0.5, light=True)

    def _falling(self) -> None:
        for cells, low in ((200, 0.99), (110, 0.992), (60, 0.995)):
            long = 1 if self.has("snow") else 4
            drops = self.grid(cells * long, cells / long, low)
            slant = drops.transform(drops.size, Image.Transform.AFFINE, (1, long / 20, 0, 0, 1, 0))
            self.lay(SNOW, slant, share=1.2 - 0.2 * long)

    def _grain(self) -> None:
        corners = Image.radial_gradient("L").resize(self.image.size)
        self.lay(BLACK, corners.point(ramp(0.5, 1.4)), share=0.35)
        dust = Image.frombytes("L", corners.size, self.random.randbytes(self.side**2))
        self.shade(dust.point([121 + v / 18 for v in range(256)]), Image.new("L", dust.size, 255))
