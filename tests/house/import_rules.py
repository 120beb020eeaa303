"""Rules about imports: which of our modules imports which, and import cycles."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tests.house.reading import ROOT, Source

Graph = Mapping[str, set[str]]


def import_graph(found: Iterable[Source]) -> dict[str, set[str]]:
    """For each module the modules of `found` that it imports, at its top or in a function."""
    trees = {_module(source.path): source.tree for source in found}
    return {name: set(_imported(tree, trees)) - {name} for name, tree in trees.items()}


def circle(graph: Graph) -> list[str]:
    """The modules of one circle of imports, in order; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imported(tree: ast.Module, known: Mapping[str, object]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield from (name for name in (inner, node.module) if name in known)


def private_imports(graph: Graph) -> list[str]:
    """Modules that import a module `_name` from outside the package in which it lies."""
    return [
        f"{importer} imports {name}"
        for importer, names in sorted(graph.items())
        for name in sorted(names)
        if "._" in name and not importer.startswith(name[: name.index("._") + 1])
    ]


def private_names(source: Source) -> Iterator[str]:
    """Classes, functions and constants `_name` that a file imports from another module."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom):
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                if alias.name.startswith("_") and not _is_module(inside):
                    yield f"{source.at(node)}: {inside}"


def _is_module(name: str) -> bool:
    return (ROOT / name.replace(".", "/")).with_suffix(".py").is_file()
