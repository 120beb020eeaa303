"""Rules about the shape of code: each takes a file and returns its faults, one line each."""

import ast
from collections.abc import Iterator
from pathlib import PurePath

from tests.house.reading import Source, called

LONGEST_FUNCTION = 40
LONGEST_FILE = 300
VAGUE = {"utils", "util", "common", "helpers", "helper", "misc"}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def opens_with_docstring(source: Source) -> Iterator[str]:
    """A file says in its first line what it is for."""
    first = source.tree.body[0] if source.tree.body else None
    if first is None or first.lineno != 1 or ast.get_docstring(source.tree) is None:
        yield f"{source.path}: its first line is no docstring"


def short_functions(source: Source) -> Iterator[str]:
    """No function, its signature and docstring included, is longer than LONGEST_FUNCTION lines."""
    for node in ast.walk(source.tree):
        if isinstance(node, FUNCTIONS):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{source.at(node)} {node.name}: {length} lines"


def short_file(path: str, text: str) -> Iterator[str]:
    """No file is longer than LONGEST_FILE lines; the comments of texts are written by a tool."""
    lines = text.splitlines()
    length = len([line for line in lines if not (path.endswith(".ftl") and line.startswith("#"))])
    if length > LONGEST_FILE:
        yield f"{path}: {length} lines"


def telling_name(source: Source) -> Iterator[str]:
    """No module or folder is a drawer for odds and ends."""
    path = PurePath(source.path)
    for name in VAGUE & {*path.parent.parts, path.stem}:
        yield f"{source.path}: «{name}» says nothing of what is inside"


def public_docstrings(source: Source) -> Iterator[str]:
    """Public functions and classes of a module say what they are for."""
    for node in source.tree.body:
        if not isinstance(node, (*FUNCTIONS, ast.ClassDef)) or node.name.startswith("_"):
            continue
        if ast.get_docstring(node) is None:
            yield f"{source.at(node)} {node.name}: no docstring"


def public_methods_docstrings(source: Source) -> Iterator[str]:
    """So do the public methods of public classes."""
    for owner in source.tree.body:
        if not isinstance(owner, ast.ClassDef) or owner.name.startswith("_"):
            continue
        for node in owner.body:
            if not isinstance(node, FUNCTIONS) or node.name.startswith("_"):
                continue
            if ast.get_docstring(node) is None:
                yield f"{source.at(node)} {owner.name}.{node.name}: no docstring"


def nothing_swallowed(source: Source) -> Iterator[str]:
    """An exception of any kind is never passed over in silence."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ExceptHandler) and _any_kind(node.type) and _is_silent(node.body):
            yield f"{source.at(node)}: any exception is swallowed"
        suppresses = isinstance(node, ast.Call) and called(node) == "suppress"
        if isinstance(node, ast.Call) and suppresses and any(map(_any_kind, node.args)):
            yield f"{source.at(node)}: any exception is suppressed"


def _any_kind(kind: ast.expr | None) -> bool:
    names = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(
        name is None or getattr(name, "id", "") in ("Exception", "BaseException") for name in names
    )


def _is_silent(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(node, ast.Pass | ast.Continue)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        for node in body
    )
