"""House rules of files: the example of settings; no content that belongs to one machine."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bot.settings.declarations import LINES
from tests.house.reading import ROOT, tracked

pytestmark = pytest.mark.thorough

# Written so that this file does not name what it looks for.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.])/(?:wor[k]|roo[t]|hom[e]|User[s])/\w"
    r"|/tm[p]/tea[m]"
    r"|\b[A-Z]:\\User[s]"
    r"|(?:index|trusted)-(?:ur[l]|hos[t])"
    r"|\bfiles\.pythonhoste[d]|\bpypi\.or[g]|\bregistry\.np[m]|artifactor[y]|devp[i]"
)
TEXT = (".py", ".md", ".toml", ".ini", ".ftl", ".txt", ".yml", ".yaml", ".js", ".css", ".html")
PLAIN = ("Makefile", "Dockerfile", ".env.example", ".gitignore", ".dockerignore", "run", ".service")


def example() -> list[str]:
    """The lines of .env.example that are not blank."""
    lines = (ROOT / ".env.example").read_text("utf-8").splitlines()
    return [line for line in lines if line.strip()]


def settings_in(lines: list[str]) -> list[str]:
    """Names of the settings, in order."""
    return [line.partition("=")[0] for line in lines if not line.startswith("#")]


def uncommented(lines: list[str]) -> list[str]:
    """Settings with no comment in the line above."""
    pairs = pairwise(["", *lines])
    return [
        line for above, line in pairs if not line.startswith("#") and not above.startswith("# ")
    ]


def of_one_machine(name: str, text: str) -> Iterator[str]:
    """Lines that name a path or a host that only one machine has."""
    for number, line in enumerate(text.splitlines(), 1):
        if OF_ONE_MACHINE.search(line):
            yield f"{name}:{number}: {line.strip()[:100]}"


def test_the_example_names_exactly_the_settings() -> None:
    """Each one, once, in the order of the code."""
    assert settings_in(example()) == [line.name for line in LINES]


def test_every_setting_of_the_example_is_explained() -> None:
    """A comment stands above each, and says what is the default or that it must be given."""
    lines = example()

    assert uncommented(lines) == []
    comments = [above for above, line in pairwise(lines) if not line.startswith("#")]
    assert all("Default: " in comment or "must be given" in comment for comment in comments)
    assert uncommented(["# What.", "A=1", "B=2"]) == ["B=2"]


def test_nothing_belongs_to_one_machine() -> None:
    """What is committed works, and reads, the same everywhere."""
    names = [name for name in tracked() if name.endswith((*TEXT, *PLAIN))]

    found = [f for name in names for f in of_one_machine(name, (ROOT / name).read_text("utf-8"))]

    assert len(names) > 100
    assert found == []


@pytest.mark.parametrize("line", ["see ~work~main", "cd ~root~x", "~home~anna~bot", "--index~url"])
def test_a_line_of_one_machine_is_caught(line: str) -> None:
    """The rule above can fail. (A ~ stands here for what would make this file break it.)"""
    written = line.replace("index~", "index-").replace("~", "/")

    assert list(of_one_machine("x.md", written))
    assert not list(of_one_machine("x.md", "GET /getMe, /work, https://example.org/home/"))
