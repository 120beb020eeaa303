"""Names that are set but are no setting: most are misspelt."""

import os
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from bot.settings.declarations import GONE, LINES
from bot.settings.settings import env_file

NEAR = 0.6
"""How alike a name of .env and a setting must be for the one to be meant by the other."""

SAME = 0.86
"""The same for a name of the environment, which holds much that is not ours."""


def unknown_names(path: Path = Path(".env")) -> list[str]:
    """A line for each name in .env that is no setting, with the nearest setting, and for each name
    in the environment that looks like one.
    """
    known = {line.name for line in LINES}
    return [*_of_file(env_file(path), known), *_of_environment(os.environ, known)]


def _of_file(held: Mapping[str, str | None], known: Collection[str]) -> Iterator[str]:
    for name in held:
        if name not in known and name not in GONE:
            near = get_close_matches(name.upper(), known, 1, NEAR)
            meant = f"did you mean {near[0]}?" if near else "it has no effect"
            yield f"{name} in .env is no setting of this bot; {meant}"


def _of_environment(held: Mapping[str, str], known: Collection[str]) -> Iterator[str]:
    for name in held:
        if name not in known and name not in GONE:
            for near in get_close_matches(name, known, 1, SAME):
                yield f"{name} in the environment is no setting of this bot; did you mean {near}?"
