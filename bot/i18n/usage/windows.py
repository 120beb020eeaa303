"""The texts of windows, with the values of their `preview_data`."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.i18n.usage.code import Module, called
from bot.i18n.usage.scope import UNKNOWN, UNREAD, OneOf, Scope
from bot.i18n.usage.usage import Form, Usage
from bot.i18n.usage.value_reader import evaluated
from bot.i18n.usage.variables import variables

TEXTS = {"T": Form.MESSAGE, "Label": Form.LABEL, "choices": Form.LABEL}
LISTS = ("List", "ListGroup", "choices", "Select")  # one text for each of the getter's items
ROWS = ("Row", "confirm")


@dataclass(frozen=True)
class _Place:
    """Where a widget is: its screen, its values, and the number of buttons in its row."""

    screen: str
    values: Mapping[Any, Any]
    row: int = 1
    caption: bool = False


def window_usages(module: Module, scope: Scope) -> Iterator[Usage]:
    """Every T, Label and choices of the module's windows."""
    for node in module.tree.body:
        call = getattr(node, "value", None)
        if isinstance(call, ast.Call) and called(call) == "Window":
            yield from _in_window(call, module, scope)


def _in_window(call: ast.Call, module: Module, scope: Scope) -> Iterator[Usage]:
    words = {word.arg: word.value for word in call.keywords}
    given = evaluated(words.get("preview_data"), scope)
    values = given if isinstance(given, dict) else {} if given == UNKNOWN else {UNREAD: UNKNOWN}
    screen = ast.unparse(words["state"]) if "state" in words else ""
    has_picture = any("Media" in called(one) for one in ast.walk(call) if isinstance(one, ast.Call))
    for widget in call.args:
        yield from _in_widget(widget, _Place(screen, values, caption=has_picture), module, scope)


def _in_widget(node: ast.expr, place: _Place, module: Module, scope: Scope) -> Iterator[Usage]:
    """The texts of a widget and of those inside it."""
    if isinstance(node, ast.Name | ast.Attribute):
        found = _definition(node, scope)
        if found:
            yield from _in_widget(found[1], place, found[0], scope.deeper(found[0]))
        return
    if not isinstance(node, ast.Call):
        return
    node = _filled(node, scope)
    name = called(node)
    words = {word.arg: word.value for word in node.keywords}
    if name in LISTS and "items" in words:
        place = replace(place, values=_with_item(place.values, evaluated(words["items"], scope)))
    if name in TEXTS and node.args and isinstance(node.args[0], ast.Constant):
        yield _usage(node, place, module, words, scope)
    inner = [*node.args, *(value for word, value in words.items() if word not in ("on_click",))]
    width = evaluated(words.get("width"), scope)
    inside = replace(place, row=_shared(name, node, width, place.row))
    for one in inner:
        yield from _in_widget(one, inside, module, scope)


def _definition(node: ast.expr, scope: Scope) -> tuple[Module, ast.expr] | None:
    """The definition of a widget with a name, such as HOME."""
    if not isinstance(node, ast.Name) or scope.depth > 3:
        return None
    found = scope.code.resolved(scope.module, node.id)
    if not found or not isinstance(found[1], ast.Call):
        return None
    return found[0], found[1]


def _filled(node: ast.Call, scope: Scope) -> ast.Call:
    """The call that a `partial` of this module stands for."""
    found = scope.code.resolved(scope.module, called(node))
    made = found[1] if found else None
    if not isinstance(made, ast.Call) or called(made) != "partial" or not made.args:
        return node
    arguments, keywords = [*made.args[1:], *node.args], [*made.keywords, *node.keywords]
    full = ast.Call(func=made.args[0], args=arguments, keywords=keywords)
    return ast.copy_location(full, node)


def _shared(name: str, node: ast.Call, width: Any, row: int) -> int:
    if name == "Group" and isinstance(width, int):
        return min(width, len(node.args))
    if name == "Row":
        always = [one for one in node.args if "when=" not in ast.unparse(one)]
        return min(len(node.args), len(always) + 1) if len(always) < len(node.args) else len(always)
    return 2 if name in ROWS else row


def _usage(
    node: ast.Call, place: _Place, module: Module, words: Mapping[Any, ast.expr], scope: Scope
) -> Usage:
    key = str(node.args[0].value)  # type: ignore[attr-defined]
    name = called(node)
    width = evaluated(words.get("width"), scope)
    row = width if isinstance(width, int) else place.row
    form = Form.CAPTION if name == "T" and place.caption else TEXTS[name]
    return Usage(
        key,
        (f"{module.path}:{node.lineno} {place.screen}".strip(),),
        frozenset({form}),
        variables(place.values),
        row,
        complete=UNREAD not in place.values,
    )


def _with_item(values: Mapping[Any, Any], items: Any) -> dict[Any, Any]:
    """The getter's values, replaced by those of the list's items."""
    found = dict(values)
    listed = values.get(items) if isinstance(items, str) else None
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, dict):
            found = _merged(found, item, values)
        elif item == UNKNOWN:
            found[UNREAD] = UNKNOWN
    if not isinstance(listed, list) or not listed:
        found[UNREAD] = UNKNOWN
    return found


def _merged(
    found: dict[Any, Any], item: Mapping[Any, Any], outer: Mapping[Any, Any]
) -> dict[Any, Any]:
    merged = dict(found)
    for name, value in item.items():
        earlier = found.get(name)
        again = name in found and found[name] is not outer.get(name)
        merged[name] = OneOf((earlier, value)) if again else value
    return merged
