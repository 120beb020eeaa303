"""The kind of a value: from its annotation, its database field, or its class's members."""

import ast
from typing import Any

from bot.i18n.usage.code import Function
from bot.i18n.usage.scope import MAX_DEPTH, UNKNOWN, UNREAD, OneOf, Scope, Some
from bot.i18n.usage.usage import Kind

ANNOTATED = {
    "int": Some(Kind.NUMBER),
    "float": Some(Kind.NUMBER),
    "Decimal": Some(Kind.NUMBER),
    "str": Some(Kind.TEXT),
    "datetime": Some(Kind.MOMENT),
    "date": Some(Kind.DAY),
    "IntField": Some(Kind.NUMBER),
    "BigIntField": Some(Kind.NUMBER),
    "SmallIntField": Some(Kind.NUMBER),
    "CharField": Some(Kind.TEXT),
    "TextField": Some(Kind.TEXT),
    "DatetimeField": Some(Kind.MOMENT),
    "DateField": Some(Kind.DAY),
}


def annotated(node: ast.AST | None, scope: Scope) -> Any:
    """A value of an annotated type, or of a database field."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        node = ast.parse(node.value, mode="eval").body
    if isinstance(node, ast.BinOp):  # X | None
        sides = [annotated(side, scope) for side in (node.left, node.right)]
        known = [side for side in sides if side != UNKNOWN]
        return known[0] if len(known) == 1 else UNKNOWN
    if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
        values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        return OneOf(tuple(getattr(value, "value", None) for value in values))
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):  # dict[str, int]
        return {UNREAD: annotated(node.slice.elts[-1], scope)}
    if isinstance(node, ast.Call):
        return _field(node, scope)
    name = getattr(node, "id", getattr(node, "attr", ""))
    if name in ANNOTATED:
        return ANNOTATED[name]
    alias = scope.code.resolved(scope.module, name)
    if alias and isinstance(alias[1], ast.Subscript) and scope.depth < MAX_DEPTH:
        return annotated(alias[1], scope.deeper(alias[0]))
    return _enum(name, scope)


def _field(node: ast.Call, scope: Scope) -> Any:
    """A database field."""
    name = getattr(node.func, "attr", "")
    if name == "CharEnumField" and node.args:
        return _enum(getattr(node.args[0], "id", ""), scope)
    return ANNOTATED.get(name, UNKNOWN)


def _enum(name: str, scope: Scope) -> Any:
    """One of the values of an enumeration of texts."""
    found = scope.code.class_of(scope.module, name)
    if not found or not any("Enum" in ast.unparse(base) for base in found[1].bases):
        return UNKNOWN
    assigned = [part.value for part in found[1].body if isinstance(part, ast.Assign)]
    values = [one.value for one in assigned if isinstance(one, ast.Constant)]
    return OneOf(tuple(values)) if values else UNKNOWN


def member(name: str, scope: Scope) -> Any:
    """The value of an attribute, if it has the same type in all classes that have it."""
    members = scope.code.members.get(name, ())
    kinds = [annotated(annotation, Scope(scope.code, module)) for module, annotation in members]
    found = [one for one in kinds if one != UNKNOWN]
    return found[0] if found and all(one == found[0] for one in found) else UNKNOWN


def fields(node: ast.Call, scope: Scope) -> Any:
    """The fields of a dataclass or a named tuple, by the annotation of the argument."""
    source = node.args[0] if node.args else getattr(node.func, "value", None)
    for argument in (one for function in scope.functions for one in arguments(function)):
        if argument.arg != getattr(source, "id", None) or argument.annotation is None:
            continue
        found = scope.code.class_of(scope.module, ast.unparse(argument.annotation))
        if found:
            inner = scope.deeper(found[0])
            parts = [part for part in found[1].body if isinstance(part, ast.AnnAssign)]
            return {ast.unparse(one.target): annotated(one.annotation, inner) for one in parts}
    return UNKNOWN


def arguments(function: Function) -> tuple[ast.arg, ...]:
    """All parameters of a function that have a name."""
    return (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)


def parameters(function: Function) -> list[str]:
    """The names of a function's parameters, without self and cls."""
    names = [argument.arg for argument in arguments(function)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names
