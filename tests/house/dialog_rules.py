"""Rules about dialogs: windows only declare, getters only read, folders hold the four files."""

import ast
from collections.abc import Iterable, Iterator
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog.widgets.kbd import Keyboard, SwitchTo

from bot.ui.navigation import Exit
from bot.ui.screens import Screens
from tests.house.reading import Source

FILES = {"__init__.py", "states.py", "getters.py", "handlers.py", "windows.py"}
LOGIC = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.Lambda,
    ast.If,
    ast.IfExp,
    ast.For,
    ast.While,
    ast.Try,
    ast.comprehension,
)
KEPT = ("dialog_data", "widget_data", "start_data")
CHANGES = ("update", "setdefault", "pop", "popitem", "clear", "append", "extend")


def only_the_four_files(folder: str, names: Iterable[str]) -> Iterator[str]:
    """A dialog's folder holds states, getters, handlers, windows; absent ones are fine."""
    for name in sorted(set(names) - FILES):
        yield f"{folder}/{name}: a dialog has no such file"
    if "windows.py" not in names:
        yield f"{folder}: no windows.py"


def not_empty(source: Source) -> Iterator[str]:
    """An absent file is fine, an empty one is not."""
    if len(source.tree.body) < 2 and not source.path.endswith("__init__.py"):
        yield f"{source.path}: empty; remove it"


def windows_declare(source: Source) -> Iterator[str]:
    """windows.py computes nothing."""
    for node in ast.walk(source.tree):
        if isinstance(node, LOGIC):
            line = getattr(node, "lineno", getattr(getattr(node, "target", None), "lineno", 1))
            yield f"{source.path}:{line}: {type(node).__name__}; windows only declare"


def windows_have_names(source: Source) -> Iterator[str]:
    """Each window is a module-level name; one with a getter has preview_data."""
    named = [node.value for node in source.tree.body if isinstance(node, ast.Assign)]
    for node in ast.walk(source.tree):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Window"):
            continue
        if node not in named:
            yield f"{source.at(node)}: a window without a name of its own"
        given = {keyword.arg for keyword in node.keywords}
        if "getter" in given and "preview_data" not in given:
            yield f"{source.at(node)}: a window with a getter and no preview_data"


def getters_only_read(source: Source) -> Iterator[str]:
    """A getter never writes what the dialog keeps."""
    aliases = {
        target.id
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Assign) and _is_kept(node.value, set())
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(source.tree):
        if _writes(node, aliases):
            yield f"{source.at(node)}: a getter writes {ast.unparse(node)}"


def _writes(node: ast.AST, aliases: set[str]) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr in CHANGES and _is_kept(node.func.value, aliases)
    if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load):
        return _is_kept(node.value, aliases)
    stored = isinstance(node, ast.Attribute) and not isinstance(node.ctx, ast.Load)
    return stored and _is_kept(node, aliases)


def _is_kept(node: ast.AST, aliases: set[str]) -> bool:
    """`...dialog_data`, a name that stands for it, or a part of it."""
    while isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Attribute):
        return node.attr in KEPT
    return isinstance(node, ast.Name) and node.id in {*aliases, *KEPT}


def widget_ids_are_unique(screens: Screens) -> Iterator[str]:
    """A widget's id belongs to one screen of its dialog, so a late press finds only its own.

    Shared may be ways out of the dialog, and ways to a screen that has no such button itself.
    """
    places: dict[str, list[tuple[State, Keyboard]]] = {}
    for window in screens.windows:
        for widget in keyboards(window.keyboard):
            places.setdefault(str(widget.widget_id), []).append((window.get_state(), widget))
    for id_, found in places.items():
        if len(found) > 1 and not _leads_to_one_place(found):
            names = ", ".join(str(state.state) for state, _ in found)
            yield f"«{id_}» is on {names}: a second tap would press the other one"


def keyboards(widget: Any) -> Iterator[Keyboard]:
    """Every widget of a keyboard that has an id."""
    if isinstance(widget, Keyboard) and widget.widget_id:
        yield widget
    for inner in getattr(widget, "buttons", ()):
        yield from keyboards(inner)


def _leads_to_one_place(found: list[tuple[State, Keyboard]]) -> bool:
    widgets = [widget for _, widget in found]
    if all(isinstance(widget, Exit) for widget in widgets):
        return True
    targets = {widget.state if isinstance(widget, SwitchTo) else None for widget in widgets}
    return len(targets) == 1 and None not in targets and not targets & {at for at, _ in found}
