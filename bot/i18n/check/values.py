"""Sample values for a message: those in the code, and one for each branch."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from fluent.syntax import ast

from bot.i18n.check.files import Entry, walk
from bot.i18n.check.language import CATEGORIES, EXTREMES, Language, plural_of, whole_forms
from bot.i18n.check.rendering import NOW
from bot.i18n.usage.usage import Kind, Usage, Value

MOMENT = NOW  # a long month, two digits everywhere
DAY = NOW.date()
TEXT = "Алиса <b>&"  # a name that a person may have
LARGE = 1_234_567
_TAKES = {"DATETIME": Kind.MOMENT, "MOMENT": Kind.MOMENT, "NUMBER": Kind.NUMBER}


@dataclass(frozen=True)
class Select:
    """A selection in a message, and the variable that decides."""

    node: ast.SelectExpression
    variable: str


def selects(entry: Entry, language: Language) -> Iterator[tuple[Select, tuple[ast.Variant, ...]]]:
    """Every selection by a variable, with the variants around it; also in messages it uses."""
    yield from _selects(entry.value, language, (), frozenset())


def _selects(
    node: Any, language: Language, path: tuple[ast.Variant, ...], seen: frozenset[str]
) -> Iterator[tuple[Select, tuple[ast.Variant, ...]]]:
    if isinstance(node, ast.SelectExpression):
        if name := selector_of(node):
            yield Select(node, name), path
        for variant in node.variants:
            yield from _selects(variant.value, language, (*path, variant), seen)
        return
    if isinstance(node, ast.MessageReference) and node.id.name not in seen:
        seen |= {str(node.id.name)}
        entry = language.entries.get(str(node.id.name))
        yield from _selects(entry.value if entry else None, language, path, seen)
        return
    for element in _inner(node):
        yield from _selects(element, language, path, seen)


def _inner(node: Any) -> list[Any]:
    if isinstance(node, ast.Pattern):
        return list(node.elements)
    return [node.expression] if isinstance(node, ast.Placeable) else []


def selector_of(node: ast.SelectExpression) -> str:
    """The variable that decides a selection: `$n` or `NUMBER($n)`."""
    selector: Any = node.selector
    if isinstance(selector, ast.FunctionReference) and selector.arguments.positional:
        selector = selector.arguments.positional[0]
    return str(selector.id.name) if isinstance(selector, ast.VariableReference) else ""


def numeric(node: ast.SelectExpression) -> bool:
    """Whether the variants are numbers or plural forms."""
    if isinstance(node.selector, ast.FunctionReference):
        return True
    keys = [variant.key for variant in node.variants if not variant.default]
    return any(isinstance(key, ast.NumberLiteral) or key.name in CATEGORIES for key in keys)


def kinds(
    usage: Usage | None, entry: Entry, language: Language, reference: "Mapping[str, Kind]"
) -> dict[str, Kind]:
    """The kind of each variable: from the code, else from the reference, else from the message."""
    found = {**guessed(entry, language), **reference}
    for name, variable in (usage.variables if usage else {}).items():
        if variable.kind is not Kind.UNKNOWN:
            found[name] = variable.kind
    return found


def guessed(entry: Entry, language: Language) -> dict[str, Kind]:
    """The kinds of variables, guessed from the message."""
    found: dict[str, Kind] = {}
    for node in _all_nodes(entry, language, frozenset()):
        if isinstance(node, ast.FunctionReference) and node.arguments.positional:
            inner = node.arguments.positional[0]
            kind = _TAKES.get(str(node.id.name))
            if isinstance(inner, ast.VariableReference) and kind:
                found[str(inner.id.name)] = kind
        elif isinstance(node, ast.SelectExpression) and (name := selector_of(node)):
            found.setdefault(name, Kind.NUMBER if numeric(node) else Kind.TEXT)
    for node in _all_nodes(entry, language, frozenset()):
        if isinstance(node, ast.VariableReference):
            found.setdefault(str(node.id.name), Kind.TEXT)
    return found


def _all_nodes(entry: Entry, language: Language, seen: frozenset[str]) -> Iterator[Any]:
    """The nodes of a message and of the messages it uses."""
    for node in walk(entry.value):
        yield node
        if isinstance(node, ast.MessageReference) and node.id.name not in seen:
            other = language.entries.get(str(node.id.name))
            if other:
                yield from _all_nodes(other, language, seen | {str(node.id.name)})


def used_variables(entry: Entry, language: Language) -> dict[str, Any]:
    """The variables of a message and of those it uses, each with its first place."""
    found: dict[str, Any] = {}
    for node in _all_nodes(entry, language, frozenset()):
        if isinstance(node, ast.VariableReference):
            found.setdefault(str(node.id.name), node)
    return found


def plain_sample(name: str, kind: Kind, usage: Usage | None) -> Value:
    """A value of this kind: the longest in the code, else a typical one."""
    if kind is Kind.NUMBER:
        given = usage.variables.get(name) if usage else None
        fractions = [one for one in (given.samples if given else ()) if isinstance(one, Decimal)]
        return max(fractions, default=LARGE)
    if kind.dated:
        return DAY if kind is Kind.DAY else MOMENT
    return TEXT


def choices(select: Select, kind: Kind, language: Language, given: tuple[Value, ...]) -> list[Any]:
    """For each variant of a selection a value that leads to it; None if there is none."""
    taken = [_literal(variant.key) for variant in select.node.variants if not variant.default]
    found = []
    for variant in select.node.variants:
        if variant.default:
            found.append(_for_default(variant, taken, kind, language, given))
        else:
            found.append(_for_key(variant.key, taken, kind, language))
    return found


def _literal(key: Any) -> Any:
    if isinstance(key, ast.NumberLiteral):
        text = str(key.value)
        return float(text) if "." in text else int(text)
    return str(key.name)


def _for_key(key: Any, taken: list[Any], kind: Kind, language: Language) -> Any:
    value = _literal(key)
    if kind is Kind.TEXT:
        return value if isinstance(value, str) else None
    if kind is not Kind.NUMBER:
        return None
    if not isinstance(value, str):
        return value
    forms = whole_forms(language.code)
    numbers = [n for n in _numbers(language.code) if plural_of(language.code)(n) == value]
    free = [number for number in numbers if number not in taken]
    found = [*free, *numbers]
    return found[0] if found and value in forms else None


def _numbers(code: str) -> tuple[int, ...]:
    return (*whole_forms(code).values(), *EXTREMES)


def _for_default(
    variant: ast.Variant, taken: list[Any], kind: Kind, language: Language, given: tuple[Value, ...]
) -> Any:
    if kind is Kind.NUMBER:
        form = plural_of(language.code)
        probes = (*reversed(EXTREMES), *whole_forms(language.code).values())
        return next((n for n in probes if n not in taken and form(n) not in taken), None)
    if kind is not Kind.TEXT:
        return plain_sample("", kind, None)
    own = _literal(variant.key)
    if own not in taken and isinstance(own, str):
        return own
    return next((one for one in given if one not in taken), "another")
