"""The input of house rules: the project's files, Python as trees, texts as keys."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

ROOT = Path(__file__).parents[2]
GENERATED = "models/migrations/"
# A Telegram in miniature, which speaks Telegram's words; and what only reads our texts.
SILENT = (
    "bot/sandbox/",
    "bot/i18n/check/",
    "bot/i18n/tools/",
    "bot/i18n/usage/",
    "bot/i18n/html_lint.py",
)


@dataclass(frozen=True)
class Source:
    """One Python file: its path in the project, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file parsed."""
        return ast.parse(self.text)

    def at(self, node: ast.AST) -> str:
        """`path:line` of a node."""
        return f"{self.path}:{getattr(node, 'lineno', 1)}"


@cache
def tracked() -> tuple[str, ...]:
    """Every file of the project that git keeps; without git, every file that is not hidden."""
    if (ROOT / ".git").exists():
        listed = subprocess.check_output(["git", "ls-files"], cwd=ROOT, text=True).splitlines()
    else:
        listed = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
    apart = (".venv", "var", "build")
    return tuple(
        name for name in listed if (ROOT / name).is_file() and name.split("/")[0] not in apart
    )


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files under these folders, the generated ones left out."""
    names = [name for name in tracked() if name.endswith(".py") and name.startswith(folders)]
    return tuple(
        Source(name, (ROOT / name).read_text("utf-8"))
        for name in names
        if not name.startswith(GENERATED)
    )


@cache
def speaking() -> tuple[Source, ...]:
    """The files whose words reach people."""
    found = sources("bot/", "dialogs/")
    return tuple(source for source in found if not source.path.startswith(SILENT))


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages there are."""
    return tuple(sorted(path.name for path in (ROOT / "locales").iterdir() if path.is_dir()))


@cache
def keys(language: str) -> frozenset[str]:
    """Every message of a language."""
    bodies = [
        FluentParser().parse(path.read_text("utf-8")).body
        for path in (ROOT / "locales" / language).glob("*.ftl")
    ]
    return frozenset(
        entry.id.name for body in bodies for entry in body if isinstance(entry, Message)
    )


def calls(source: Source, *names: str) -> Iterator[ast.Call]:
    """Every call of a function or method of these names."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def called(call: ast.Call) -> str:
    """The last part of what is called: `bot.send_message(...)` -> send_message."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


class Text(NamedTuple):
    """A string literal, or a part of an f-string."""

    node: ast.Constant
    words: str


def texts_in(node: ast.AST) -> Iterator[Text]:
    """Every string literal below a node."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield Text(inner, inner.value)


def docstrings(tree: ast.Module) -> set[int]:
    """Ids of the nodes that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr):
            found.add(id(node.body[0].value))
    return found
