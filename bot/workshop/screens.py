"""Lists all screens of the bot: the windows of all dialogs, and where their buttons lead."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Start, SwitchTo

from bot.ui.screens import Screens
from dialogs import DIALOGS


@dataclass(frozen=True)
class Screen:
    """One window. `id`: the name of its state, such as `Menu:main`. `leads`: ids of the screens
    that its buttons open.
    """

    id: str
    screens: Screens
    window: Window
    leads: tuple[str, ...]


def all_screens() -> dict[str, Screen]:
    """Every window of every dialog by its id, in the order of `DIALOGS`."""
    found = {}
    for screens in DIALOGS:
        for window in screens.windows:
            name = _name(window.get_state())
            leads = dict.fromkeys(map(_name, _leads(window)))
            found[name] = Screen(name, screens, window, tuple(one for one in leads if one != name))
    return found


def _name(state: State) -> str:
    return str(state.state)


def _leads(window: Window) -> Iterator[State]:
    for widget in (*_widgets(window.keyboard), *_widgets(window.on_message)):
        if isinstance(widget, SwitchTo | Start):
            yield widget.state
        for handler in vars(widget).values():
            yield from _named_by(getattr(handler, "callback", handler))


def _widgets(widget: Any) -> Iterator[Any]:
    """The widget and all widgets in it."""
    if widget is None:
        return
    yield widget
    for value in vars(widget).values():
        for inner in value if isinstance(value, list | tuple) else [value]:
            if hasattr(inner, "render_keyboard") or hasattr(inner, "process_message"):
                yield from _widgets(inner)


def _named_by(handler: Any) -> Iterator[State]:
    """The states that the source of a handler names, such as `Users.card`."""
    if not inspect.isfunction(handler) or not handler.__module__.startswith("dialogs."):
        return
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(handler)))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            group = handler.__globals__.get(node.value.id)
            state = getattr(group, node.attr, None)
            if isinstance(state, State):
                yield state
