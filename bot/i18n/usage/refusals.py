"""The texts of refusals, with the values of each place that raises one."""

import ast
from collections.abc import Iterator

from bot.i18n.usage.code import Code, Module
from bot.i18n.usage.scope import UNREAD, Scope
from bot.i18n.usage.usage import Form, Usage
from bot.i18n.usage.value_reader import evaluated
from bot.i18n.usage.variables import variables

FORMS = frozenset({Form.TOAST, Form.MESSAGE})  # an answer to a press, or a line of the screen
Calls = dict[str, list[tuple[ast.Call, Scope]]]


def refusal_usages(code: Code) -> Iterator[Usage]:
    """The text of each class with a `text_key`."""
    raised = _raised(code)
    for module, node in code.classes():
        for part in node.body:
            names = [getattr(target, "id", "") for target in getattr(part, "targets", ())]
            key = getattr(getattr(part, "value", None), "value", None)
            if "text_key" in names and isinstance(key, str):
                yield from _usages(key, module, node, raised)


def _usages(key: str, module: Module, node: ast.ClassDef, raised: Calls) -> Iterator[Usage]:
    calls = raised.get(f"{node.name}.__init__") or raised.get(node.name, [])
    if not calls:
        yield Usage(key, (f"{module.path}:{node.lineno}",), FORMS)
    for call, scope in calls:
        values = {word.arg or UNREAD: evaluated(word.value, scope) for word in call.keywords}
        place = f"{scope.module.path}:{call.lineno}"
        yield Usage(key, (place,), FORMS, variables(values), complete=UNREAD not in values)


def _raised(code: Code) -> Calls:
    """Calls of the project's classes. Calls of `super().__init__` are `<class>.__init__`."""
    found: Calls = {}
    for module in code.modules.values():
        for call in module.calls:
            scope = Scope(code, module, call.functions)
            if call.name == "__init__":
                found.setdefault(f"{call.owner}.__init__", []).append((call.node, scope))
            elif call.name in code.class_by_name:
                found.setdefault(call.name, []).append((call.node, scope))
    return found
