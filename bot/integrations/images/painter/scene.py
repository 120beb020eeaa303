"""What the words ask for: motifs by the beginnings of words, in any language of words.json."""

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

HOURS = ("night", "sunset", "dawn", "day")
COLOURS = {
    "red": 0.99,
    "orange": 0.07,
    "yellow": 0.13,
    "green": 0.36,
    "blue": 0.59,
    "purple": 0.76,
    "pink": 0.91,
}
GROUNDS = ("sea", "mountains", "forest", "city", "flowers", "desert", "snow", "house")
EXACT = 3  # beginnings of so few letters, and those with a full stop, must be whole words


@dataclass(frozen=True)
class Scene:
    """`motifs`: what is seen; `hour`: one of HOURS; `hues`: colours (0 to 1) that were named."""

    motifs: frozenset[str]
    hour: str
    hues: tuple[float, ...]

    def has(self, *motifs: str) -> bool:
        """Whether one of them is seen."""
        return not self.motifs.isdisjoint(motifs)

    @property
    def is_abstract(self) -> bool:
        """Whether the words name nothing that can be seen."""
        return not self.motifs


def dice(prompt: str, variation: int) -> np.random.Generator:
    """The same numbers for the same picture, wherever it is painted."""
    seed = hashlib.sha256(f"{variation}:{' '.join(prompt.lower().split())}".encode()).digest()
    return np.random.default_rng(np.frombuffer(seed, dtype=np.uint32))


def scene_of(prompt: str, random: np.random.Generator) -> Scene:
    """What the words ask for; what they leave open is up to `random`."""
    found = {motif for motif, stems in _words().items() if _names(prompt.lower(), stems)}
    hues = tuple(hue for colour, hue in COLOURS.items() if colour in found)
    hour = next((hour for hour in HOURS if hour in found), None) or _hour(found, random)
    seen = found - set(COLOURS) - (set(HOURS) if found - set(COLOURS) - set(HOURS) else set())
    return Scene(frozenset(seen), hour, hues)


def _hour(found: set[str], random: np.random.Generator) -> str:
    if found & {"stars", "moon", "aurora"}:
        return "night"
    if found & {"rainbow", "rain", "snow", "flowers"}:
        return str(random.choice(["day", "dawn"]))
    return str(random.choice(["sunset", "dawn", "day", "sunset"]))


@cache
def _words() -> dict[str, list[str]]:
    text = Path(__file__).with_name("words.json").read_text("utf-8")
    return {motif: list(stems) for motif, stems in json.loads(text).items()}


def _names(prompt: str, stems: list[str]) -> bool:
    words = re.findall(r"[^\W\d_]+", prompt)
    return any(_begins(word, stem) for stem in stems for word in words) or any(
        " " in stem and stem in prompt for stem in stems
    )


def _begins(word: str, stem: str) -> bool:
    if stem.endswith("."):
        return word == stem[:-1]
    if len(stem) <= EXACT:
        return word in (stem, f"{stem}s", f"{stem}y")
    return word.startswith(stem)
