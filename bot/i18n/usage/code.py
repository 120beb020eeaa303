"""The source files of the bot, parsed, and the names in them."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

FOLDERS = ("dialogs", "bot", "models")
APART = ("bot/sandbox", "bot/workshop", "bot/i18n/usage", "bot/i18n/check", "models/migrations")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, eq=False)
class Call:
    """A call, the class and functions around it, and the keyword that its value is passed to."""

    node: ast.Call
    owner: str
    functions: tuple[Function, ...]
    shown_as: str

    @property
    def name(self) -> str:
        """The name of what is called, after the last dot."""
        return called(self.node)


def called(call: ast.Call) -> str:
    """The name of what is called."""
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


@dataclass(eq=False)
class Module:
    """One source file. `path`: from the project's folder; `name`: as in an import."""

    path: str
    name: str
    tree: ast.Module
    calls: list[Call] = field(default_factory=list)
    texts: list[ast.Constant] = field(default_factory=list)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        stack: list[tuple[Any, str, tuple[Function, ...], str]]
        stack = [(node, "", (), "") for node in self.tree.body]
        while stack:
            node, owner, functions, shown_as = stack.pop()
            if isinstance(node, ast.Constant):
                if isinstance(node.value, str):
                    self.texts.append(node)
                continue
            if isinstance(node, ast.ImportFrom):
                self._import(node)
                continue
            if isinstance(node, ast.Call):
                self.calls.append(Call(node, owner, functions, shown_as))
                for word in node.keywords:
                    stack.append((word.value, owner, functions, _shown_as(node, word)))
                stack += [(one, owner, functions, "") for one in (node.func, *node.args)]
                continue
            owner = node.name if isinstance(node, ast.ClassDef) else owner
            functions = (*functions, node) if isinstance(node, Function) else functions
            stack += [(child, owner, functions, shown_as) for child in _children(node)]

    def _import(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.imports[alias.asname or alias.name] = (node.module or "", alias.name)

    @cached_property
    def names(self) -> dict[str, ast.AST]:
        """The values, classes and functions at the top of the module, by name."""
        found: dict[str, ast.AST] = {}
        for node in self.tree.body:
            if isinstance(node, ast.Assign):
                names = (target.id for target in node.targets if isinstance(target, ast.Name))
                found |= dict.fromkeys(names, node.value)
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found[node.target.id] = node.value or node
            elif isinstance(node, ast.ClassDef | Function):
                found[node.name] = node
        return found


def _shown_as(call: ast.Call, word: ast.keyword) -> str:
    """The keyword that a value is passed to; "label" for the text of a button."""
    is_label = word.arg == "text" and called(call) == "InlineKeyboardButton"
    return "label" if is_label else word.arg or ""


def _children(node: Any) -> Iterator[Any]:
    for name in node._fields:
        value = getattr(node, name, None)
        if isinstance(value, list):
            yield from (one for one in value if isinstance(one, ast.AST))
        elif isinstance(value, ast.AST) and not isinstance(value, ast.expr_context):
            yield value


@dataclass(frozen=True, eq=False)
class Code:
    """All modules of a checkout, by name."""

    modules: dict[str, Module] = field(default_factory=dict)

    @classmethod
    def read(cls, root: Path) -> "Code":
        """The source files below `root`, without folders that show no texts to people."""
        modules = {}
        for path in sorted(path for folder in FOLDERS for path in root.glob(f"{folder}/**/*.py")):
            name = path.relative_to(root).as_posix()
            if not name.startswith(APART):
                dotted = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
                modules[dotted] = Module(name, dotted, ast.parse(path.read_text("utf-8")))
        return cls(modules)

    def resolved(self, module: Module, name: str) -> tuple[Module, ast.AST] | None:
        """Where a name's value, class or function is defined; None if outside of the project."""
        for _ in range(5):
            if name in module.names:
                return module, module.names[name]
            if name not in module.imports:
                return None
            origin, there = module.imports[name]
            if origin not in self.modules:
                return None
            module, name = self.modules[origin], there
        return None

    def submodule(self, module: Module, name: str) -> Module | None:
        """The module that a local name stands for (`from dialogs.buy import getters`)."""
        origin, there = module.imports.get(name, ("", ""))
        return self.modules.get(f"{origin}.{there}")

    def classes(self) -> Iterator[tuple[Module, ast.ClassDef]]:
        """Every class, with its module."""
        for module in self.modules.values():
            for node in module.tree.body:
                if isinstance(node, ast.ClassDef):
                    yield module, node

    def method(self, module: Module, name: str) -> tuple[Module, ast.AST] | None:
        """The method of this name in a class of the module."""
        for node in module.tree.body:
            for part in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(part, Function) and part.name == name:
                    return module, part
        return None

    @cached_property
    def calls_by_name(self) -> dict[str, list[tuple[Module, Call]]]:
        """Every call, by the bare name of what is called."""
        found: dict[str, list[tuple[Module, Call]]] = defaultdict(list)
        for module in self.modules.values():
            for call in module.calls:
                found[call.name].append((module, call))
        return found

    @cached_property
    def texts_by_keyword(self) -> dict[str, list[str]]:
        """The texts that are passed to calls, by keyword."""
        found: dict[str, list[str]] = defaultdict(list)
        for module in self.modules.values():
            for call in module.calls:
                for word in call.node.keywords:
                    if word.arg and isinstance(word.value, ast.Constant):
                        found[word.arg].append(str(word.value.value))
        return found

    def class_of(self, module: Module, name: str) -> tuple[Module, ast.ClassDef] | None:
        """The class that a name means in this module."""
        found = self.resolved(module, name)
        if found and isinstance(found[1], ast.ClassDef):
            return found[0], found[1]
        return self.class_by_name.get(name)

    @cached_property
    def class_by_name(self) -> dict[str, tuple[Module, ast.ClassDef]]:
        """Classes by their bare name."""
        return {node.name: (module, node) for module, node in self.classes()}

    @cached_property
    def members(self) -> dict[str, list[tuple[Module, ast.expr]]]:
        """Attribute or method -> its annotations or database fields in all classes."""
        found: dict[str, list[tuple[Module, ast.expr]]] = defaultdict(list)
        for module, node in self.classes():
            for name, annotation in _members(node):
                found[name].append((module, annotation))
        return found


def _members(node: ast.ClassDef) -> Iterator[tuple[str, ast.expr]]:
    for part in node.body:
        if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
            yield part.target.id, part.annotation
        elif isinstance(part, ast.Assign) and isinstance(part.value, ast.Call):
            for target in part.targets:
                if isinstance(target, ast.Name):
                    yield target.id, part.value
        elif isinstance(part, Function) and part.returns is not None:
            yield part.name, part.returns
