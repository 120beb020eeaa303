"""python -m tests.mutation: breaks the code on purpose, one place at a time; a test must fail.

A seeded sample of places in bot/services and models: a comparison turned round, a number one off,
a call left out. Each is made in a copy of the checkout, whose tests run until one fails. Prints a
line a mutant, and at the end those that no test noticed. Takes about an hour: part of `make soak`.
"""

import argparse
import ast
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
PLACES = ("bot/services/**/*.py", "models/**/*.py")
LEFT_OUT = "migrations"
STAGES = (("tests/services", "tests/models"), ("tests/bot", "tests/dialogs"))
"""The tests nearest to the rules first, after those of the broken file's own folder."""
SEED, MANY = 17, 60
MOST_SECONDS = 1_800  # a mutant that never ends is noticed, too
SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
}


@dataclass(frozen=True)
class Mutant:
    """One place in one file, and the source with it broken."""

    file: str
    line: int
    what: str
    source: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.what}"


def mutants(root: Path) -> list[Mutant]:
    """The sample: the same for the same sources."""
    found = sorted(path for place in PLACES for path in root.glob(place))
    files = [path for path in found if LEFT_OUT not in path.parts]
    places = [(path, number) for path in files for number in range(_places(path))]
    chosen = random.Random(SEED).sample(places, MANY)
    return [_mutant(root, path, number) for path, number in chosen]


def _places(path: Path) -> int:
    return sum(1 for _ in _breakable(ast.parse(path.read_text())))


def _breakable(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Nodes that can be broken, in the order of the source."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare(ops=[operator]) | ast.BoolOp(op=operator) | ast.BinOp(op=operator):
                if type(operator) in SWAPPED:
                    yield node, f"{type(operator).__name__} swapped"
            case ast.UnaryOp(op=ast.Not()):
                yield node, "not left out"
            case ast.Constant(value=bool() | int()):
                yield node, f"{node.value!r} changed"
            case ast.Expr(value=ast.Await() | ast.Call()):
                yield node, "call left out"


def _mutant(root: Path, path: Path, number: int) -> Mutant:
    tree = ast.parse(path.read_text())
    node, what = list(_breakable(tree))[number]
    broken = _Breaker(node).visit(tree)
    line = getattr(node, "lineno", 0)
    source = ast.unparse(ast.fix_missing_locations(broken))
    return Mutant(str(path.relative_to(root)), line, what, source)


class _Breaker(ast.NodeTransformer):
    """Breaks one node of a tree."""

    def __init__(self, wanted: ast.AST) -> None:
        self._wanted = wanted

    def visit(self, node: ast.AST) -> ast.AST:
        """The broken node in the wanted one's place."""
        return _broken(node) if node is self._wanted else self.generic_visit(node)


def _broken(node: ast.AST) -> ast.AST:
    match node:
        case ast.Compare(ops=[operator]):
            node.ops = [SWAPPED[type(operator)]()]  # type: ignore[list-item]
        case ast.BoolOp(op=operator) | ast.BinOp(op=operator):
            node.op = SWAPPED[type(operator)]()  # type: ignore[assignment]
        case ast.UnaryOp(operand=operand):
            return operand
        case ast.Constant(value=bool() as value):
            node.value = not value
        case ast.Constant(value=int() as value):
            node.value = value + 1
        case ast.Expr():
            return ast.copy_location(ast.Pass(), node)
    return node


def survives(mutant: Mutant, copy: Path) -> bool:
    """Whether every stage of the tests passes with it."""
    file = copy / mutant.file
    before = file.read_text()
    file.write_text(mutant.source)
    try:
        near = _passes(copy, (_own(mutant, copy),), workers="0")
        return near and all(_passes(copy, stage) for stage in STAGES)
    finally:
        file.write_text(before)


def _own(mutant: Mutant, copy: Path) -> str:
    """The tests of the folder that the file lies in: they notice most, and quickly."""
    file = Path(mutant.file)
    folder = Path("tests") / (file.relative_to("bot") if file.is_relative_to("bot") else file)
    return str(next(one for one in folder.parents if (copy / one).is_dir()))


def _passes(copy: Path, folders: tuple[str, ...], workers: str = "auto") -> bool:
    words = ("-x", "-n", workers, "--maxfail=1", "-p", "no:cacheprovider", "--no-header")
    command = (sys.executable, "-m", "pytest", *words, *folders)
    try:
        ran = subprocess.run(
            command, cwd=copy, capture_output=True, check=False, timeout=MOST_SECONDS
        )
    except subprocess.TimeoutExpired:
        return False
    return ran.returncode == 0


def main() -> None:
    """Break, test, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tree", type=Path, default=ROOT, help="another checkout")
    parser.add_argument("--only", type=int, nargs="*", help="numbers of mutants")
    options = parser.parse_args()
    survivors = []
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "tree"
        left_out = shutil.ignore_patterns(".venv", ".git", "var", "build", "__pycache__")
        shutil.copytree(options.tree, copy, ignore=left_out)
        for number, mutant in enumerate(mutants(options.tree)):
            if options.only and number not in options.only:
                continue
            alive = survives(mutant, copy)
            survivors += [f"{number} {mutant}"] if alive else []
            print(number, "SURVIVES" if alive else "killed", mutant, flush=True)
    print(len(survivors), "survived:", *survivors, sep="\n")


if __name__ == "__main__":
    main()
