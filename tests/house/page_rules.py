"""Rules about pages: each takes a page and returns its wrong names, one line each."""

import re
from argparse import ArgumentParser
from collections.abc import Collection, Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import NamedTuple

FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
PATH = re.compile(
    r"(?<![\w/.:-])(?:bot|dialogs|models|locales|tests|docs|deploy|\.ci|\.github)/(?:[\w.*@/-]|<\w+>)*"
)
MAKE = re.compile(r"(?<![\w-])make ([a-z][a-z-]*)")
MODULE = re.compile(r"(?<![\w-])python -m ([a-z][\w.]*)(?: ([a-z]+)\b)?")
SHELL_COMMAND = re.compile(r"^(?:\w+=\S+ )*bot ([a-z]+)", re.MULTILINE)
CONSTANT = re.compile(r"`([A-Z][A-Z0-9_]{2,})`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
HEADING = re.compile(r"^#+ (.*)$", re.MULTILINE)


class Page(NamedTuple):
    """A Markdown file: its path in the project, and its text."""

    path: str
    text: str

    @property
    def code(self) -> str:
        """What stands in code blocks and between backticks."""
        blocks = [body for _, body in FENCE.findall(self.text)]
        return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", self.prose)])

    @property
    def shell(self) -> str:
        """What an operator types."""
        return "\n".join(body for kind, body in FENCE.findall(self.text) if kind == "sh")

    @property
    def prose(self) -> str:
        """All but the code blocks."""
        return FENCE.sub("", self.text)


def paths_exist(page: Page, names: Collection[str]) -> Iterator[str]:
    """Every file and folder that the page names is there; <name> and * stand for any.

    A decision may be named by its number alone. An operator's own `.env` need not be there.
    """
    places = {*names, *(str(above) for name in names for above in PurePosixPath(name).parents)}
    for written in sorted(set(PATH.findall(page.text))):
        path = re.sub(r"<\w+>", "*", written.rstrip(".").rstrip("/"))
        path = re.sub(r"(/decisions/\d{4})$", r"\1-*", path)
        if not path.endswith("/.env") and not any(fnmatch(place, path) for place in places):
            yield f"{page.path}: {written}"


def targets_exist(page: Page, makefile: str) -> Iterator[str]:
    """Every `make` target that the page names is in the Makefile."""
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    yield from (f"{page.path}: make {one}" for one in MAKE.findall(page.code) if one not in targets)


def commands_exist(page: Page, names: Collection[str], commands: Collection[str]) -> Iterator[str]:
    """Every `python -m` of the page runs a module of ours, `python -m bot` a command of it."""
    apart = ("venv", "compileall", "pytest")
    for module, command in MODULE.findall(page.code):
        path = module.replace(".", "/")
        there = module in apart or {f"{path}.py", f"{path}/__main__.py"} & {*names}
        if not there or (module == "bot" and command and command not in commands):
            yield f"{page.path}: python -m {module} {command}"
    for command in SHELL_COMMAND.findall(page.shell):
        if command not in commands:
            yield f"{page.path}: bot {command}"


def constants_exist(page: Page, code: str) -> Iterator[str]:
    """Every setting or constant between backticks stands in the code."""
    for name in sorted(set(CONSTANT.findall(page.prose))):
        if not re.search(rf"\b{name}", code):
            yield f"{page.path}: {name}"


def links_lead(page: Page, pages: dict[str, str], names: Collection[str]) -> Iterator[str]:
    """Every link to a place of the project leads there, to its heading if it names one."""
    for written, attribute in LINK.findall(page.prose):
        target, _, anchor = (written or attribute).partition("#")
        if ":" in target:
            continue
        path = _from(page.path, target) if target else page.path
        if not any(name == path or name.startswith(f"{path}/") for name in names):
            yield f"{page.path}: {written or attribute}"
        elif anchor and anchor not in map(slug, HEADING.findall(pages.get(path, ""))):
            yield f"{page.path}: #{anchor}"


def subcommands(parser: ArgumentParser) -> set[str]:
    """The commands of a command line."""
    return {name for action in parser._actions for name in action.choices or ()}


def slug(heading: str) -> str:
    """What a link calls a heading."""
    plain = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return plain.replace(" ", "-")


def tree_of(block: str) -> list[str]:
    """The paths of a tree that is drawn by indenting: two blanks a folder."""
    paths: list[str] = []
    above: list[str] = []
    for line in filter(str.strip, block.splitlines()):
        depth = (len(line) - len(line.lstrip())) // 2
        above = [*above[:depth], line.split()[0].rstrip("/")]
        paths.append("/".join(above))
    return paths


def _from(page: str, target: str) -> str:
    """The link's path in the project."""
    parts: list[str] = []
    for part in (*PurePosixPath(page).parent.parts, *PurePosixPath(target).parts):
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)
