"""Rules about imports: which module of ours imports which, and where they go in a circle."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tests.house.reading import Source

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
