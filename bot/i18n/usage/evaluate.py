"""The value, or at least the kind, of an expression in the source code."""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from bot.i18n.usage.code import Code, Function, Module, called
from bot.i18n.usage.usage import Kind

MAX_DEPTH = 12  # of names that lead to names


@dataclass(frozen=True)
class Some:
    """A value of this kind; which one is not known."""

    kind: Kind = Kind.UNKNOWN


@dataclass(frozen=True)
class OneOf:
    """One of these values."""

    values: tuple[Any, ...]


@dataclass(frozen=True, eq=False)
class Scope:
    """Where an expression stands: its module and the functions around it, outermost first."""

    code: Code
    module: Module
    functions: tuple[Function, ...] = ()
    depth: int = 0
    bound: Mapping[str, Any] = field(default_factory=dict)

    def deeper(self, module: Module, *functions: Function) -> "Scope":
        """The scope of a definition that an expression refers to."""
        return Scope(self.code, module, functions, self.depth + 1)


UNKNOWN = Some()
_ANNOTATED = {
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
_CALLED = {
    **dict.fromkeys(("str", "format", "strftime", "join", "plain", "html"), Some(Kind.TEXT)),
    **dict.fromkeys(("strip", "hex", "lower", "upper", "isoformat"), Some(Kind.TEXT)),
    **dict.fromkeys(("len", "int", "abs", "ceil", "round", "sum", "max", "min"), Some(Kind.NUMBER)),
    **dict.fromkeys(("roubles", "total_seconds"), Some(Kind.NUMBER)),
    **dict.fromkeys(("utc_now", "now", "astimezone"), Some(Kind.MOMENT)),
}
_MADE: dict[str, Callable[..., Any]] = {
    "datetime": datetime,
    "date": date,
    "timedelta": timedelta,
    "Decimal": Decimal,
    "roubles": lambda minor: Decimal(minor) / 100,
    "str": str,
}
_OPERATORS: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Pow: operator.pow,
    ast.BitOr: operator.or_,
}


def evaluated(node: ast.AST | None, scope: Scope) -> Any:
    """A Python value, a dict or list of such, Some(kind), or OneOf(values)."""
    handler = _HANDLERS.get(type(node))
    if handler is None or node is None or scope.depth > MAX_DEPTH:
        return UNKNOWN
    return handler(node, scope)


def alternatives(value: Any) -> tuple[Any, ...]:
    """The values that a result may be."""
    if not isinstance(value, OneOf):
        return (value,)
    return tuple(inner for one in value.values for inner in alternatives(one))


def _dict(node: ast.Dict, scope: Scope) -> Any:
    found: dict[Any, Any] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            merged = evaluated(value, scope)
            found |= _as_dict(merged)
        elif isinstance(name := evaluated(key, scope), str | int):
            found[name] = evaluated(value, scope)
    return found


UNREAD = "**"  # a key of a dict that also has entries which could not be read


def _as_dict(value: Any) -> dict[Any, Any]:
    merged: dict[Any, Any] = {}
    for one in alternatives(value):
        entries = one if isinstance(one, dict) else {} if one is None else {UNREAD: UNKNOWN}
        for name, entry in entries.items():
            merged[name] = OneOf((merged[name], entry)) if name in merged else entry
    return merged


def _name(node: ast.Name, scope: Scope) -> Any:
    if node.id == "UTC":
        return UTC
    if node.id in scope.bound:
        return scope.bound[node.id]
    for function in reversed(scope.functions):
        local = _local(node.id, function, scope)
        if local is not None:
            return local
    found = scope.code.resolved(scope.module, node.id)
    return evaluated(found[1], scope.deeper(found[0])) if found else UNKNOWN


def _local(name: str, function: Function, scope: Scope) -> Any:
    """What a function assigns to the name, or how its parameter is annotated."""
    inner = Scope(scope.code, scope.module, (function,), scope.depth + 1, scope.bound)
    found = [evaluated(value, inner) for value in _assigned(name, function)]
    if found:
        known = [one for one in found if one != UNKNOWN]
        if known and all(isinstance(one, dict) for one in known):
            return {key: value for one in known for key, value in one.items()}
        return OneOf(tuple(known)) if len(known) > 1 else (known or found)[0]
    for argument in _arguments(function):
        if argument.arg == name:
            return annotated(argument.annotation, scope)
    return None


def _arguments(function: Function) -> tuple[ast.arg, ...]:
    return (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)


def parameters(function: Function) -> list[str]:
    """The names of a function's parameters, without self and cls."""
    names = [argument.arg for argument in _arguments(function)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


@cache
def _assignments(function: Function) -> list[tuple[list[ast.expr], ast.expr]]:
    found: list[tuple[list[ast.expr], ast.expr]] = []
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            found.append((node.targets, node.value))
        elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value:
            found.append(([node.target], node.value))
    return found


def _assigned(name: str, function: Function) -> list[ast.AST]:
    found: list[ast.AST] = []
    for targets, value in _assignments(function):
        for target in targets:
            if isinstance(target, ast.Name) and target.id == name:
                found.append(value)
            elif isinstance(target, ast.Subscript) and getattr(target.value, "id", "") == name:
                found.append(ast.Dict(keys=[target.slice], values=[value]))
            elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
                pairs = zip(target.elts, value.elts, strict=False)
                found += [part for one, part in pairs if getattr(one, "id", "") == name]
    return found


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
        return OneOf(tuple(evaluated(value, scope) for value in values))
    if isinstance(node, ast.Call):
        return _field(node, scope)
    name = getattr(node, "id", getattr(node, "attr", ""))
    if name in _ANNOTATED:
        return _ANNOTATED[name]
    alias = scope.code.resolved(scope.module, name)
    if alias and isinstance(alias[1], ast.Subscript) and scope.depth < MAX_DEPTH:
        return annotated(alias[1], scope.deeper(alias[0]))
    return _enum(name, scope)


def _field(node: ast.Call, scope: Scope) -> Any:
    """A database field."""
    name = getattr(node.func, "attr", "")
    if name == "CharEnumField" and node.args:
        return _enum(getattr(node.args[0], "id", ""), scope)
    return _ANNOTATED.get(name, UNKNOWN)


def _enum(name: str, scope: Scope) -> Any:
    """One of the values of an enumeration of texts."""
    found = scope.code.class_of(scope.module, name)
    if not found or not any("Enum" in ast.unparse(base) for base in found[1].bases):
        return UNKNOWN
    assigned = [part.value for part in found[1].body if isinstance(part, ast.Assign)]
    values = [one.value for one in assigned if isinstance(one, ast.Constant)]
    return OneOf(tuple(values)) if values else UNKNOWN


def _attribute(node: ast.Attribute, scope: Scope) -> Any:
    if isinstance(node.value, ast.Name):
        other = scope.code.submodule(scope.module, node.value.id)
        if other and node.attr in other.names:
            return evaluated(other.names[node.attr], scope.deeper(other))
    return _member(node.attr, scope)


def _member(name: str, scope: Scope) -> Any:
    """The value of an attribute, if all classes that have it agree on its type."""
    found = {
        annotated(told, Scope(scope.code, module))
        for module, told in scope.code.members.get(name, ())
    }
    found.discard(UNKNOWN)
    return found.pop() if len(found) == 1 else UNKNOWN


def _call(node: ast.Call, scope: Scope) -> Any:
    name = called(node)
    if name in _MADE and (made := _made(node, name, scope)) is not None:
        return made
    if name in _CALLED:
        return _CALLED[name]
    if name == "get" and isinstance(node.func, ast.Attribute):
        base = evaluated(node.func.value, scope)
        if isinstance(base, dict) and base:
            return OneOf((*base.values(), *(evaluated(one, scope) for one in node.args[1:])))
    if name in ("_asdict", "asdict"):
        return _fields(node, scope)
    return _returned(node, name, scope)


def _made(node: ast.Call, name: str, scope: Scope) -> Any:
    """The value of a constructor such as date(2026, 3, 5); its kind; None if neither is known."""
    arguments = [evaluated(argument, scope) for argument in node.args]
    named = {word.arg: evaluated(word.value, scope) for word in node.keywords if word.arg}
    if not any(isinstance(one, Some | OneOf) for one in (*arguments, *named.values())):
        try:
            return _MADE[name](*arguments, **named)
        except (TypeError, ValueError, ArithmeticError):
            return UNKNOWN
    return _ANNOTATED.get(name)


def _fields(node: ast.Call, scope: Scope) -> Any:
    """The fields of a dataclass or a named tuple, by the annotation of what is asked."""
    source = node.args[0] if node.args else getattr(node.func, "value", None)
    for argument in (one for function in scope.functions for one in _arguments(function)):
        if argument.arg != getattr(source, "id", None) or argument.annotation is None:
            continue
        found = scope.code.class_of(scope.module, ast.unparse(argument.annotation))
        if found:
            inner = scope.deeper(found[0])
            parts = [part for part in found[1].body if isinstance(part, ast.AnnAssign)]
            return {ast.unparse(one.target): annotated(one.annotation, inner) for one in parts}
    return UNKNOWN


def _returned(node: ast.Call, name: str, scope: Scope) -> Any:
    """What a function of the project returns."""
    found = _function(node, name, scope)
    if found is None:
        return _member(name, scope)
    module, function = found
    inner = scope.deeper(module, function)
    returns = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
    known = tuple(one for value in returns if (one := evaluated(value, inner)) != UNKNOWN)
    if not known:
        return annotated(function.returns, scope.deeper(module))
    return OneOf(known) if len(known) > 1 else known[0]


def _function(node: ast.Call, name: str, scope: Scope) -> tuple[Module, Function] | None:
    """The definition of what is called: here, in an imported module, or of the same class."""
    found = scope.code.resolved(scope.module, name) if isinstance(node.func, ast.Name) else None
    owner = getattr(getattr(node.func, "value", None), "id", "")
    if owner in ("self", "cls"):
        found = scope.code.method(scope.module, name)
    elif owner and (other := scope.code.submodule(scope.module, owner)) and name in other.names:
        found = other, other.names[name]
    if found and isinstance(found[1], Function):
        return found[0], found[1]
    return None


def _binary(node: ast.BinOp, scope: Scope) -> Any:
    left, right = evaluated(node.left, scope), evaluated(node.right, scope)
    if isinstance(left, dict) and isinstance(node.op, ast.BitOr):
        return left | _as_dict(right)
    if not any(isinstance(side, Some | OneOf) for side in (left, right)):
        try:
            return _OPERATORS[type(node.op)](left, right)
        except (KeyError, TypeError, ArithmeticError):
            return UNKNOWN
    for side in (left, right):
        if isinstance(side, Some) and side != UNKNOWN:
            return side
        if isinstance(side, int | Decimal | str) and not isinstance(side, bool):
            return Some(Kind.TEXT if isinstance(side, str) else Kind.NUMBER)
    return UNKNOWN


def _subscript(node: ast.Subscript, scope: Scope) -> Any:
    base, index = evaluated(node.value, scope), evaluated(node.slice, scope)
    if isinstance(base, dict) and base:
        return (
            base[index]
            if isinstance(index, str | int) and index in base
            else OneOf(tuple(base.values()))
        )
    if isinstance(base, Some) and base.kind is Kind.TEXT:
        return base
    return UNKNOWN


def _comprehension(node: Any, scope: Scope) -> Any:
    return [evaluated(node.elt, scope)]


def _dict_comprehension(_: ast.DictComp, __: Scope) -> Any:
    return {UNREAD: UNKNOWN}


def _either(node: ast.IfExp, scope: Scope) -> Any:
    return OneOf((evaluated(node.body, scope), evaluated(node.orelse, scope)))


def _unary(node: ast.UnaryOp, scope: Scope) -> Any:
    value = evaluated(node.operand, scope)
    if not isinstance(node.op, ast.USub):
        return UNKNOWN
    return -value if isinstance(value, int | float | Decimal) else value


_HANDLERS: dict[type, Callable[[Any, Scope], Any]] = {
    ast.Constant: lambda node, _: node.value,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Dict: _dict,
    ast.List: lambda node, scope: [evaluated(one, scope) for one in node.elts],
    ast.Tuple: lambda node, scope: [evaluated(one, scope) for one in node.elts],
    ast.JoinedStr: lambda _, __: Some(Kind.TEXT),
    ast.IfExp: _either,
    ast.BoolOp: lambda node, scope: OneOf(tuple(evaluated(one, scope) for one in node.values)),
    ast.BinOp: _binary,
    ast.Subscript: _subscript,
    ast.Call: _call,
    ast.Await: lambda node, scope: evaluated(node.value, scope),
    ast.ListComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.DictComp: _dict_comprehension,
    ast.UnaryOp: _unary,
}
