"""Reads the value, or at least the kind, of an expression in the source code."""

import ast
import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from bot.i18n.usage.annotations import ANNOTATED, annotated, arguments, fields, member
from bot.i18n.usage.code import Function, Module, called
from bot.i18n.usage.scope import MAX_DEPTH, UNKNOWN, UNREAD, OneOf, Scope, Some, alternatives
from bot.i18n.usage.usage import Kind

_CALLED = {
    **dict.fromkeys(
        ("str", "format", "format_time", "strftime", "join", "plain", "html", "Label"),
        Some(Kind.TEXT),
    ),
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
    """A Python value, a dict or list of values, Some(kind), or OneOf(values)."""
    handler = _HANDLERS.get(type(node))
    if handler is None or node is None or scope.depth > MAX_DEPTH:
        return UNKNOWN
    return handler(node, scope)


def _dict(node: ast.Dict, scope: Scope) -> Any:
    found: dict[Any, Any] = {}
    for key, value in zip(node.keys, node.values, strict=True):
        if key is None:
            merged = evaluated(value, scope)
            found |= _as_dict(merged)
        elif isinstance(name := evaluated(key, scope), str | int):
            found[name] = evaluated(value, scope)
    return found


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
    """The values that a function assigns to the name, or its parameter's annotation."""
    inner = Scope(scope.code, scope.module, (function,), scope.depth + 1, scope.bound)
    found = [evaluated(value, inner) for value in _assigned(name, function)]
    if found:
        known = [one for one in found if one != UNKNOWN]
        if known and all(isinstance(one, dict) for one in known):
            return {key: value for one in known for key, value in one.items()}
        return OneOf(tuple(known)) if len(known) > 1 else (known or found)[0]
    for argument in arguments(function):
        if argument.arg == name:
            return annotated(argument.annotation, scope)
    return None


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


def _attribute(node: ast.Attribute, scope: Scope) -> Any:
    if isinstance(node.value, ast.Name):
        other = scope.code.submodule(scope.module, node.value.id)
        if other and node.attr in other.names:
            return evaluated(other.names[node.attr], scope.deeper(other))
    return member(node.attr, scope)


def _call(node: ast.Call, scope: Scope) -> Any:
    name = called(node)
    if name in _MADE and (made := _made(node, name, scope)) is not None:
        return made
    if name in _CALLED:
        return _CALLED[name]
    if ast.unparse(node.func) == "datetime.fromisoformat":
        return Some(Kind.MOMENT)
    if name == "get" and isinstance(node.func, ast.Attribute):
        base = evaluated(node.func.value, scope)
        if isinstance(base, dict) and base:
            return OneOf((*base.values(), *(evaluated(one, scope) for one in node.args[1:])))
    if name in ("_asdict", "asdict"):
        return fields(node, scope)
    return _returned(node, name, scope)


def _made(node: ast.Call, name: str, scope: Scope) -> Any:
    """The value of a call such as date(2026, 3, 5), or its kind, or None if unknown."""
    arguments = [evaluated(argument, scope) for argument in node.args]
    named = {word.arg: evaluated(word.value, scope) for word in node.keywords if word.arg}
    if not any(isinstance(one, Some | OneOf) for one in (*arguments, *named.values())):
        try:
            return _MADE[name](*arguments, **named)
        except (TypeError, ValueError, ArithmeticError):
            return UNKNOWN
    return ANNOTATED.get(name)


def _returned(node: ast.Call, name: str, scope: Scope) -> Any:
    """What a function of the project returns."""
    found = _function(node, name, scope)
    if found is None:
        return member(name, scope)
    module, function = found
    inner = scope.deeper(module, function)
    returns = [one.value for one in ast.walk(function) if isinstance(one, ast.Return) and one.value]
    known = tuple(one for value in returns if (one := evaluated(value, inner)) != UNKNOWN)
    if not known:
        return annotated(function.returns, scope.deeper(module))
    return OneOf(known) if len(known) > 1 else known[0]


def _function(node: ast.Call, name: str, scope: Scope) -> tuple[Module, Function] | None:
    """The definition of the called function: in this module, an imported one, or this class."""
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


def _dict_comprehension(node: ast.DictComp, scope: Scope) -> Any:
    """The keys are known if it iterates over a list of names."""
    names = evaluated(node.generators[0].iter, scope)
    value = evaluated(node.value, scope)
    if isinstance(names, list) and all(isinstance(name, str) for name in names):
        return dict.fromkeys(names, value)
    return {UNREAD: value}


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
